package org.claimable.file.annotated;

import java.util.List;

/** How to read the file, a line a thing. */
record Reading(String title, String text) {
    static final List<Reading> LINES = List.of(
            new Reading(
                    ClaimsSheet.NAME,
                    "The rows as they were submitted, in their order; the columns from Verdict on (dark blue) say what was "
                            + "decided of each."),
            new Reading(
                    "Verdict",
                    "Claimable: it counts. Not claimable: it does not, for the reasons in its row. For review: what would "
                            + "decide it is not known, so it counts for nothing yet."),
            new Reading(
                    "Value claimed",
                    "What the claim would be worth if it counted, for its headcount and share: value per person is net "
                            + "wellbeing + exchequer + business. Empty where the value set has no value for it."),
            new Reading(
                    "Value claimable", "What the claim adds to the total: add up this column, never Value claimed."),
            new Reading(
                    "(1), (2)",
                    "Where a claim has several reasons, the numbers tell which remedy and source belong to which reason."),
            new Reading(
                    ResultSheets.REASONS,
                    "A claim with several reasons stands under each of them, so its lines may add up to more than the "
                            + "claims refused."),
            new Reading(
                    "Provenance",
                    "published: a source of the method says so. legacy: its help before 2022 said so. inferred: it only "
                            + "follows from a source."),
            new Reading(
                    "Decision",
                    "The same claims, choices, rules and values have this identity again, whoever decides them and whenever."),
            new Reading("Formulas", "There are none in this file. Text that begins like one is only text."));
}
