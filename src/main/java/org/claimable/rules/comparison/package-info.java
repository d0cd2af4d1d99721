/**
 * What would change: between two rule sets or two states of one, in words, and on cohorts, claim by claim, with what it
 * comes to in pounds.
 */
package org.claimable.rules.comparison;
