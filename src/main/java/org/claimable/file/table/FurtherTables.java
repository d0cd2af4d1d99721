package org.claimable.file.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.claimable.file.json.References;
import org.claimable.file.table.TableRows.TableRow;
import org.claimable.method.bank.Catalogue;
import org.claimable.method.bank.Names;
import org.claimable.method.catalogue.ClaimField;
import org.claimable.method.catalogue.PreviousKind;
import org.claimable.method.claim.Commitments;
import org.claimable.method.claim.Commitments.Commitment;
import org.claimable.method.claim.Commitments.LocalNeed;
import org.claimable.method.claim.EarlierCheck;
import org.claimable.method.claim.EarlierCheck.EarlierClaim;
import org.claimable.method.claim.EarlierCheck.EarlierResults;
import org.claimable.method.claim.Individual;
import org.claimable.method.claim.PreviouslyCounted;
import org.claimable.method.claim.Violations;

/** The tables beside the claims: people, what was counted before, what was promised, and community spaces. */
final class FurtherTables {
    private final PeopleOfRows people;
    private final Violations violations;
    private final Notes notes;
    private final Supplier<HowRead> how;
    private final Set<String> listed = new HashSet<>();
    private final CommittedRows committed;
    private final SpaceRows spaces;
    private final List<PreviouslyCounted> counted = new ArrayList<>();
    private final List<String> placesOfCounted = new ArrayList<>();
    private final EarlierTables earlier;

    FurtherTables(PeopleOfRows people, Violations violations, Notes notes, Supplier<HowRead> how) {
        this.how = how;
        this.people = people;
        this.violations = violations;
        this.notes = notes;
        this.committed = new CommittedRows(violations);
        this.spaces = new SpaceRows(violations);
        this.earlier = new EarlierTables(violations, how);
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
        noteFile(rows, table);
    }

    /** Reads what was counted before; {@code whole} is how its file was decided, null where it was not, or its rows say it. */
    void readCounted(TableRows rows, EarlierCheck whole) {
        HeadedTable table = headed(rows, TableKind.PREVIOUSLY_COUNTED);
        List<TableRow> entries = table.entries(notes, ClaimField.PERSON, ClaimField.OUTCOME, ClaimField.ACHIEVED_ON);
        DecidedTable decided = new DecidedTable(table, how.get(), violations, whole);
        for (TableRow row : decided.claimable(entries, notes)) {
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
            LocalDate day = cells.date(ClaimField.ACHIEVED_ON);
            decided.check(cells, day);
            earlier.add(decided.check(row));
            count(cells, person, outcome, day, decided);
        }
        noteFile(rows, table);
    }

    private void count(Cells cells, String person, String outcome, LocalDate day, DecidedTable decided) {
        placesOfCounted.add(cells.place(ClaimField.OUTCOME));
        counted.add(new PreviouslyCounted(
                person, outcome, day, decided.reference(cells.row(), cells.text(ClaimField.REFERENCE))));
    }

    /** Reads a decided file of an earlier check, of which what was claimable is counted before where {@code onTop}. */
    void readEarlier(TableRows rows, EarlierCheck whole, boolean onTop) {
        earlier.read(rows, whole, notes, (claim, cells, decided) -> {
            decided.check(cells, claim.claim().achievedOn());
            if (onTop) {
                requireCountable(claim, cells);
                count(
                        cells,
                        claim.claim().individual(),
                        claim.claim().outcome(),
                        claim.claim().achievedOn(),
                        decided);
            }
        });
    }

    /** Notes a row that was claimable and does not say what was counted, as it was changed since. */
    private void requireCountable(EarlierClaim claim, Cells cells) {
        if (claim.claim().individual() == null
                || claim.claim().outcome() == null
                || claim.claim().achievedOn() == null) {
            cells.noteRow(
                    "NOT_COUNTABLE",
                    "This row is Claimable, but its person, outcome or date is missing or cannot be read. Put it back as it was decided.");
        }
    }

    /** The earlier checks that were read. */
    EarlierResults earlier(PreviousKind kind) {
        return earlier.results(kind);
    }

    private void notePlaceholder(String place, String text) {
        notes.add(
                place,
                "PLACEHOLDER_LEFT_OUT",
                "\"%s\" is not a reference to a person, so it was left out of the listed people.".formatted(text));
    }

    void readCommitments(TableRows rows) {
        HeadedTable table = headed(rows, TableKind.COMMITMENTS);
        committed.read(table, notes);
        noteFile(rows, table);
    }

