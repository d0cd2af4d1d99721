package org.claimable.page.columns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.claimable.file.document.Count;
import org.claimable.file.table.TableLook;
import org.claimable.file.table.TableLook.ColumnSeen;
import org.claimable.file.table.TableLook.RowSeen;
import org.claimable.file.table.TableLook.SheetSeen;
import org.claimable.file.table.TableLook.Target;
import org.claimable.method.catalogue.ClaimField;
import org.claimable.page.SettingsForm.Mistake;

/** The form in which a visitor says what each column is: what was chosen, and what is wrong with it. */
public final class ColumnsForm {
    private static final String PERSON = ClaimField.PERSON.title();
    private static final int SHOWN_CELLS = 6;

    private final TableLook look;
    private final Map<Integer, String> chosen;
    private final boolean nobody;
    private final boolean sure;
    private final SameInEveryRow same;
    private final List<Mistake> mistakes = new ArrayList<>();
    private final Map<Integer, String> byColumn = new HashMap<>();
    private final List<String> missing = new ArrayList<>();
    private String personMistake;
    private String sheetMistake;

    private ColumnsForm(
            TableLook look, Map<Integer, String> chosen, boolean nobody, boolean sure, SameInEveryRow same) {
        this.look = look;
        this.chosen = new TreeMap<>(chosen);
        this.nobody = nobody;
        this.sure = sure;
        this.same = same;
    }

    /** A form as the file is read now. */
    static ColumnsForm of(TableLook look) {
        return new ColumnsForm(look, look.read(), look.isOfNobody(), false, SameInEveryRow.of(look));
    }

    /** A form as it was sent: the titles chosen, by the places of columns as texts. */
    static ColumnsForm sent(TableLook look, Map<String, String> sent, boolean nobody, boolean sure) {
        Map<Integer, String> chosen = new TreeMap<>();
        List<String> titles = look.targets().stream().map(Target::title).toList();
        for (ColumnSeen column : look.columns()) {
            String title = sent.get(field(column.place()));
            if (titles.contains(title)) {
                chosen.put(column.place(), title);
            }
        }
        return new ColumnsForm(look, chosen, nobody, sure, SameInEveryRow.sent(look, sent));
    }

    private static String field(int place) {
        return "column-" + place;
    }

    /** The same with what is suggested where nothing is chosen. */
    ColumnsForm withSuggestions() {
        Map<Integer, String> more = new TreeMap<>(chosen);
        for (ColumnSeen column : look.columns()) {
            String title = column.guess().title();
            if (title != null && !more.containsKey(column.place()) && !more.containsValue(title) && !same.says(title)) {
                more.put(column.place(), title);
            }
        }
        return new ColumnsForm(look, more, nobody && !more.containsValue(PERSON), sure, same);
    }

    /** Notes all that is wrong with what was chosen. */
    ColumnsForm checked() {
        Map<String, ColumnSeen> first = new HashMap<>();
        for (ColumnSeen column : look.columns()) {
            String title = chosen.get(column.place());
            ColumnSeen other = title == null ? null : first.putIfAbsent(title, column);
            if (other != null) {
                wrong(
                        column.place(),
                        "%s is chosen for two columns: %s and %s. Choose it once."
                                .formatted(title, other.letters(), column.letters()));
            }
        }
        look.targets().stream()
                .filter(Target::required)
                .map(Target::title)
                .filter(title -> !isSaid(title))
                .map(title -> same.isFor(title)
                        ? "Choose which column is %s, or say below the table what it is in every row. Every claim needs it."
                                .formatted(title)
                        : "Choose which column is %s. Every claim needs it.".formatted(title))
                .forEach(message -> {
                    mistakes.add(new Mistake(field(free()), "", message));
                    missing.add(message);
                });
        Map<String, String> letters = new HashMap<>();
        first.forEach((title, column) -> letters.put(title, column.letters()));
        mistakes.addAll(same.check(letters));
        checkPerson(first.get(PERSON));
        return this;
    }

    private boolean isSaid(String title) {
        return chosen.containsValue(title) || same.says(title);
    }

    private void checkPerson(ColumnSeen person) {
        if (person == null && !nobody) {
            wrongPerson("Choose which column is the person, or say that this file names no person.");
        } else if (person != null && nobody) {
            wrongPerson(
                    "You chose column %s as the person, and said that this file names no person. Choose one of the two."
                            .formatted(person.letters()));
        } else if (person != null && person.guess().caution() != null && !sure) {
            wrong(
                    person.place(),
                    "The values of this column look like %s. Choose a column of references for the person, or tick the box below the table to use it."
                            .formatted(person.guess().caution()));
        }
    }

    /** The first column that is asked for and of which nothing is chosen, else the first asked for. */
    private int free() {
        List<ColumnSeen> asked =
                look.columns().stream().filter(column -> !column.isSegment()).toList();
        return asked.stream()
                .filter(column -> !chosen.containsKey(column.place()))
                .findFirst()
                .or(() -> asked.stream().findFirst())
                .map(ColumnSeen::place)
                .orElse(0);
    }

