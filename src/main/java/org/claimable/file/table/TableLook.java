package org.claimable.file.table;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimable.file.table.TableRows.Places;
import org.claimable.file.table.TableRows.TableRow;
import org.claimable.method.bank.Outcome;
import org.claimable.method.catalogue.ClaimField;
import org.claimable.method.claim.MalformedCohortException;
import org.claimable.method.claim.Violations;
import org.claimable.method.evaluation.Library;
import org.claimable.method.rulebook.OwnFields.Holder;

/** What the first rows of a table of claims show before anything is decided: its columns, what each is, what an unread one may be. */
public final class TableLook {
    /** Columns that are looked at. */
    public static final int MOST_COLUMNS = 200;

    private static final int SAMPLE = 500;

    private final List<SheetSeen> sheets;
    private final String sheet;
    private final SampleRows rows;
    private final TableRow headings;
    private final FurtherHeadings further;
    private final Columns read;
    private final HowRead how;
    private final Violations settings;
    private final List<ColumnSeen> columns;

    private TableLook(List<SheetSeen> sheets, String sheet, SampleRows rows, long headingsRow, BesideClaims beside) {
        this.sheets = sheets;
        this.sheet = sheet;
        this.rows = rows;
        this.how = beside.howRead();
        this.settings = beside.violations();
        this.headings = rows.first(HeadedTable.MOST_ABOVE).stream()
                .filter(row -> row.number() == (headingsRow > 0 ? headingsRow : HeadingsRow.known(rows, how)))
                .findFirst()
                .or(() -> HeadingsRow.guess(rows))
                .orElseThrow(
                        () -> new MalformedCohortException("The file is empty. Its first row must hold the headings."));
        this.read = new Columns(headings, TableKind.CLAIMS, how);
        List<TableRow> below = rows.below(headings);
        this.further = FurtherHeadings.in(below, read, how);
        int count = further.count();
        this.columns = SeenColumns.of(headings, below.subList(0, count), below.subList(count, below.size()), read, how);
    }

    /** A sheet that may hold claims: whether its headings are {@code known}, and whether it is {@code filled} with rows below headings. */
    public record SheetSeen(String name, boolean known, boolean filled) {}

