/** Forecasts out as tables, each row labelled as a forecast. */
package org.claimable.file.forecast;
