package org.claimable.cli;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.claimable.claim.Cohort;
import org.claimable.claim.ReferenceMatching;
import org.claimable.decision.Decision;
import org.claimable.decision.Decision.Verdict;
import org.claimable.evaluation.Evaluation;
import org.claimable.file.json.CanonicalCohort;
import org.claimable.report.CaveatCount;
import org.claimable.report.Group;
import org.claimable.report.Reporter;
import org.claimable.report.Summary;

/** Prints an evaluation for a reader: totals, a table by outcome, each refused or reviewed claim, and caveats. */
final class Report {
    private static final String UNREADABLE = "UNREADABLE_ROWS";
    private static final int MOST_IDS = 20;

    private final Evaluation evaluation;
    private final String file;
    private final Summary summary;
    private final PrintStream out;
    private final Colours colours;

    Report(Evaluation evaluation, String file, PrintStream out, Colours colours) {
        this.evaluation = evaluation;
        this.file = file;
        this.summary = Reporter.summary(evaluation);
        this.out = out;
        this.colours = colours;
    }

    void print() {
        head();
        totals();
        if (summary.delivery() != null) {
            new DeliveryTable(summary.delivery(), out).print();
        }
        ReportTables tables = new ReportTables(summary, out);
        tables.byOutcome();
        tables.byBank();
        tables.byReason();
        claims("Not claimable", Verdict.NOT_CLAIMABLE);
        claims("For review", Verdict.REVIEW);
        caveats();
        out.printf(
                "%nDecision %s%n",
                CanonicalCohort.decisionId(
                        evaluation.cohort(), evaluation.ruleSet(), evaluation.valueSet(), evaluation.asOf()));
    }

    private void head() {
        Cohort cohort = evaluation.cohort();
        out.println(colours.bold(Text.shown(cohort.reference() == null ? file : cohort.reference())));
        cohort.firstOfAll()
                .ifPresent(note -> Text.wrap(out, "", colours.bold("Important: " + Text.shown(note.message()))));
        out.printf(
                "Rules %s %s, %s; year %s; incompatible outcomes by %s; as of %s%s.%n",
                evaluation.ruleSet().id(),
                evaluation.ruleSet().version(),
                cohort.options().rules(),
                cohort.options().yearBasis(),
                cohort.options().conflictPolicy(),
                evaluation.asOf(),
                cohort.options().references() == ReferenceMatching.FOLDED ? "; references folded" : "");
        Text.wrap(
                out,
                "",
                "Values: %s. %s"
                        .formatted(
                                Text.shown(evaluation.valueSet().id()),
                                Text.shown(evaluation.valueSet().notice())));
    }

    private void totals() {
        Group.Figures whole = summary.whole();
        out.printf("%n%-16s %8s %18s%n", "", "Claims", "Value");
        total("Claimed", whole.claims(), whole.claimedValue().total());
        total("Claimable", whole.claimable(), whole.claimableValue().total());
        total("Not claimable", whole.notClaimable(), summary.notClaimableValue().total());
        total("For review", whole.review(), summary.reviewValue().total());
        long unpriced = evaluation.decisions().stream()
                .filter(each -> each.verdict() == Verdict.CLAIMABLE && each.value() == null)
                .count();
        if (unpriced > 0) {
            Text.wrap(
                    out,
                    "",
                    "Of the claimable claims %d have no value in this value set: they count as people, and add nothing above."
                            .formatted(unpriced));
        }
        out.printf(
                "%nPeople tracked: %d. People who used two or more services in a year: %d, worth %s.%n",
                whole.individuals(),
                summary.multipleServices().individuals(),
                Text.pounds(summary.multipleServices().value()));
        if (whole.review() > 0) {
            out.printf(
                    "Untracked people could add %s, from counting alone.%n",
                    Text.range(
                            summary.reviewRange().low(), summary.reviewRange().high()));
        }
        if (summary.lowestValue().compareTo(summary.highestValue()) != 0) {
            out.printf(
                    "The choice between incompatible outcomes moves the total from %s (LOWEST_VALUE) to %s (HIGHEST_VALUE).%n",
                    Text.pounds(summary.lowestValue()), Text.pounds(summary.highestValue()));
        }
        if (summary.sroi() != null) {
            out.printf(
                    "Social return on %s: %s for each £1; net benefit %s.%n",
                    Text.pounds(summary.sroi().budget()),
                    Text.pounds(summary.sroi().ratio()),
                    Text.pounds(summary.sroi().netBenefit()));
        }
    }

    private void total(String title, int claims, BigDecimal value) {
        out.printf("%-16s %8d %18s%n", title, claims, Text.pounds(value));
    }

    private void claims(String title, Verdict verdict) {
        List<Decision> decisions = evaluation.decisions();
        long count =
                decisions.stream().filter(each -> each.verdict() == verdict).count();
        if (count == 0) {
            return;
        }
        out.printf("%n%s%n", colours.bold("%s: %d".formatted(title, count)));
        ClaimLines lines = new ClaimLines(out, colours);
        for (int i = 0; i < decisions.size(); i++) {
            if (decisions.get(i).verdict() == verdict) {
                lines.print(evaluation.cohort().claims().get(i), decisions.get(i));
            }
        }
    }

    private void caveats() {
        out.printf("%n%s%n", colours.bold("Caveats"));
        for (CaveatCount caveat : summary.caveats()) {
            String count = caveat.claims() == 0 ? "" : ", claims: %d".formatted(caveat.claims());
            Text.wrap(
                    out,
                    "  ",
                    "%s (%s, %s%s): %s"
                            .formatted(caveat.code(), caveat.rule(), caveat.provenance(), count, caveat.message()));
            if (caveat.isOfClaims()) {
                Text.wrap(out, "      ", "Claims: " + carriers(caveat));
            }
            List<String> groups = caveat.groupTexts();
            groups.stream().limit(MOST_IDS).forEach(each -> Text.wrap(out, "      ", Text.shown(each)));
            if (groups.size() > MOST_IDS) {
                out.printf(
                        "      and more; --json and the workbook list %,d.%n",
                        caveat.groups().size());
            }
        }
    }

    /** Rows that could not be read carry no caveat: it is their reason that says so. */
    private static boolean isUnreadable(Decision decision) {
        return decision.reasons().stream().anyMatch(reason -> reason.code().equals("UNREADABLE_ROW"));
    }

    private String carriers(CaveatCount count) {
        List<String> ids = evaluation.decisions().stream()
                .filter(decision -> decision.caveats().stream()
                                .anyMatch(caveat -> caveat.code().equals(count.code())
                                        && caveat.rule().equals(count.rule()))
                        || count.code().equals(UNREADABLE) && isUnreadable(decision))
                .map(Decision::claim)
                .toList();
        String shown = ids.stream().limit(MOST_IDS).collect(Collectors.joining(", "));
        return ids.size() > MOST_IDS ? "%s and %d more".formatted(shown, ids.size() - MOST_IDS) : shown;
    }
}
