/** The step in which a visitor says what the columns of a file are, before its claims are decided or again. */
package org.claimable.page.columns;
