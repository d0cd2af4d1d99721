/** The checks of visitors: what was submitted, how far deciding it is, and what came of it; kept in memory alone. */
package org.claimable.page.check;
