/** The tables of the rules folder as any program would read them: plain rows, without the service's own classes. */
package org.claimable.bench.tables;
