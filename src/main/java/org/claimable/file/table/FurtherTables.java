package org.claimable.file.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.claimable.catalogue.ClaimField;
import org.claimable.claim.Individual;
import org.claimable.claim.PreviouslyCounted;
import org.claimable.claim.Violations;

/** The tables beside the claims: people, what was counted before, and what was promised. */
final class FurtherTables {
    private final PeopleOfRows people;
    private final Violations violations;
    private final Notes notes;
    private final Supplier<HowRead> how;
    private final Set<String> listed = new HashSet<>();
    private final CommittedRows committed;
    private final List<PreviouslyCounted> counted = new ArrayList<>();
    private final List<String> placesOfCounted = new ArrayList<>();

    FurtherTables(PeopleOfRows people, Violations violations, Notes notes, Supplier<HowRead> how) {
        this.how = how;
        this.people = people;
        this.violations = violations;
        this.notes = notes;
        this.committed = new CommittedRows(violations);
    }

    /** Takes what a request says of them beside its tables. */
    void take(List<Individual> individuals, List<PreviouslyCounted> entries) {
        individuals.forEach(each -> {
            String key = people.key(each.ref());
            if (key == null) {
                notePlaceholder("the settings", each.ref());
            } else {
                listed.add(key);
                people.add(each, "the settings");
            }
        });
        for (PreviouslyCounted entry : entries) {
            placesOfCounted.add("settings/previouslyCounted/" + counted.size());
            counted.add(entry);
        }
    }

    void readIndividuals(TableRows rows) {
        HeadedTable table = headed(rows, TableKind.INDIVIDUALS);
        for (TableRow row : table.entries(notes, ClaimField.PERSON, ClaimField.AGE)) {
            Cells cells = new Cells(row, table, violations);
            Individual person = people.read(cells);
            String ref = cells.required(ClaimField.PERSON);
            if (cells.placeholder() != null) {
                notePlaceholder(cells.place(ClaimField.PERSON), ref);
            } else if (ref != null && !listed.add(people.key(ref))) {
                cells.note(ClaimField.PERSON, "REPEATED", "\"%s\" is listed twice. List each once.".formatted(ref));
            }
            if (person != null) {
                people.add(person, table.places().row(cells.row().number()));
            }
        }
    }

    void readCounted(TableRows rows) {
        HeadedTable table = headed(rows, TableKind.PREVIOUSLY_COUNTED);
        List<TableRow> entries = table.entries(notes, ClaimField.PERSON, ClaimField.OUTCOME, ClaimField.ACHIEVED_ON);
        for (TableRow row : DecidedBefore.claimable(entries, table, violations, notes)) {
            Cells cells = new Cells(row, table, violations);
            String person = cells.required(ClaimField.PERSON);
            String outcome = cells.required(ClaimField.OUTCOME);
            cells.required(ClaimField.ACHIEVED_ON);
            if (cells.placeholder() != null) {
                cells.note(
                        ClaimField.PERSON,
                        "MISSING",
                        "\"%s\" is not a reference to a person. Say of whom it was counted, or leave it out."
                                .formatted(person));
            }
            placesOfCounted.add(
                    table.places().cell(cells.row().number(), table.columns().called(ClaimField.OUTCOME)));
            counted.add(new PreviouslyCounted(
                    person, outcome, cells.date(ClaimField.ACHIEVED_ON), cells.text(ClaimField.REFERENCE)));
        }
    }

    private void notePlaceholder(String place, String text) {
        notes.add(
                place,
                "PLACEHOLDER_LEFT_OUT",
                "\"%s\" is not a reference to a person, so it was left out of the listed people.".formatted(text));
    }

    void readCommitments(TableRows rows) {
        committed.read(headed(rows, TableKind.COMMITMENTS), notes);
    }

    /** What was promised. */
    CommittedRows committed() {
        return committed;
    }

    private HeadedTable headed(TableRows rows, TableKind kind) {
        HeadedTable table = new HeadedTable(rows, kind, how.get());
        if (!table.isEmpty()) {
            table.check(violations, notes);
        }
        return table;
    }

    List<PreviouslyCounted> counted() {
        return counted;
    }

    /** Where an entry counted before stands, by its position. */
    String placeOfCounted(int position) {
        return placesOfCounted.get(position);
    }
}
