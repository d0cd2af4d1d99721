/** Whether two programs decided alike: what they wrote is reduced to what they share, and summed up in one digest. */
package org.claimable.bench.same;
