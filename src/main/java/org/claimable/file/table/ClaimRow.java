package org.claimable.file.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.claimable.bank.EvidenceKind;
import org.claimable.claim.Claim;
import org.claimable.claim.Evidence;

/** One row of a table as a claim. */
final class ClaimRow {
    private static final int MOST_YEARS = 1_000;

    private final Cells cells;

    ClaimRow(Cells cells) {
        this.cells = cells;
    }

    /** The claim of the row; one that is not readable where something in the row is wrong, all of which is noted. */
    Claim claim(String id) {
        Evidence evidence = evidence();
        String person = cells.person();
        String outcome = cells.required(Heading.OUTCOME);
        LocalDate achievedOn = cells.required(Heading.ACHIEVED_ON) == null ? null : cells.date(Heading.ACHIEVED_ON);
        Integer headcount = headcount(person);
        BigDecimal share = cells.share();
        Integer year = cells.whole(Heading.SUSTAINED_YEAR, 1, MOST_YEARS, 1);
        String service = cells.text(Heading.SERVICE);
        String provider = cells.text(Heading.PROVIDER);
        checkWidth();
        Claim claim = cells.violations().any()
                ? Claim.unreadable(
                        id,
                        person,
                        outcome,
                        achievedOn,
                        service,
                        provider,
                        cells.violations().found())
                : new Claim(id, person, outcome, achievedOn, headcount, share, year, service, provider, evidence);
        return cells.placeholder() == null ? claim : Claim.untracked(claim, cells.placeholder());
    }

    private void checkWidth() {
        int width = cells.columns().width();
        int all = cells.row().cells().size();
        for (int i = width; i < all; i++) {
            if (cells.isOfText() && cells.row().at(i) != null) {
                cells.noteRow(
                        "MORE_CELLS_THAN_HEADINGS",
                        "There are %d headings, and %d cells in this row. Maybe a text that holds the separator is not in quotation marks."
                                .formatted(width, all));
                return;
            }
        }
    }

    private Integer headcount(String person) {
        Integer headcount = cells.whole(Heading.HEADCOUNT, 1, Claim.MOST_PEOPLE, 1);
        if (headcount != null && headcount > 1 && person != null) {
            cells.note(
                    Heading.HEADCOUNT,
                    "HEADCOUNT_OF_INDIVIDUAL",
                    "\"%d\" is the headcount of a claim for a named person, which is for one. Leave out the person, or the headcount."
                            .formatted(headcount));
        }
        return headcount;
    }

    private Evidence evidence() {
        EvidenceKind kind = cells.kind();
        LocalDate from = cells.date(Heading.FROM);
        LocalDate to = cells.date(Heading.TO);
        Integer sessions = cells.whole(Heading.SESSIONS, 0, Integer.MAX_VALUE, null);
        LocalDate beforeOn = cells.date(Heading.BEFORE_ON);
        LocalDate afterOn = cells.date(Heading.AFTER_ON);
        boolean retrospective = cells.yes(Heading.RETROSPECTIVE);
        String reference = cells.text(Heading.REFERENCE);
        String before = cells.text(Heading.BEFORE);
        String after = cells.text(Heading.AFTER);
        if (kind == null) {
            return null;
        }
        boolean score = kind == EvidenceKind.SCORE;
        return new Evidence(
                kind,
                reference,
                from,
                to,
                sessions,
                score ? null : before,
                score ? null : after,
                score ? cells.number(Heading.BEFORE) : null,
                score ? cells.number(Heading.AFTER) : null,
                beforeOn,
                afterOn,
                retrospective);
    }
}
