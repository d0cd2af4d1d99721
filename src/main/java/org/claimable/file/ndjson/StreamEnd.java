package org.claimable.file.ndjson;

import org.claimable.evaluation.Evaluation;
import org.claimable.report.Summary;

/**
 * What is known when a stream has ended: on which terms it was decided (an evaluation without decisions), what it comes to,
 * its decision id, and how many lines there were and how many could not be decided.
 */
public record StreamEnd(Evaluation terms, Summary summary, String decisionId, long lines, long failed) {}
