/**
 * How a cohort is decided: rules find, stage by stage, and Java decides. Only {@code evaluation.drools} knows the rule
 * engine.
 */
package org.claimable.method.evaluation;
