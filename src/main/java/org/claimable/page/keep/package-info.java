/** Keeping a check: saving it to a file and going on from it, a longer time before it is forgotten, and deleting it. */
package org.claimable.page.keep;
