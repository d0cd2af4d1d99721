/** A result as sections and tables with typed cells, made once; the command line, the workbook and the page render it. */
package org.claimable.file.document;
