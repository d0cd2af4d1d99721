/** Invented claims in any number, the same ones for the same size, written as the stream takes them. */
package org.claimable.bench.workload;
