/** Excel workbooks, read within bounds by what their cells show. Nothing in them is evaluated, nothing outside of them opened. */
package org.claimable.workbook;
