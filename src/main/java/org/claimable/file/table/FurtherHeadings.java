package org.claimable.file.table;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.claimable.file.table.TableRows.TableRow;
import org.claimable.method.bank.Names;
import org.claimable.method.bank.Outcome;
import org.claimable.method.bank.Outcome.EvidenceKind;
import org.claimable.method.catalogue.ClaimField;
import org.claimable.method.rulebook.OwnFields.FieldType;
import org.claimable.method.rulebook.OwnFields.OwnField;
import org.claimable.method.rulebook.RuleSet;

/**
 * The rows right below the headings that are headings again, as survey tools write them: {@code count} of them, and {@code doubtful}, the
 * number of the next row where it may be one and may be a claim, 0 for none. One that could be a claim is never counted.
 */
record FurtherHeadings(int count, long doubtful) {
    /** Rows below the headings that are looked at. */
    static final int LOOKED_AT = 22;

    private static final int MOST = 2;
    private static final int LONGEST = 1_000;
    private static final String IMPORT_ID = "{\"importid\"";
    private static final Set<String> OF_ANSWERS =
            Set.of("openendedresponse", "response", "otherpleasespecify", "datetime", "datetimeresponse");

    /** How a day is to be written, such as MM/DD/YYYY. */
    private static final Pattern FORM_OF_DAYS =
            Pattern.compile("(?i)(?:dd?|mm?|yyyy|yy)(?:[/.-](?:dd?|mm?|yyyy|yy)){2}");

    /** A question with its mark, or a sentence of four words or more that begins as one. */
    private static final Pattern QUESTION = Pattern.compile(
            "(?is).*\\?\\W*|(?:what|when|which|who|where|why|how|please|on a scale|to what extent)\\b(?:\\s+\\S+){3,}");

    private static final Pattern CODE = Pattern.compile(
            "(?i:q|qid|question|var|col|column|field|item)[ ._-]?\\d{1,4}(?:[._-]\\w{1,20}){0,4}|[a-z]+(?:_[a-z\\d]+){1,6}");

    /** Those among the first rows below the headings of some columns. */
    static FurtherHeadings in(List<TableRow> below, Columns columns, HowRead how) {
        int plain = 0;
        for (int i = 0; i < Math.min(MOST, below.size()); i++) {
            plain = isOfImport(below.get(i)) || isOfAnswers(below.get(i)) || columns.isHeadingsAgain(below.get(i))
                    ? i + 1
                    : plain;
        }
        if (plain >= Math.min(MOST, below.size()) || !columns.isOfClaims() || how.rules() == null) {
            return new FurtherHeadings(plain, 0);
        }
        TableRow row = below.get(plain);
        List<TableRow> others = below.subList(plain + 1, Math.min(LOOKED_AT, below.size()));
        Lines lines = new Lines(columns, how);
        if (!lines.differ(row, others)) {
            return new FurtherHeadings(plain, 0);
        }
        return lines.areHeadings(row) ? new FurtherHeadings(plain + 1, 0) : new FurtherHeadings(plain, row.number());
    }

    private static boolean isOfImport(TableRow row) {
        return row.cells().stream()
                .anyMatch(cell -> cell.replace(" ", "").toLowerCase(Locale.ROOT).startsWith(IMPORT_ID));
    }

    private static boolean isOfAnswers(TableRow row) {
        return row.cells().stream().map(Names::key).anyMatch(OF_ANSWERS::contains)
                && row.cells().stream().allMatch(cell -> Names.key(cell).isEmpty() || isOfAnswer(cell));
    }

    private static boolean isOfAnswer(String cell) {
        return OF_ANSWERS.contains(Names.key(cell))
                || FORM_OF_DAYS.matcher(CellText.bare(cell)).matches();
    }

    /** How rows are told from claims by the columns of a table. */
    private record Lines(Columns columns, HowRead how) {
        /** Whether a row holds no day, no number, and nothing that the catalogue knows, and has a text where others have days. */
        boolean differ(TableRow row, List<TableRow> others) {
            List<Integer> days = days(others, row.cells().size());
            return row.withoutValue().isEmpty()
                    && texts(row).count() > 1
                    && texts(row).noneMatch(this::isOfClaim)
                    && days.stream()
                            .anyMatch(place ->
                                    row.at(place) != null && others.stream().anyMatch(each -> isDay(each.at(place))));
        }

        private static Stream<String> texts(TableRow row) {
            return IntStream.range(0, row.cells().size()).mapToObj(row::at).filter(each -> each != null);
        }

        private static boolean isDay(String text) {
            return text != null && CellText.isDay(text);
        }

        /** The places of the columns of days; while none is read, of those that mostly hold days. */
        private List<Integer> days(List<TableRow> others, int width) {
            List<Integer> read = Stream.concat(
                            DateColumns.OF_DAYS.stream().map(columns::place),
                            columns.own()
                                    .placed()
                                    .filter(field -> field.type() == FieldType.DATE)
                                    .map(columns.own()::place))
                    .filter(place -> place >= 0)
                    .toList();
            return read.isEmpty()
                    ? IntStream.range(0, width)
                            .filter(place -> others.stream()
                                                    .filter(row -> isDay(row.at(place)))
                                                    .count()
                                            * 2
                                    > others.size())
                            .boxed()
                            .toList()
                    : read;
        }

        /** Whether only a claim has such a text: a day, a number, an outcome, a kind of evidence, an answer on a scale. */
        private boolean isOfClaim(String text) {
            RuleSet rules = how.rules();
            return CellText.isDay(text)
                    || CellText.number(text) != null
                    || Stream.of(EvidenceKind.values())
                            .anyMatch(kind -> kind.name().equalsIgnoreCase(text))
                    || rules.catalogue().find(text).isPresent()
                    || rules.catalogue().outcomes().stream()
                            .map(Outcome::answers)
                            .anyMatch(scale -> scale != null && scale.find(text).isPresent());
        }

        /** Whether each text under a column that is read, or under any while no date is, looks like a heading. */
        boolean areHeadings(TableRow row) {
            boolean read = columns.place(ClaimField.ACHIEVED_ON) >= 0;
            Predicate<Integer> judged = place ->
                    row.at(place) != null && (!read || columns.at(place).isPresent());
            return (!read || row.has(columns.place(ClaimField.ACHIEVED_ON)))
                    && (columns.place(ClaimField.PERSON) < 0 || row.has(columns.place(ClaimField.PERSON)))
                    && IntStream.range(0, row.cells().size())
                            .boxed()
                            .filter(judged)
                            .allMatch(place -> isHeading(row.at(place)))
                    && IntStream.range(0, row.cells().size())
                                    .boxed()
                                    .filter(judged)
                                    .count()
                            > 1;
        }

        private boolean isHeading(String text) {
            return text.length() <= LONGEST
                            && (QUESTION.matcher(text).matches()
                                    || CODE.matcher(text).matches())
                    || isOfAnswer(text)
                    || Headings.alone(text).isPresent()
                    || how.fields().fields().stream().anyMatch(field -> isNamed(field, text));
        }

        private static boolean isNamed(OwnField field, String text) {
            return OwnColumns.names(field, text);
        }
    }
}
