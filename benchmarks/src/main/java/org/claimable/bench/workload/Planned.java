package org.claimable.bench.workload;

import java.time.LocalDate;
import org.claimable.bench.tables.KnownOutcome;

/** A claim before its evidence is made up. */
record Planned(KnownOutcome outcome, LocalDate achievedOn) {}
