/** Cohorts in tables, one row a claim, with headings as people write them. */
package org.claimable.file.csv;
