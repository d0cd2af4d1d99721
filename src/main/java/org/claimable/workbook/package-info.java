/** Excel workbooks, read within bounds as their cells show it. Nothing in them is evaluated, nothing outside of them opened. */
package org.claimable.workbook;
