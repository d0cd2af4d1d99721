package org.claimable.file.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.claimable.file.table.TableRows.TableRow;
import org.claimable.file.table.WrongRows.CellProblem;
import org.claimable.file.table.WrongRows.Contradiction;
import org.claimable.file.table.WrongRows.StatedCell;
import org.claimable.method.catalogue.ClaimField;
import org.claimable.method.catalogue.Spelling;
import org.claimable.method.catalogue.YesNo;
import org.claimable.method.claim.Claim;
import org.claimable.method.claim.Individual;
import org.claimable.method.claim.Violations.Violation;
import org.claimable.method.rulebook.OwnFields.Holder;
import org.claimable.method.rulebook.OwnFields.OwnField;

/** What rows of claims say of one person that does not go together, such as two ages: found first, then gathered from all rows. */
final class Contradictions {
    private static final Set<String> CODES = Set.of("TWO_AGES", "TWO_SEGMENTS", "TWO_VALUES");
    private static final int MOST = 1_000;
    private static final int MOST_CELLS = 10_000;

    private final PeopleOfRows people;
    private final Map<List<String>, Stated> found = new LinkedHashMap<>();
    private int cells;

    Contradictions(PeopleOfRows people) {
        this.people = people;
    }

    /** A column that says something of people: its name here, its place, what it is called, and what is known of a person by it. */
    private record PersonColumn(String name, int place, String called, Function<Individual, String> known) {
        static List<PersonColumn> of(Columns columns) {
            List<PersonColumn> all = new ArrayList<>();
            all.add(new PersonColumn(
                    "age",
                    columns.place(ClaimField.AGE),
                    columns.called(ClaimField.AGE),
                    person -> Objects.toString(person.age(), null)));
            columns.segments()
                    .forEach((segment, place) -> all.add(new PersonColumn(
                            "segment " + segment, place, columns.calledAt(place), person -> person.segments()
                                    .get(segment))));
            columns.own()
                    .of(Holder.INDIVIDUAL)
                    .forEach(field -> all.add(new PersonColumn(
                            "field " + field.name(),
                            columns.own().place(field),
                            columns.own().called(field),
                            person -> written(person, field))));
            return all;
        }

        private static String written(Individual person, OwnField field) {
            Object value = person.fields().of(field.name());
            return value == null ? null : OwnField.written(value);
        }
    }

    /** What cells say of a person in a column, and what was known of the person first, null for nothing. */
    private record Stated(String person, String column, String known, List<StatedCell> cells) {}

    /** Notes each contradiction among the problems of a claim. */
    void find(HeadedTable table, TableRow row, Claim claim) {
        if (claim.problems().stream().noneMatch(problem -> CODES.contains(problem.code()))) {
            return;
        }
        String person = row.at(table.columns().place(ClaimField.PERSON));
        for (PersonColumn column : PersonColumn.of(table.columns())) {
            String place = table.places().cell(row.number(), column.called());
            boolean contrary = claim.problems().stream()
                    .anyMatch(problem ->
                            CODES.contains(problem.code()) && problem.pointer().equals(place));
            if (contrary && person != null && found.size() < MOST) {
                String key = people.key(person);
                Individual known = people.of(key);
                found.computeIfAbsent(
                        List.of(key, column.name()),
                        each -> new Stated(
                                known == null ? person : known.ref(),
                                column.called(),
                                known == null ? null : column.known().apply(known),
                                new ArrayList<>()));
            }
        }
    }

    boolean any() {
        return !found.isEmpty();
    }

    /** Takes what a row says of a person of whom something was found. */
    void gather(HeadedTable table, TableRow row) {
        String key = key(table, row);
        if (key == null) {
            return;
        }
        for (PersonColumn column : PersonColumn.of(table.columns())) {
            Stated stated = found.get(List.of(key, column.name()));
            String text = row.at(column.place());
            if (stated != null && text != null && cells < MOST_CELLS) {
                cells++;
                String heading = table.columns().calledAt(column.place());
                String sent = column.place() < row.sent().size()
                        ? CellText.bare(row.sent().get(column.place()))
                        : "";
                stated.cells()
                        .add(new StatedCell(
                                table.places().row(row.number()),
                                table.rows().sheet(),
                                row.number(),
                                heading,
                                sent,
                                text));
            }
        }
    }

    /** What is wrong with a row that can be read: the first of those that say something else than another of its person. */
    List<CellProblem> of(HeadedTable table, TableRow row) {
        List<CellProblem> problems = new ArrayList<>();
        String key = found.isEmpty() ? null : key(table, row);
        if (key == null) {
            return problems;
        }
        String place = table.places().row(row.number());
        for (PersonColumn column : PersonColumn.of(table.columns())) {
            Stated stated = found.get(List.of(key, column.name()));
            StatedCell first = stated == null || stated.cells().isEmpty()
                    ? null
                    : stated.cells().get(0);
            if (first != null && first.place().equals(place)) {
                stated.cells().stream()
                        .filter(other -> !isSame(other.text(), first.text()))
                        .findFirst()
                        .ifPresent(other -> problems.add(new CellProblem(
                                column.place(),
                                new Violation(
                                        table.places().cell(row.number(), column.called()),
                                        "OTHERWISE_ELSEWHERE",
                                        "It is \"%s\" here and \"%s\" in %s for the same person. Give one."
                                                .formatted(first.text(), other.text(), other.place())))));
            }
        }
        return problems;
    }

    /** What is equal for all references to the person of a row, null where it names none. */
    private String key(HeadedTable table, TableRow row) {
        String person = row.at(table.columns().place(ClaimField.PERSON));
        return person == null ? null : people.key(person);
    }

    private static boolean isSame(String one, String other) {
        BigDecimal number = CellText.number(one);
        BigDecimal another = CellText.number(other);
        return number != null && another != null && number.compareTo(another) == 0
                || YesNo.of(one) != null && YesNo.of(one).equals(YesNo.of(other))
                || CellText.isDay(one) && WrittenDay.of(one).equals(WrittenDay.of(other))
                || Spelling.compared(one).equals(Spelling.compared(other));
    }

    /** All that was found. What is known from elsewhere, such as a table of people, cannot be corrected in the claims, and is the one choice. */
    List<Contradiction> found() {
        return found.values().stream()
                .filter(stated -> !stated.cells().isEmpty())
                .map(stated -> new Contradiction(stated.person(), stated.column(), stated.cells(), choices(stated)))
                .toList();
    }

    private static List<String> choices(Stated stated) {
        List<String> choices = new ArrayList<>();
        for (StatedCell cell : stated.cells()) {
            if (choices.stream().noneMatch(choice -> isSame(choice, cell.text()))) {
                choices.add(cell.text());
            }
        }
        boolean here = stated.known() == null || choices.stream().anyMatch(choice -> isSame(choice, stated.known()));
        return here ? choices : List.of(stated.known());
    }
}
