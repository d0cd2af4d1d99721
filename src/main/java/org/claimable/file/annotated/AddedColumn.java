package org.claimable.file.annotated;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.claimable.file.document.ReasonWords;
import org.claimable.file.document.VerdictWords;
import org.claimable.file.sheet.Styles.CellKind;
import org.claimable.file.table.DecidedTable;
import org.claimable.method.bank.Names;
import org.claimable.method.bank.Pence;
import org.claimable.method.decision.ClaimValue;
import org.claimable.method.decision.ClaimValue.Amounts;
import org.claimable.method.decision.Decision;
import org.claimable.method.decision.Decision.Caveat;
import org.claimable.method.decision.Decision.Reason;
import org.claimable.method.decision.Decision.Verdict;

/** The columns that say what was decided of a claim. Amounts are in pounds; what a claim has not got is null. */
enum AddedColumn {
    VERDICT(DecidedTable.VERDICT, CellKind.TEXT, 15, decision -> VerdictWords.of(decision.verdict())),
    YEAR(DecidedTable.YEAR, CellKind.TEXT, 14, Decision::year),
    WELLBEING("Wellbeing per person", CellKind.MONEY, 14, perPerson(Amounts::wellbeing)),
    DEADWEIGHT("Deadweight", CellKind.RATE, 12, of(ClaimValue::deadweightRate)),
    WELLBEING_NET("Net wellbeing per person", CellKind.MONEY, 15, perPerson(Amounts::wellbeingNet)),
    EXCHEQUER("Exchequer per person", CellKind.MONEY, 14, perPerson(Amounts::exchequer)),
    BUSINESS("Business per person", CellKind.MONEY, 14, perPerson(Amounts::business)),
    PER_PERSON("Value per person", CellKind.MONEY, 14, perPerson(Amounts::total)),
    CLAIMED(DecidedTable.CLAIMED, CellKind.MONEY, 15, of(value -> Pence.pounds(value.total()))),
    CLAIMABLE(DecidedTable.CLAIMABLE, CellKind.MONEY, 15, AddedColumn::claimable),
    REASONS(
            DecidedTable.REASONS,
            CellKind.LONG_TEXT,
            70,
            decision -> AddedColumn.each(decision.reasons(), Reason::text)),
    CODES(DecidedTable.CODES, CellKind.TEXT, 32, decision -> AddedColumn.list(decision.reasons(), Reason::code)),
    RULES("Rules", CellKind.TEXT, 20, AddedColumn::rules),
    CLASHES("Clashes with", CellKind.TEXT, 18, AddedColumn::clashes),
    REMEDY("Remedy", CellKind.LONG_TEXT, 50, decision -> AddedColumn.each(decision.reasons(), Reason::remedy)),
    SOURCE("Source", CellKind.LONG_TEXT, 45, decision -> AddedColumn.each(decision.reasons(), Reason::source)),
    CAVEATS("Caveats", CellKind.LONG_TEXT, 80, AddedColumn::caveats);

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

    private static Function<Decision, Object> perPerson(ToLongFunction<Amounts> part) {
        return of(value -> Pence.pounds(part.applyAsLong(value.perPerson())));
    }

    /** What the claim adds to the claimable total: nothing unless it is claimable. */
    private static BigDecimal claimable(Decision decision) {
        boolean counts = decision.verdict() == Verdict.CLAIMABLE && decision.value() != null;
        return Pence.pounds(counts ? decision.value().total() : 0);
    }

    /** Their titles in order. */
    static List<String> titles() {
        return Stream.of(values()).map(AddedColumn::title).toList();
    }

    /** Some titles in order, such as "Verdict (2)" where a column Verdict was submitted. */
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

    private static <T> String list(List<T> parts, Function<T, String> word) {
        return parts.stream().map(word).collect(Collectors.joining("; "));
    }

    /** The sentences of one cell; of several each has its number: (2) is of the second reason. */
    private static <T> String each(List<T> parts, Function<T, String> sentence) {
        if (parts.size() == 1) {
            return sentence.apply(parts.get(0));
        }
        return IntStream.range(0, parts.size())
                .mapToObj(i -> "(" + (i + 1) + ") " + sentence.apply(parts.get(i)))
                .collect(Collectors.joining(" "));
    }

    private static String rules(Decision decision) {
        return list(decision.reasons(), reason -> "%s (%s)".formatted(reason.rule(), reason.provenance()));
    }

    private static String clashes(Decision decision) {
        return decision.reasons().stream()
                .flatMap(reason -> reason.claims().stream())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static String caveats(Decision decision) {
        return each(decision.caveats(), AddedColumn::caveat);
    }

    private static String caveat(Caveat caveat) {
        return "%s (%s, %s): %s"
                .formatted(ReasonWords.title(caveat.code()), caveat.rule(), caveat.provenance(), caveat.message());
    }
}
