package org.claimable.oracle;

import java.time.LocalDate;

/** An outcome on a day, whether it is claimed now or was counted before. */
record Achievement(KnownOutcome outcome, LocalDate on) {}
