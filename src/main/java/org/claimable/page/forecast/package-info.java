/** Forecasting a plan: the form it is sent by, the forecasts of visitors that are kept in memory alone, and what is shown of each. */
package org.claimable.page.forecast;
