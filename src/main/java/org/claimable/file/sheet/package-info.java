/** Workbooks as they are written: text that runs nothing, styles, pages, charts, and the same bytes for the same content. */
package org.claimable.file.sheet;
