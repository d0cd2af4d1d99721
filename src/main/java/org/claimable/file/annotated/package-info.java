/** Evaluations as tables: the rows as they were submitted, each with what was decided of it, in CSV or in a workbook. */
package org.claimable.file.annotated;
