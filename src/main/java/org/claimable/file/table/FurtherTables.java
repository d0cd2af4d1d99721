package org.claimable.file.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.claimable.bank.Catalogue;
import org.claimable.claim.Individual;
import org.claimable.claim.PreviouslyCounted;
import org.claimable.claim.Violations;
import org.claimable.file.json.References;

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
        for (TableRow row : table.entries(notes, Heading.PERSON, Heading.AGE)) {
            Cells cells = new Cells(row, table, violations);
            Individual person = people.read(cells);
            String ref = cells.required(Heading.PERSON);
            if (cells.placeholder() != null) {
                notePlaceholder(cells.place(Heading.PERSON), ref);
            } else if (ref != null && !listed.add(people.key(ref))) {
                cells.note(Heading.PERSON, "REPEATED", "\"%s\" is listed twice. List each once.".formatted(ref));
            }
            if (person != null) {
                people.add(person, table.places().row(cells.row().number()));
            }
        }
    }

    void readCounted(TableRows rows) {
        HeadedTable table = headed(rows, TableKind.PREVIOUSLY_COUNTED);
        List<TableRow> entries = table.entries(notes, Heading.PERSON, Heading.OUTCOME, Heading.ACHIEVED_ON);
        for (TableRow row : DecidedBefore.claimable(entries, table, violations, notes)) {
            Cells cells = new Cells(row, table, violations);
            String person = cells.required(Heading.PERSON);
            String outcome = cells.required(Heading.OUTCOME);
            cells.required(Heading.ACHIEVED_ON);
            if (cells.placeholder() != null) {
                cells.note(
                        Heading.PERSON,
                        "MISSING",
                        "\"%s\" is not a reference to a person. Say of whom it was counted, or leave it out."
                                .formatted(person));
            }
            placesOfCounted.add(
                    table.places().cell(cells.row().number(), table.columns().called(Heading.OUTCOME)));
            counted.add(new PreviouslyCounted(
                    person, outcome, cells.date(Heading.ACHIEVED_ON), cells.text(Heading.REFERENCE)));
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

    /** Notes outcomes counted before, or promised, that a catalogue does not have. */
    void check(References references, Catalogue catalogue) {
        references.counted(placesOfCounted::get, counted, List.of(catalogue));
        committed.check(references, catalogue);
    }
}
