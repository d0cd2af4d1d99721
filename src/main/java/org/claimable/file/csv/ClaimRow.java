package org.claimable.file.csv;

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

    /** The claim of the row, null where something in it is wrong. */
    Claim claim(String id) {
        Evidence evidence = evidence();
        String person = cells.text(Heading.PERSON);
        String outcome = cells.required(Heading.OUTCOME);
        LocalDate achievedOn = cells.required(Heading.ACHIEVED_ON) == null ? null : cells.date(Heading.ACHIEVED_ON);
        Integer headcount = headcount(person);
        BigDecimal share = share();
        Integer year = cells.whole(Heading.SUSTAINED_YEAR, 1, MOST_YEARS, 1);
        if (outcome == null || achievedOn == null || headcount == null || share == null || year == null) {
            return null;
        }
        String service = cells.text(Heading.SERVICE);
        String provider = cells.text(Heading.PROVIDER);
        return new Claim(id, person, outcome, achievedOn, headcount, share, year, service, provider, evidence);
    }

    private Integer headcount(String person) {
        Integer headcount = cells.whole(Heading.HEADCOUNT, 1, Claim.MOST_PEOPLE, 1);
        if (headcount != null && headcount > 1 && person != null) {
            cells.note(
                    Heading.HEADCOUNT,
                    "HEADCOUNT_OF_INDIVIDUAL",
                    "A claim for a named person is for one. Leave out the person, or the headcount.");
            return null;
        }
        return headcount;
    }

    private BigDecimal share() {
        boolean empty = cells.text(Heading.SHARE) == null;
        BigDecimal share = cells.number(Heading.SHARE);
        if (share == null) {
            return empty ? BigDecimal.ONE : null;
        }
        if (share.signum() <= 0 || share.compareTo(BigDecimal.ONE) > 0) {
            cells.note(
                    Heading.SHARE,
                    "OUT_OF_RANGE",
                    "\"%s\" is not over 0, up to 1 (or 100%%).".formatted(cells.text(Heading.SHARE)));
            return null;
        }
        return share;
    }

    private Evidence evidence() {
        EvidenceKind kind = cells.kind();
        LocalDate from = cells.date(Heading.FROM);
        LocalDate to = cells.date(Heading.TO);
        Integer sessions = cells.whole(Heading.SESSIONS, 0, Integer.MAX_VALUE, null);
        LocalDate beforeOn = cells.date(Heading.BEFORE_ON);
        LocalDate afterOn = cells.date(Heading.AFTER_ON);
        boolean retrospective = cells.yes(Heading.RETROSPECTIVE);
        if (kind == null) {
            return null;
        }
        boolean score = kind == EvidenceKind.SCORE;
        return new Evidence(
                kind,
                cells.text(Heading.REFERENCE),
                from,
                to,
                sessions,
                score ? null : cells.text(Heading.BEFORE),
                score ? null : cells.text(Heading.AFTER),
                score ? cells.number(Heading.BEFORE) : null,
                score ? cells.number(Heading.AFTER) : null,
                beforeOn,
                afterOn,
                retrospective);
    }
}
