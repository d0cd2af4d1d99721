package org.claimable.file.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.claimable.file.document.EarlierWords;
import org.claimable.file.table.RowClaims.ClaimIds;
import org.claimable.file.table.TableRows.TableRow;
import org.claimable.method.bank.Names;
import org.claimable.method.bank.Outcome;
import org.claimable.method.catalogue.ClaimField;
import org.claimable.method.catalogue.PreviousKind;
import org.claimable.method.claim.Claim;
import org.claimable.method.claim.EarlierCheck;
import org.claimable.method.claim.EarlierCheck.EarlierClaim;
import org.claimable.method.claim.EarlierCheck.EarlierResults;
import org.claimable.method.claim.MalformedCohortException;
import org.claimable.method.claim.Settings;
import org.claimable.method.claim.Violations;
import org.claimable.method.decision.Decision.Verdict;

/** The decided files of earlier checks: their claims with what was decided of them, and which checks they were. */
final class EarlierTables {
    private static final int MOST_CLAIMS = 200_000;
    private static final Comparator<LocalDate> DAYS = Comparator.nullsFirst(Comparator.naturalOrder());

    private final Violations violations;
    private final Supplier<HowRead> how;
    private final Map<String, EarlierCheck> checks = new LinkedHashMap<>();
    private final Map<String, List<EarlierClaim>> claims = new HashMap<>();
    private final Map<String, String> placeOfDecision = new HashMap<>();
    private final Set<List<Object>> met = new HashSet<>();
    private final List<EarlierClaim> repeated = new ArrayList<>();
    private int size;

    EarlierTables(Violations violations, Supplier<HowRead> how) {
        this.violations = violations;
        this.how = how;
    }

    /** Takes a check that says what was counted before, null where it is not known. */
    void add(EarlierCheck check) {
        if (check != null) {
            checks.putIfAbsent(check.decisionId(), check);
        }
    }

    /** What becomes of a claim that was claimable; what is wrong with its cells is a mistake. */
    interface Counting {
        void count(EarlierClaim claim, Cells cells, DecidedTable decided);
    }

    /**
     * Reads a decided table; {@code whole} is how its file says that it was decided, or null. Of a claim that an earlier file holds too,
     * the later one is not counted.
     */
    void read(TableRows rows, EarlierCheck whole, Notes notes, Counting counting) {
        HeadedTable table = new HeadedTable(rows, TableKind.EARLIER, how.get());
        if (table.isEmpty()) {
            return;
        }
        table.check(violations, new Notes());
        DecidedTable decided = new DecidedTable(table, how.get(), violations, whole);
        if (!decided.isDecided()) {
            noteUndecided(table);
            return;
        }
        EarlierRows reader = new EarlierRows(table, decided, new PeopleOfRows(how));
        Set<String> ofFile = new HashSet<>();
        Set<List<Object>> metInFile = new HashSet<>();
        List<TableRow> entries = table.entries(notes, ClaimField.PERSON, ClaimField.OUTCOME, ClaimField.ACHIEVED_ON);
        for (TableRow row : entries) {
            EarlierClaim claim = reader.claim(row);
            if (claim == null) {
                continue;
            }
            if (++size > MOST_CLAIMS) {
                throw new MalformedCohortException(
                        "The earlier results hold more than %,d claims. Send fewer of them at a time."
                                .formatted(MOST_CLAIMS));
            }
            String decision = decisionOf(decided.check(row), table);
            ofFile.add(decision);
            claims.computeIfAbsent(decision, each -> new ArrayList<>()).add(claim);
            if (claim.isClaimable()) {
                List<Object> key = key(claim);
                if (met.contains(key)) {
                    repeated.add(claim);
                } else {
                    counting.count(claim, new Cells(row, table, violations), decided);
                    metInFile.add(key);
                }
            }
        }
        met.addAll(metInFile);
        ofFile.forEach(decision -> noteAgain(decision, table));
        rows.noteTo(notes, table.headings().number());
    }

    private void noteUndecided(HeadedTable table) {
        violations.add(
                table.places().whole(),
                "NOT_DECIDED",
                "This file was not decided here: it has no column Verdict. Send the decided CSV file or workbook of the earlier check, "
                        + "or send a list of what was counted as what was counted before.");
    }

    private String decisionOf(EarlierCheck known, HeadedTable table) {
        String id = known == null ? table.places().whole() : known.decisionId();
        checks.putIfAbsent(
                id, known == null ? new EarlierCheck(null, null, Settings.UNCHOSEN, Map.of(), List.of()) : known);
        return id;
    }

    /** Notes a check of which an earlier file was sent already. */
    private void noteAgain(String decision, HeadedTable table) {
        String place = table.places().whole();
        String earlier = placeOfDecision.putIfAbsent(decision, place);
        if (earlier != null) {
            violations.add(
                    place,
                    "REPEATED_CHECK",
                    "This is %s, as is %s. Send each check once."
                            .formatted(EarlierWords.withDecision(checks.get(decision)), earlier));
        }
    }

    /** What is equal for two rows of one claim of a person. */
    private List<Object> key(EarlierClaim earlier) {
        Claim claim = earlier.claim();
        String said = claim.outcome() == null ? "" : claim.outcome();
        String outcome =
                how.get().rules().catalogue().find(said).map(Outcome::code).orElseGet(() -> Names.key(said));
        return Arrays.asList(how.get().identities().key(claim.individual()), outcome, claim.achievedOn());
    }

    /** What the files hold, the latest check last; {@code kind} is null where they only say what was counted before. */
    EarlierResults results(PreviousKind kind) {
        List<EarlierCheck> found = checks.entrySet().stream()
                .map(each -> each.getValue().with(claims.getOrDefault(each.getKey(), List.of())))
                .sorted(Comparator.comparing(
                                (EarlierCheck check) -> check.period().to(), DAYS)
                        .thenComparing(EarlierCheck::asOf, DAYS))
                .toList();
        return new EarlierResults(kind, found, repeated);
    }

    /** Reads the rows of a decided table, each as the claim that it was. */
    private static final class EarlierRows {
        private final HeadedTable table;
        private final DecidedTable decided;
        private final PeopleOfRows people;
        private final RowClaims claims;

        EarlierRows(HeadedTable table, DecidedTable decided, PeopleOfRows people) {
            this.table = table;
            this.decided = decided;
            this.people = people;
            this.claims = new RowClaims(table, ClaimIds::given);
        }

        /** The claim of a row; null where its verdict is not known, which is noted. */
        EarlierClaim claim(TableRow row) {
            Cells cells = new Cells(row, table, new Violations());
            Verdict verdict = decided.verdict(row);
            if (verdict == null) {
                return null;
            }
            Claim claim = claims.claim(row, people);
            Integer age = cells.text(ClaimField.AGE) == null ? null : cells.whole(ClaimField.AGE, null);
            return new EarlierClaim(claim, age, verdict, decided.value(row), decided.reasons(row));
        }
    }
}
