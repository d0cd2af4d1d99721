/** Outputs: what was done, as counts by month, organisation and space; totals, months, panels, estimates. Nothing here is priced. */
package org.claimable.method.measure;
