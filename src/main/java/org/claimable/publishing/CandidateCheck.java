package org.claimable.publishing;

import org.claimable.evaluation.drools.ReadLibrary;
import org.claimable.rulebook.file.Problems;

/** What must hold of rules besides that they can be read, before they are published. */
@FunctionalInterface
public interface CandidateCheck {
    /** Nothing more. */
    CandidateCheck NONE = (read, problems) -> {};

    /** Notes what is wrong with rules that were read without a mistake. */
    void check(ReadLibrary read, Problems problems);
}
