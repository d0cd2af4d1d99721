package org.claimable.rules.publishing;

import org.claimable.CopiedRules;

/** A copy of the rules in which an analyst works: each version decides the same, and what is broken can be corrected. */
record EditedRules(CopiedRules copy) {
    static final String ABOUT = "uksvb/rule-set.yaml";
    static final String EVIDENCE = "uksvb/1-eligibility/evidence.drl";

    void writeVersion(String version) {
        copy.change(ABOUT, text -> text.replaceFirst("version: .*", "version: \"%s\"".formatted(version)));
    }

    /** Misspells a word in a rule. */
    void breakOne() {
        copy.replace(EVIDENCE, "evidence.metBefore", "evidence.metBefor");
    }
}
