/** The forecasts of visitors: the rows of a plan as they were sent, and what was made of them; kept in memory alone. */
package org.claimable.page.forecast;
