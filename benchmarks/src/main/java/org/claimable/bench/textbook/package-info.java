/** The method as a textbook would write it for a rule engine: every claim and row a fact of one session, joined by rules. */
package org.claimable.bench.textbook;