    /** One of the first rows by its number, with its cells as far as they are shown. */
    public record RowSeen(long number, List<String> cells) {
        public RowSeen {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A column by its {@code place} from 0 and its letters as spreadsheets show them: its heading, and what further headings say
     * ({@code also}), each empty where there is none; up to three of its values; the title of our field that it {@code is} read as, null where it is not read; and what it may be.
     */
    public record ColumnSeen(
            int place, String letters, String heading, String also, List<String> values, String is, Guess guess) {
        public ColumnSeen {
            values = List.copyOf(values);
        }

        /** What it is called. */
        public String called() {
            return heading.isEmpty() ? "Column " + letters : heading;
        }

        /** Whether it holds groups of people, which its heading says. */
        public boolean isSegment() {
            return is != null && is.startsWith("Segment: ");
        }
    }

    /**
     * What an unread column may be: the {@code title} of our field and {@code why}, both null where nothing is known; {@code caution} is what its
     * values look like where they are of no use as references to people, null otherwise.
     */
    public record Guess(String title, String why, String caution) {}

    /** A field that a column may be: what it is called, what it is for, and whether every claim needs it. */
    public record Target(String title, String note, boolean required) {}

    /**
     * A look at the claims of a submission; {@code sheet} and {@code headings} are the sheet and the row of its headings where one is chosen,
     * else null and 0.
     *
     * @throws MalformedCohortException where the file cannot be read as a table
     */
    public static TableLook of(TableSubmission submission, Library library, String sheet, long headings) {
        BesideClaims beside = new BesideClaims(submission, library);
        try (TableFile file = TableFile.open(submission.files().one(TablePart.CLAIMS), "")) {
            beside.readSettings(file);
            HowRead how = beside.howRead();
            List<SheetSeen> sheets = file.sheetsOfClaims().stream()
                    .map(name -> SeenSheets.of(name, rows(file, name, how), how))
                    .toList();
            String chosen = SeenSheets.chosen(sheets, sheet == null ? how.sheet() : sheet);
            return new TableLook(sheets, chosen, rows(file, chosen, how), headings, beside);
        }
    }

    /** The first sheet of a submission of which one of the first rows has a fingerprint, looked at with its headings there; none where none has. */
    public static Optional<TableLook> withHeadings(
            TableSubmission submission, Library library, Set<String> fingerprints) {
        BesideClaims beside = new BesideClaims(submission, library);
        try (TableFile file = TableFile.open(submission.files().one(TablePart.CLAIMS), "")) {
            beside.readSettings(file);
            HowRead how = beside.howRead();
            List<String> names = file.sheetsOfClaims();
            for (String name : names.isEmpty() ? Collections.<String>singletonList(null) : names) {
                SampleRows rows = rows(file, name, how);
                for (TableRow row : rows.first(HeadedTable.MOST_ABOVE)) {
                    if (fingerprints.contains(SampleRows.fingerprint(row))) {
                        return Optional.of(new TableLook(List.of(), name, rows, row.number(), beside));
                    }
                }
            }
            return Optional.empty();
        }
    }

    private static SampleRows rows(TableFile file, String sheet, HowRead how) {
        try (TableRows rows = file.claims(sheet, how)) {
            return SampleRows.of(rows, SAMPLE);
        }
    }

    /** The sheets that may hold claims; none of a CSV file. */
    public List<SheetSeen> sheets() {
        return sheets;
    }

    /** The sheet that is looked at, null of a CSV file. */
    public String sheet() {
        return sheet;
    }

    /** The first rows, among which the headings are. */
    public List<RowSeen> first() {
        return rows.first(HeadedTable.MOST_ABOVE).stream().map(SeenColumns::row).toList();
    }

    /** The number of the row that holds the headings. */
    public long headings() {
        return headings.number();
    }

    /** The rows above the headings, which are passed over. */
    public List<RowSeen> above() {
        return first().stream().filter(row -> row.number() < headings()).toList();
    }

    /** Further headings right below, which are passed over too. */
    public List<RowSeen> below() {
        return rows.below(headings).stream()
                .limit(further.count())
                .map(SeenColumns::row)
                .toList();
    }

    /** The row below them that may be further headings and may be a claim, so that it is read as one; none where there is none. */
    public Optional<RowSeen> doubtful() {
        return rows.below(headings).stream()
                .filter(row -> row.number() == further.doubtful())
                .map(SeenColumns::row)
                .findFirst();
    }

    /** The columns that have a heading or a value, from the left. */
    public List<ColumnSeen> columns() {
        return columns;
    }

    /** All fields that a column may be. */
    public List<Target> targets() {
        List<ClaimField> needed = TableKind.CLAIMS.required();
        return Stream.concat(
                        ClaimField.COLUMNS.stream()
                                .map(field -> new Target(field.title(), field.note(), needed.contains(field))),
                        how.fields().fields().stream()
                                .map(field -> new Target(
                                        field.title(),
                                        field.note() == null ? "" : field.note(),
                                        field.required() && field.of() == Holder.CLAIM)))
                .toList();
    }

    /** The fields that every claim needs and that no column is read as. */
    public List<String> missing() {
        return targets().stream()
                .filter(Target::required)
                .map(Target::title)
                .filter(title -> !read.hold(title))
                .toList();
    }

    /** Whether it is said that no column names the person. */
    public boolean isOfNobody() {
        return read.areOfNobody();
    }

    /** Whether it is not known which column names the person, nor that none does. */
    public boolean isPersonOpen() {
        return !isOfNobody() && !read.hold(ClaimField.PERSON.title());
    }

    /**
     * The text of the setting {@code columns} by which columns are read as chosen, and no others: the title of our field for each by its place
     * from 0; {@code nobody}: no column names the person; {@code everyRow} is what every row has, by the titles of our fields.
     */
    public String columns(Map<Integer, String> chosen, boolean nobody, Map<String, String> everyRow) {
        List<String> titles = targets().stream().map(Target::title).toList();
        return new ColumnChoice(rows, headings, how, titles).text(chosen, nobody, everyRow);
    }

    /** What every row is said to have, by the titles of our fields. */
    public Map<String, String> everyRow() {
        return read.everyRow();
    }

    /** What is wrong with the text that every row is to have of a field, by its title; null where nothing is. */
    public String wrong(String title, String everyRow) {
        return EveryRow.wrong(title, everyRow, how);
    }

    /** The fields of which it may be said what every row has. */
    public List<EveryRowTarget> everyRowTargets() {
        return EveryRowTarget.of(how);
    }

    /** The names of the outcomes that every row may have. */
    public List<String> outcomes() {
        return how.rules().catalogue().outcomes().stream().map(Outcome::name).toList();
    }

    /** The same text for the columns as they are read now. */
    public String text() {
        return columns(read(), isOfNobody(), everyRow());
    }

    /** The same as a small file, in which each suggestion is a line that begins with # and so says nothing until that is deleted. */
    public String textWithSuggestions() {
        Map<Integer, String> more = new TreeMap<>(read());
        columns.stream()
                .filter(column -> column.is() == null && column.guess().title() != null)
                .forEach(column -> more.put(column.place(), column.guess().title()));
        List<String> now = List.of((text() + ";").split("\n"));
        String suggested = (columns(more, isOfNobody(), everyRow()) + ";")
                .lines()
                .filter(line -> !now.contains(line))
                .map(line -> "# " + line + "\n")
                .collect(Collectors.joining());
        return (read().isEmpty() && !isOfNobody() && everyRow().isEmpty() ? "" : String.join("\n", now) + "\n")
                + suggested;
    }

    /**
     * Fails where the settings are wrong by which the table was looked at.
     *
     * @throws org.claimable.method.claim.Violations.InvalidCohortException with all that is wrong with them
     */
    public void requireSettings() {
        Places places = rows.places();
        read.checkNamed(places, settings);
        settings.failIfAny();
    }

    /** What each column that is read is, by its place; groups of people aside, which their headings say. */
    public Map<Integer, String> read() {
        Map<Integer, String> titles = new TreeMap<>();
        columns.stream()
                .filter(column -> column.is() != null && !column.isSegment())
                .forEach(column -> titles.put(column.place(), column.is()));
        return titles;
    }

    /** What tells these headings from others. */
    public String fingerprint() {
        return SampleRows.fingerprint(headings);
    }

    /** Says nothing of its content, so that no log can. */
    @Override
    public String toString() {
        return "A look at a table of %d columns".formatted(columns.size());
    }
}
