/** Rules as things one can cite: rule cards, the table of incompatible outcomes, parameters, and the set of them. */
package org.claimable.method.rulebook;
