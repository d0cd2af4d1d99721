package org.claimable.file.annotated;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.claimable.bank.Names;
import org.claimable.bank.Pence;
import org.claimable.decision.ClaimValue;
import org.claimable.decision.Decision;
import org.claimable.decision.Decision.Reason;
import org.claimable.decision.Decision.Verdict;
import org.claimable.file.document.VerdictWords;
import org.claimable.file.sheet.Styles.CellKind;
import org.claimable.file.table.DecidedTable;

/** The columns that say what was decided of a claim. Amounts are in pounds; what a claim has not got is null. */
enum AddedColumn {
    VERDICT(DecidedTable.VERDICT, CellKind.TEXT, 15, decision -> VerdictWords.of(decision.verdict())),
    YEAR(DecidedTable.YEAR, CellKind.TEXT, 14, Decision::year),
    WELLBEING(
            "Wellbeing per person",
            CellKind.MONEY,
            14,
            of(value -> pounds(value.perPerson().wellbeing()))),
    DEADWEIGHT("Deadweight", CellKind.RATE, 12, of(ClaimValue::deadweightRate)),
    WELLBEING_NET(
            "Net wellbeing per person",
            CellKind.MONEY,
            15,
            of(value -> pounds(value.perPerson().wellbeingNet()))),
    EXCHEQUER(
            "Exchequer per person",
            CellKind.MONEY,
            14,
            of(value -> pounds(value.perPerson().exchequer()))),
    BUSINESS(
            "Business per person",
            CellKind.MONEY,
            14,
            of(value -> pounds(value.perPerson().business()))),
    PER_PERSON(
            "Value per person",
            CellKind.MONEY,
            14,
            of(value -> pounds(value.perPerson().total()))),
    CLAIMED("Value claimed", CellKind.MONEY, 15, of(value -> pounds(value.total()))),
    CLAIMABLE(DecidedTable.CLAIMABLE, CellKind.MONEY, 15, AddedColumn::claimable),
    REASONS("Reasons", CellKind.LONG_TEXT, 70, decision -> DecisionWords.each(decision.reasons(), Reason::text)),
    CODES(DecidedTable.CODES, CellKind.TEXT, 32, decision -> DecisionWords.list(decision.reasons(), Reason::code)),
    RULES("Rules", CellKind.TEXT, 20, DecisionWords::rules),
    CLASHES("Clashes with", CellKind.TEXT, 18, DecisionWords::clashes),
    REMEDY("Remedy", CellKind.LONG_TEXT, 50, decision -> DecisionWords.each(decision.reasons(), Reason::remedy)),
    SOURCE("Source", CellKind.LONG_TEXT, 45, decision -> DecisionWords.each(decision.reasons(), Reason::source)),
    CAVEATS("Caveats", CellKind.LONG_TEXT, 80, DecisionWords::caveats);

    private final String title;
    private final CellKind kind;
    private final int width;
    private final Function<Decision, Object> value;

    AddedColumn(String title, CellKind kind, int width, Function<Decision, Object> value) {
        this.title = title;
        this.kind = kind;
        this.width = width;
        this.value = value;
    }

    String title() {
        return title;
    }

    CellKind kind() {
        return kind;
    }

    /** Its width in characters. */
    int width() {
        return width;
    }

    /** A text or a number, or null. */
    Object of(Decision decision) {
        return value.apply(decision);
    }

    private static Function<Decision, Object> of(Function<ClaimValue, Object> part) {
        return decision -> decision.value() == null ? null : part.apply(decision.value());
    }

    /** What the claim adds to the claimable total: nothing unless it is claimable. */
    private static BigDecimal claimable(Decision decision) {
        boolean counts = decision.verdict() == Verdict.CLAIMABLE && decision.value() != null;
        return pounds(counts ? decision.value().total() : 0);
    }

    private static BigDecimal pounds(long pence) {
        return Pence.pounds(pence);
    }

    /** The added titles in order, such as "Verdict (2)" where a column Verdict was submitted. */
    static List<String> headingsBeside(List<String> submitted, List<String> titles) {
        Set<String> taken = new HashSet<>();
        submitted.forEach(heading -> taken.add(Names.key(heading)));
        List<String> headings = new ArrayList<>();
        for (String title : titles) {
            String heading = title;
            for (int number = 2; !taken.add(Names.key(heading)); number++) {
                heading = "%s (%d)".formatted(title, number);
            }
            headings.add(heading);
        }
        return headings;
    }
}
