/** Outputs and impact measures on the page: files of figures are put together, shown, printed, given to take away, and forgotten. */
package org.claimable.page.measures;
