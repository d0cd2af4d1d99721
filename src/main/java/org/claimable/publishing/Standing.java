package org.claimable.publishing;

/** What is published, and the later candidate that was refused, null where there is none: always seen together. */
record Standing(Edition edition, Refusal refusal) {}
