package org.claimable.file.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.claimable.file.table.TableRows.TableRow;
import org.claimable.method.bank.Outcome.EvidenceKind;
import org.claimable.method.catalogue.ClaimField;
import org.claimable.method.catalogue.Spelling;
import org.claimable.method.claim.Claim;
import org.claimable.method.claim.ClaimTexts;
import org.claimable.method.claim.Evidence;
import org.claimable.method.claim.Individual;
import org.claimable.method.claim.OwnValues;
import org.claimable.method.claim.Violations;
import org.claimable.method.rulebook.OwnFields.OwnField;

/** Makes claims of the rows of a table; all that is wrong with a row is among the problems of its claim. */
record RowClaims(HeadedTable table, Function<Cells, String> ids) {
    /** The claim of a row, which adds to what is known of people where it can be read. */
    Claim claim(TableRow row, PeopleOfRows people) {
        Cells cells = new Cells(row, table, new Violations());
        Individual person = people.read(cells);
        Claim claim = claim(ids.apply(cells), cells);
        if (claim.isReadable() && person != null) {
            people.add(person, table.places().row(row.number()));
        }
        return claim;
    }

    /** The same claim once all rows were read, with what the rule set needs of its person and nothing says among its problems. */
    Claim completed(Claim claim, TableRow row, PeopleOfRows people) {
        List<OwnField> lacking = claim.isReadable() ? people.lacking(claim.individual()) : List.of();
        if (lacking.isEmpty()) {
            return claim;
        }
        Cells cells = new Cells(row, table, new Violations());
        lacking.forEach(new OwnCells(cells)::noteLacking);
        return Claim.unreadable(
                claim.id(),
                claim.individual(),
                claim.outcome(),
                claim.achievedOn(),
                claim.texts(),
                cells.violations().found());
    }

    /** The claim that stands for a row of totals amid claims. */
    Claim ofTotals(TableRow row) {
        Cells cells = new Cells(row, table, new Violations());
        cells.noteRow(
                "TOTALS_ROW",
                "This looks like a row of totals, but claims follow it. Delete it, or fill in its outcome and its date.");
        String id = ids.apply(cells);
        return Claim.unreadable(
                id, null, null, null, ClaimTexts.NONE, cells.violations().found());
    }

    private Claim claim(String id, Cells cells) {
        Evidence evidence = evidence(cells);
        String person = cells.person();
        String outcome = cells.required(ClaimField.OUTCOME);
        LocalDate achievedOn =
                cells.required(ClaimField.ACHIEVED_ON) == null ? null : cells.date(ClaimField.ACHIEVED_ON);
        if (table.decidedBefore() != null) {
            table.decidedBefore().checkAgain(cells, achievedOn);
        }
        Integer headcount = headcount(cells, person);
        BigDecimal share = cells.share();
        Integer year = cells.whole(ClaimField.SUSTAINED_YEAR, 1);
        ClaimTexts texts = ClaimTexts.of(cells::text);
        OwnValues own = new OwnCells(cells).ofClaim(achievedOn);
        checkWidth(cells);
        if (table.isDoubtful(cells.row())) {
            cells.noteRow(
                    "MAYBE_HEADINGS",
                    "This may be further headings: it has no date and no known outcome. If it is a claim, correct it; if it is none, leave it out.");
        }
        Claim claim = cells.violations().any()
                ? Claim.unreadable(
                        id,
                        person,
                        outcome,
                        achievedOn,
                        texts,
                        cells.violations().found())
                : new Claim(
                        id, person, outcome, achievedOn, headcount, share, year, texts, evidence, List.of(), null, own);
        return cells.placeholder() == null ? claim : Claim.untracked(claim, cells.placeholder());
    }

    private static void checkWidth(Cells cells) {
        int width = cells.columns().width();
        int all = cells.row().cells().size();
        for (int i = width; i < all; i++) {
            if (cells.isOfText() && cells.row().at(i) != null) {
                cells.noteRow(
                        "MORE_CELLS_THAN_HEADINGS",
                        "There %s, and %,d cells in this row. Maybe a text that holds the separator is not in quotation marks."
                                .formatted(width == 1 ? "is 1 heading" : "are %,d headings".formatted(width), all));
                return;
            }
        }
    }

    private static Integer headcount(Cells cells, String person) {
        Integer headcount = cells.whole(ClaimField.HEADCOUNT, 1);
        if (headcount != null && headcount > 1 && person != null) {
            cells.note(
                    ClaimField.HEADCOUNT,
                    "HEADCOUNT_OF_INDIVIDUAL",
                    "\"%d\" is the headcount of a claim for a named person, which is for one. Leave out the person, or the headcount."
                            .formatted(headcount));
        }
        return headcount;
    }

    private static Evidence evidence(Cells cells) {
        EvidenceKind kind = cells.kind();
        LocalDate from = cells.date(ClaimField.FROM);
        LocalDate to = cells.date(ClaimField.TO);
        Integer sessions = cells.whole(ClaimField.SESSIONS, null);
        LocalDate beforeOn = cells.date(ClaimField.BEFORE_ON);
        LocalDate afterOn = cells.date(ClaimField.AFTER_ON);
        boolean retrospective = cells.yes(ClaimField.RETROSPECTIVE);
        String reference = cells.text(ClaimField.REFERENCE);
        String before = cells.text(ClaimField.BEFORE);
        String after = cells.text(ClaimField.AFTER);
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
                score ? cells.number(ClaimField.BEFORE) : null,
                score ? cells.number(ClaimField.AFTER) : null,
                beforeOn,
                afterOn,
                retrospective);
    }

    /** The ids of claims in tables: as given, else the row, with its sheet where there are several; each once. */
    static final class ClaimIds {
        private final Map<String, String> rows = new HashMap<>();
        private final boolean several;

        ClaimIds(boolean several) {
            this.several = several;
        }

        /** The id of a row; where an earlier row has it, that is noted, and the row stands for it. */
        String of(Cells cells) {
            String given = written(cells);
            String row = several ? cells.sheet() + " row " + cells.row().number() : row(cells);
            String id = given == null ? row : given;
            String place = several ? cells.place() : row(cells);
            String earlier = rows.putIfAbsent(Spelling.compared(id), place);
            if (earlier == null) {
                return id;
            }
            noteRepeated(cells, id, earlier);
            String other = row;
            while (rows.putIfAbsent(other, place) != null) {
                other = other + " again";
            }
            return other;
        }

        /** As it is written, spaces included, which answers show again; null where there is none, or it is wrong. */
        private static String written(Cells cells) {
            String text = cells.text(ClaimField.ID);
            return text == null || Spelling.isBlank(text)
                    ? null
                    : cells.row().cells().get(cells.columns().place(ClaimField.ID));
        }

        private static String row(Cells cells) {
            return "row " + cells.row().number();
        }

        /** The id that a row gives, or its number. */
        static String given(Cells cells) {
            String given = written(cells);
            return given == null ? row(cells) : given;
        }

        static void noteRepeated(Cells cells, String id, String earlier) {
            cells.note(
                    ClaimField.ID,
                    "REPEATED",
                    "\"%s\" is the claim of %s too. Give each its own.".formatted(id, earlier));
        }
    }
}
