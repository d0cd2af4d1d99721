/** Holds every answer of the software to the one that is kept, from each way in to each way out. */
package org.claimable.golden;
