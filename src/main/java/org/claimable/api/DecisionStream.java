package org.claimable.api;

import org.claimable.file.ndjson.CohortStream;

/** The answer to a stream, which is made while it is written. */
public record DecisionStream(CohortStream cohort) {}
