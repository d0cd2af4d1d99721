package org.claimable.bench.run;

import org.claimable.bench.contest.Cost;

/** What one process cost: from its start to the end of its first round, and a round once it is warm; null of a command, which does one. */
record Sample(Cost whole, Cost steady) {}
