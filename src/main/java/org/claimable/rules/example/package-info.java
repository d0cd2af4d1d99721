/**
 * The examples that stand beside the rules, as an analyst writes them: read with the line of every part, and tried on
 * the rules as read or as compiled. Examples of the catalogue may be written shorter, several to a line.
 */
package org.claimable.rules.example;
