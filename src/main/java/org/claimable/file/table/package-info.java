/** Cohorts in tables, CSV files or Excel workbooks, one row a claim, with headings as people write them. */
package org.claimable.file.table;
