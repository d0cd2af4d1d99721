package org.claimable.file.template;

import java.util.List;
import java.util.stream.Stream;
import org.claimable.claim.ConflictPolicy;
import org.claimable.claim.Deadweight;
import org.claimable.claim.ReferenceMatching;
import org.claimable.claim.RulesLevel;
import org.claimable.claim.YearBasis;
import org.claimable.file.table.DateOrder;

/** A setting that can be filled in: its name, what it is for, and what it may be, empty where that is free. */
record Setting(String name, String meaning, List<String> choices) {
    /** That it is a day. */
    static final List<String> DAY = List.of("day");

    static final List<Setting> ALL = List.of(
            new Setting("Reference", "What you call this set of claims.", List.of()),
            new Setting("From", "The first day of the period that you report.", DAY),
            new Setting("To", "The last day of the period.", DAY),
            new Setting("Year basis", "What once a year means.", words(YearBasis.values())),
            new Setting(
                    "Conflict policy", "Which of two incompatible outcomes is kept.", words(ConflictPolicy.values())),
            new Setting("Rules", "Which rules may refuse, by how firmly they rest.", words(RulesLevel.values())),
            new Setting(
                    "References",
                    "When two references to people are one person: as written, or folded, with case, dashes, spaces, "
                            + "apostrophes and leading zeros set aside.",
                    words(ReferenceMatching.values())),
            new Setting("Value set", "The id of the values.", List.of()),
            new Setting("Rule set", "The id of the rules.", List.of()),
            new Setting("Budget", "What the work cost, in pounds, for the social return on it.", List.of()),
            new Setting("As of", "The day of evaluation; empty for today.", DAY),
            new Setting("Deadweight basis", "How deadweight is taken off.", words(Deadweight.Basis.values())),
            new Setting("Deadweight rate", "Of an own rate: the rate, 0 to 1.", List.of()),
            new Setting("Deadweight justification", "Of an own rate: why.", List.of()),
            new Setting("Date order", "Which comes first in dates such as 5/7/2024.", words(DateOrder.values())),
            new Setting(
                    "Time zone", "Whose day a date with a time and a zone is; empty for Europe/London.", List.of()));

    private static List<String> words(Enum<?>[] constants) {
        return Stream.of(constants).map(Enum::name).toList();
    }
}
