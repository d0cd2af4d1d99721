/**
 * The rules as a book, for people: each rule with its norm, its source, its words and its examples, the outcomes, what is not
 * claimed together, the values, and what changes from one rule set to another.
 */
package org.claimable.page.rules;
