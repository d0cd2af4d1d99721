/**
 * Whether the examples prove a rule set: coverage, that each rule and row is shown at work and at rest, and mutation, that
 * each change of a rule, a boundary or a row is noticed by an example.
 */
package org.claimable.rules.proof;
