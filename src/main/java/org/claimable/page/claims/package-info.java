/** Decided claims as they are looked at: found by what they have in common, sorted, and a page at a time. */
package org.claimable.page.claims;
