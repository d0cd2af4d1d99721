package org.claimable.rulebook;

import java.util.List;

/** A chapter of a rule set: its rules are compiled together and judge one kind of question. */
public record Chapter(String id, String title, List<RuleFile> files) {
    public Chapter {
        files = List.copyOf(files);
    }

    /** The id without the number in front: {@code eligibility} of {@code 1-eligibility}. */
    public String name() {
        return id.substring(id.indexOf('-') + 1);
    }
}
