package org.claimable.cli;

import java.io.PrintStream;
import org.claimable.bank.Pence;
import org.claimable.claim.Claim;
import org.claimable.decision.Decision;
import org.claimable.decision.Decision.Reason;
import org.claimable.decision.Decision.Verdict;

/** Prints a claim that is refused or for review: what was claimed, why it is refused or reviewed, and how to fix it. */
final class ClaimLines {
    private static final String INDENT = "      ";

    private final PrintStream out;
    private final Colours colours;

    ClaimLines(PrintStream out, Colours colours) {
        this.out = out;
        this.colours = colours;
    }

    void print(Claim claim, Decision decision) {
        String id = Text.shown(claim.id());
        String worth = decision.value() == null
                ? "no value"
                : Pence.text(decision.value().total());
        String person = claim.individual() == null
                ? "%d untracked".formatted(claim.headcount())
                : "person " + Text.shown(claim.individual());
        out.printf(
                "  %s  %s, %s, %s, %s%n",
                decision.verdict() == Verdict.REVIEW ? colours.yellow(id) : colours.red(id),
                claim.outcome() == null ? "no outcome" : Text.shown(claim.outcome()),
                person,
                claim.achievedOn() == null ? "no date" : claim.achievedOn(),
                worth);
        decision.reasons().forEach(this::print);
    }

    private void print(Reason reason) {
        String what = "%s (%s, %s): %s".formatted(reason.code(), reason.rule(), reason.provenance(), reason.text());
        Text.wrap(out, INDENT, what);
        if (!reason.claims().isEmpty()) {
            Text.wrap(out, INDENT, "Clashes with: " + String.join(", ", reason.claims()));
        }
        Text.wrap(out, INDENT, "Source: " + reason.source());
        Text.wrap(out, INDENT, "Remedy: " + reason.remedy());
    }
}
