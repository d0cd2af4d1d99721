package org.claimable.cli;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.List;
import org.claimable.bank.Pence;
import org.claimable.claim.Claim;
import org.claimable.claim.Cohort;
import org.claimable.decision.Decision;
import org.claimable.decision.Reason;
import org.claimable.decision.Verdict;
import org.claimable.evaluation.Evaluation;
import org.claimable.file.json.CanonicalCohort;
import org.claimable.report.CaveatCount;
import org.claimable.report.Group;
import org.claimable.report.Reporter;
import org.claimable.report.Summary;

/** Prints an evaluation for a reader: totals, a table by outcome, each refused or reviewed claim, and what to know. */
final class Report {
    private static final int WIDTH = 100;

    private final Evaluation evaluation;
    private final Summary summary;
    private final PrintStream out;
    private final Colours colours;

    Report(Evaluation evaluation, PrintStream out, Colours colours) {
        this.evaluation = evaluation;
        this.summary = Reporter.summary(evaluation);
        this.out = out;
        this.colours = colours;
    }

    void print() {
        head();
        totals();
        byOutcome();
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
        if (cohort.reference() != null) {
            out.println(colours.bold(shown(cohort.reference())));
        }
        out.printf(
                "Rules %s %s, %s; year %s; incompatible outcomes by %s; as of %s.%n",
                evaluation.ruleSet().id(),
                evaluation.ruleSet().version(),
                cohort.options().rules(),
                cohort.options().yearBasis(),
                cohort.options().conflictPolicy(),
                evaluation.asOf());
        wrap(
                "",
                "Values: %s. %s"
                        .formatted(
                                shown(evaluation.valueSet().id()),
                                shown(evaluation.valueSet().notice())));
    }

    private void totals() {
        Group.Figures whole = summary.whole();
        out.printf("%n%-16s %8s %18s%n", "", "Claims", "Value");
        total("Claimed", whole.claims(), whole.claimedValue().total());
        total("Claimable", whole.claimable(), whole.claimableValue().total());
        total("Not claimable", whole.notClaimable(), summary.notClaimableValue().total());
        total("For review", whole.review(), summary.reviewValue().total());
        out.printf(
                "%nPeople tracked: %d. Of two services or more in a year: %d, worth %s.%n",
                whole.individuals(),
                summary.multipleServices().individuals(),
                pounds(summary.multipleServices().value()));
        if (whole.review() > 0) {
            out.printf(
                    "Untracked people could add %s to %s, from counting alone.%n",
                    pounds(summary.reviewRange().low()),
                    pounds(summary.reviewRange().high()));
        }
        if (summary.lowestValue().compareTo(summary.highestValue()) != 0) {
            out.printf(
                    "The choice between incompatible outcomes moves the total from %s (LOWEST_VALUE) to %s (HIGHEST_VALUE).%n",
                    pounds(summary.lowestValue()), pounds(summary.highestValue()));
        }
        if (summary.sroi() != null) {
            out.printf(
                    "Social return on %s: %s for each £1; net benefit %s.%n",
                    pounds(summary.sroi().budget()),
                    pounds(summary.sroi().ratio()),
                    pounds(summary.sroi().netBenefit()));
        }
    }

    private void total(String title, int claims, BigDecimal value) {
        out.printf("%-16s %8d %18s%n", title, claims, pounds(value));
    }

    private void byOutcome() {
        out.printf(
                "%n%-58s %7s %9s %7s %6s %16s%n",
                "By outcome", "Claims", "Claimable", "Refused", "Review", "Claimable value");
        for (Group group : summary.byOutcome()) {
            Group.Figures figures = group.figures();
            out.printf(
                    "%-58s %7d %9d %7d %6d %16s%n",
                    cut(group.key() == null ? "Unknown outcome" : group.title(), 58),
                    figures.claims(),
                    figures.claimable(),
                    figures.notClaimable(),
                    figures.review(),
                    pounds(figures.claimableValue().total()));
        }
    }

    private void claims(String title, Verdict verdict) {
        List<Decision> decisions = evaluation.decisions();
        long count =
                decisions.stream().filter(each -> each.verdict() == verdict).count();
        if (count == 0) {
            return;
        }
        out.printf("%n%s%n", colours.bold("%s: %d".formatted(title, count)));
        for (int i = 0; i < decisions.size(); i++) {
            if (decisions.get(i).verdict() == verdict) {
                claim(evaluation.cohort().claims().get(i), decisions.get(i));
            }
        }
    }

    private void claim(Claim claim, Decision decision) {
        String worth = decision.value() == null
                ? "no value"
                : Pence.text(decision.value().total());
        String person = claim.individual() == null
                ? "%d untracked".formatted(claim.headcount())
                : "person " + shown(claim.individual());
        out.printf(
                "  %s  %s, %s, %s, %s%n",
                decision.verdict() == Verdict.REVIEW
                        ? colours.yellow(shown(claim.id()))
                        : colours.red(shown(claim.id())),
                shown(claim.outcome()),
                person,
                claim.achievedOn(),
                worth);
        decision.reasons().forEach(this::reason);
    }

    private void reason(Reason reason) {
        wrap(
                "      ",
                "%s (%s, %s): %s"
                        .formatted(reason.code(), reason.rule(), reason.provenance(), shown(reason.message())));
        if (!reason.claims().isEmpty()) {
            wrap("      ", "Clashes with: %s".formatted(shown(String.join(", ", reason.claims()))));
        }
        wrap("      ", "Source: %s".formatted(reason.source()));
        wrap("      ", "Remedy: %s".formatted(reason.remedy()));
    }

    private void caveats() {
        out.printf("%n%s%n", colours.bold("To know"));
        for (CaveatCount caveat : summary.caveats()) {
            String count = caveat.claims() == 0 ? "" : ", claims: %d".formatted(caveat.claims());
            wrap(
                    "  ",
                    "%s (%s, %s%s): %s"
                            .formatted(
                                    caveat.code(), caveat.rule(), caveat.provenance(), count, shown(caveat.message())));
        }
    }

    private static String pounds(BigDecimal amount) {
        return (amount.signum() < 0 ? "-£" : "£") + "%,.2f".formatted(amount.abs());
    }

    private static String cut(String text, int most) {
        String shown = shown(text);
        return shown.length() <= most ? shown : shown.substring(0, most - 1) + "…";
    }

    /** Text of the input without control characters, so that it cannot steer a terminal. */
    private static String shown(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }

    private void wrap(String indent, String text) {
        StringBuilder line = new StringBuilder(indent);
        for (String word : text.split(" ")) {
            if (line.length() + word.length() > WIDTH && line.length() > indent.length()) {
                out.println(line.toString().stripTrailing());
                line = new StringBuilder(indent.isEmpty() ? "" : indent + "  ");
            }
            line.append(word).append(' ');
        }
        out.println(line.toString().stripTrailing());
    }
}
