/** What would make claims claimable: each decided anew as if what it lacks were there, and all of it together. */
package org.claimable.method.recovery;