    void readSpaces(TableRows rows) {
        HeadedTable table = headed(rows, TableKind.SPACES);
        spaces.read(table, notes);
        noteFile(rows, table);
    }

    /** The community spaces that are listed. */
    SpaceRows spaces() {
        return spaces;
    }

    /** What was promised. */
    CommittedRows committed() {
        return committed;
    }

    /** Notes what is to be known of a file once its rows were read, such as that its encoding was guessed. */
    private void noteFile(TableRows rows, HeadedTable table) {
        if (!table.isEmpty()) {
            rows.noteTo(notes, table.headings().number());
        }
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
        spaces.check();
    }

    /** What a contract promised, from tables of an outcome a row and a row "Total", and from a request beside them. */
    static final class CommittedRows {
        private static final String TOTAL = "total";

        private final Violations violations;
        private final List<Commitment> outcomes = new ArrayList<>();
        private final List<String> places = new ArrayList<>();
        private BigDecimal total;

        CommittedRows(Violations violations) {
            this.violations = violations;
        }

        /** Takes what a request says beside its tables, null for nothing. */
        void take(Commitments promised) {
            if (promised != null) {
                for (Commitment each : promised.outcomes()) {
                    places.add("settings/commitments/outcomes/" + outcomes.size());
                    outcomes.add(each);
                }
                total = promised.total();
            }
        }

        void read(HeadedTable table, Notes notes) {
            for (TableRow row : table.entries(notes, ClaimField.OUTCOME, ClaimField.HEADCOUNT, ClaimField.VALUE)) {
                Cells cells = new Cells(row, table, violations);
                String outcome = cells.required(ClaimField.OUTCOME);
                if (outcome != null && Names.key(outcome).equals(TOTAL)) {
                    readTotal(cells);
                } else {
                    readOutcome(cells, outcome);
                    noteProvider(cells, notes);
                }
            }
        }

        private void readTotal(Cells cells) {
            if (cells.text(ClaimField.HEADCOUNT) != null) {
                cells.note(
                        ClaimField.HEADCOUNT,
                        "TOTAL_OF_PEOPLE",
                        "A total is promised in pounds. Promise people by outcome, and leave this cell empty.");
            }
            if (cells.required(ClaimField.VALUE) == null) {
                return;
            }
            if (total != null) {
                cells.noteRow("REPEATED", "There is another total. Keep one.");
            }
            total = cells.pounds(ClaimField.VALUE);
        }

        private void readOutcome(Cells cells, String outcome) {
            boolean people = cells.text(ClaimField.HEADCOUNT) != null;
            boolean value = cells.text(ClaimField.VALUE) != null;
            if (outcome != null && !people && !value) {
                cells.noteRow(
                        "MISSING", "Nothing is promised of this outcome. Give people, a value in pounds, or both.");
            }
            Integer promised = cells.whole(ClaimField.HEADCOUNT, null);
            BigDecimal worth = cells.pounds(ClaimField.VALUE);
            if (promised != null || worth != null) {
                places.add(cells.place(ClaimField.OUTCOME));
                outcomes.add(new Commitment(outcome, promised, worth, need(cells)));
            }
        }

        /** Notes a provider that tells no spaces apart, so that it is not read. */
        private static void noteProvider(Cells cells, Notes notes) {
            if (cells.text(ClaimField.SPACE) == null && cells.text(ClaimField.PROVIDER) != null) {
                notes.add(
                        cells.place(ClaimField.PROVIDER),
                        "PROVIDER_NOT_READ",
                        "A provider says whose space is meant, and this row names no space, so it counts claims of every provider.");
            }
        }

        private static LocalNeed need(Cells cells) {
            String space = SpaceRows.shortText(cells, ClaimField.SPACE);
            String organisation = SpaceRows.shortText(cells, ClaimField.PROVIDER);
            return new LocalNeed(
                    space,
                    space == null ? null : organisation,
                    cells.text(ClaimField.RATIONALE),
                    SpaceRows.shortText(cells, ClaimField.PRIORITY));
        }

        /** Notes each outcome that the catalogue does not have, or that is promised twice. */
        void check(References references, Catalogue catalogue) {
            references.promised(places::get, outcomes, List.of(catalogue));
        }

        /** What was promised, null where nothing was. */
        Commitments commitments() {
            return total == null && outcomes.isEmpty() ? null : new Commitments(total, outcomes);
        }
    }
}
