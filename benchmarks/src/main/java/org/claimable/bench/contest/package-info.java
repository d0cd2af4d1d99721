/** A process that does the work one way, some times over, and says what it cost. */
package org.claimable.bench.contest;