    private void wrong(int place, String message) {
        mistakes.add(new Mistake(field(place), "", message));
        byColumn.merge(place, message, (one, more) -> one + " " + more);
    }

    private void wrongPerson(String message) {
        mistakes.add(new Mistake("nobody", "", message));
        personMistake = message;
    }

    /** Notes that no sheet is chosen where several hold tables; {@code chosen} is null or empty for none. */
    ColumnsForm withSheet(String chosen) {
        if (isOfSheets() && (chosen == null || chosen.isBlank())) {
            sheetMistake = "Choose which sheets to read.";
            mistakes.add(0, new Mistake("sheet-one", "", sheetMistake));
        }
        return this;
    }

    /** Whether several sheets hold tables. */
    public boolean isOfSheets() {
        return look.sheets().stream().filter(SheetSeen::filled).count() > 1;
    }

    public String sheetMistake() {
        return sheetMistake;
    }

    /** The fields that every claim needs and that were not chosen, each in a sentence. */
    public List<String> missing() {
        return missing;
    }

    /** The text of the setting {@code columns} that was chosen. */
    String text() {
        return look.columns(chosen, nobody, same.texts());
    }

    RememberedColumns.Said said() {
        return new RememberedColumns.Said(chosen, nobody, same.texts());
    }

    boolean isRight() {
        return mistakes.isEmpty();
    }

    public TableLook look() {
        return look;
    }

    public List<Mistake> mistakes() {
        return List.copyOf(mistakes);
    }

    public String personMistake() {
        return personMistake;
    }

    public boolean isOfNobody() {
        return nobody;
    }

    /** Whether a column of names or the like was chosen as the person, which is to be confirmed. */
    public boolean isDoubtful() {
        return look.columns().stream()
                .anyMatch(column -> PERSON.equals(chosen.get(column.place()))
                        && column.guess().caution() != null);
    }

    public boolean isSure() {
        return sure;
    }

    /** A column as the form shows it: {@code title} is what is chosen, empty for none; {@code mistake} is null where nothing is wrong. */
    public record Line(ColumnSeen column, String field, String title, String suggested, String mistake) {}

    public List<Line> lines() {
        return look.columns().stream().map(this::line).toList();
    }

    private Line line(ColumnSeen column) {
        String title = chosen.getOrDefault(column.place(), "");
        String guess = column.guess().title();
        boolean open = guess != null && title.isEmpty() && !isSaid(guess);
        return new Line(
                column,
                field(column.place()),
                title,
                open ? "Suggestion: %s. %s".formatted(guess, column.guess().why()) : null,
                byColumn.get(column.place()));
    }

    /** The questions on what every row has. */
    public SameInEveryRow same() {
        return same;
    }

    /** The row right below the headings that may be headings too, in words; null where there is none. */
    public String doubtful() {
        return look.doubtful()
                .map(
                        row -> words(row)
                                + ". It has no date and no known outcome, so it may be further headings. It is read as a claim, since it could be one. "
                                + "If it holds the headings, choose it as their row; if it is neither, delete it from the file.")
                .orElse(null);
    }

    /** How many suggestions are not taken, in words; null where there are none. */
    public String suggestions() {
        long open = lines().stream().filter(line -> line.suggested() != null).count();
        return open == 0 ? null : open == 1 ? "Fill in the suggestion" : "Fill in the %d suggestions".formatted(open);
    }

    /** What is still to be said, in sentences. */
    public List<String> open() {
        List<String> open = new ArrayList<>();
        look.targets().stream()
                .filter(Target::required)
                .map(Target::title)
                .filter(title -> !isSaid(title))
                .forEach(title -> open.add("Which column is %s? Every claim needs it.".formatted(title)));
        if (!nobody && !chosen.containsValue(PERSON)) {
            open.add("Which column names the person, by a reference? Without one no claim can come out claimable.");
        }
        return open;
    }

    /** The headings of columns that are not read, in words; null where all are. */
    public String unread() {
        List<String> unread = look.columns().stream()
                .filter(column -> !chosen.containsKey(column.place()) && !column.isSegment())
                .map(ColumnSeen::called)
                .toList();
        return unread.isEmpty()
                ? null
                : "%s not read: %s."
                        .formatted(
                                unread.size() == 1 ? "1 column is" : Count.of(unread.size()) + " columns are",
                                String.join(", ", unread));
    }

    /** The rows above the headings and the further headings below, each in words. */
    public List<String> passedOver() {
        List<String> rows = new ArrayList<>();
        look.above().stream().map(ColumnsForm::words).forEach(rows::add);
        look.below().stream().map(ColumnsForm::words).forEach(rows::add);
        return rows;
    }

    /** A row in words, for a list to choose from. */
    public static String words(RowSeen row) {
        List<String> cells =
                row.cells().stream().filter(cell -> !cell.isEmpty()).toList();
        return "Row %d: %s%s"
                .formatted(
                        row.number(),
                        cells.stream().limit(SHOWN_CELLS).collect(Collectors.joining(", ")),
                        cells.size() > SHOWN_CELLS ? " …" : "");
    }
}
