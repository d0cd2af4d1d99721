/** Claimable decides which claimed social value outcomes are valid, and says why. */
package org.claimable;
