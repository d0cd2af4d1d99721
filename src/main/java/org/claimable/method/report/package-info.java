/** What a cohort comes to: totals, ranges, groups, social return on investment, and disclosure control. */
package org.claimable.method.report;
