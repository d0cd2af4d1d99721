/**
 * Cohorts in CSV files larger than memory: read as often as is needed, sorted on the disk where a person's rows do not stand
 * together, and written as they were submitted.
 */
package org.claimable.file.large;
