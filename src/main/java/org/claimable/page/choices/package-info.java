/** Choosing otherwise for the same rows, and the two results side by side. */
package org.claimable.page.choices;
