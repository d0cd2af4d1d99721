/** Rows of a visitor's check that cannot be read, corrected in place and decided again. */
package org.claimable.page.rows;
