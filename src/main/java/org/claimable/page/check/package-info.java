/** Checking claims: the form they are sent by, the checks of visitors that are kept in memory alone, and what is shown of each. */
package org.claimable.page.check;
