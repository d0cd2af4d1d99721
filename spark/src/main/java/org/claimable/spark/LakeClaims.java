package org.claimable.spark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimable.method.catalogue.ClaimField;
import org.claimable.method.rulebook.RuleSet;
import org.claimable.spark.Submitted.RowReader;

/**
 * Claims of a lake in their order, and, where there are any, people and what was counted before. Columns are called as fields of the API; what stands
 * in a struct may be a struct, or columns called as {@code evidence.kind}. Rows may also be lines of JSON in one column, {@link #LINE}.
 */
public final class LakeClaims {
    /** A column whose rows are lines of JSON. */
    public static final String LINE = "claimable.line";

    private static final Set<String> OF_PERSON = Set.of("ref", "age", "segments", "fields");
    private static final Set<String> OF_COUNTED = Set.of("individual", "outcome", "achievedOn", "reference");
    private static final Set<String> OF_CLAIM = Stream.concat(
                    ClaimField.of(ClaimField.Part.CLAIM).stream().map(ClaimField::wireName),
                    Stream.of("evidence", "fields"))
            .collect(Collectors.toSet());

    private final Dataset<Row> claims;
    private final String position;
    private final List<String> orderBy;
    private Dataset<Row> individuals;
    private Dataset<Row> counted;
    private Set<String> leftOut = Set.of();

    private LakeClaims(Dataset<Row> claims, String position, List<String> orderBy) {
        this.claims = claims;
        this.position = position;
        this.orderBy = orderBy;
    }

    /** Claims whose position is a whole number in a column, another in each row. */
    public static LakeClaims at(Dataset<Row> claims, String position) {
        return new LakeClaims(claims, position, List.of());
    }

    /** Claims in the order of some columns, which no two rows have in common. */
    public static LakeClaims orderedBy(Dataset<Row> claims, List<String> columns) {
        if (columns.isEmpty()) {
            throw new UnusableClaimsException("Say by which columns claims are ordered.");
        }
        return new LakeClaims(claims, Positions.COLUMN, List.copyOf(columns));
    }

    /** With rows of people. */
    public LakeClaims individuals(Dataset<Row> people) {
        individuals = people;
        return this;
    }

    /** With rows of what was counted before. */
    public LakeClaims previouslyCounted(Dataset<Row> entries) {
        counted = entries;
        return this;
    }

    /** Columns of the claims, of the people and of what was counted before that are not read. */
    public LakeClaims leavingOut(Set<String> columns) {
        leftOut = Set.copyOf(columns);
        return this;
    }

    /** The rows of each kind, claims first. */
    List<Dataset<Row>> rows(SharedTerms shared) {
        List<Dataset<Row>> kinds = new ArrayList<>();
        kinds.add(claims(shared));
        if (individuals != null) {
            kinds.add(others(individuals, KeyedRow.PERSON, "ref", OF_PERSON, shared));
        }
        if (counted != null) {
            kinds.add(others(counted, KeyedRow.COUNTED, "individual", OF_COUNTED, shared));
        }
        return kinds;
    }

    private Dataset<Row> claims(SharedTerms shared) {
        boolean areLines = areLines(claims);
        if (areLines && orderBy.isEmpty()) {
            Dataset<Row> keyed = KeyedRow.of(
                    claims, KeyedRow.CLAIM, new LineReader(column(claims), "individual", position, false), shared);
            Positions.requireUnique(keyed, List.of("position"));
            return keyed;
        }
        Dataset<Row> placed =
                orderBy.isEmpty() ? Positions.given(claims, position) : Positions.ordered(claims, orderBy);
        Set<String> besides = new HashSet<>(leftOut);
        Stream.concat(Stream.of(position), orderBy.stream())
                .filter(each -> !OF_CLAIM.contains(beforeDot(each)))
                .forEach(besides::add);
        RuleSet ruleSet = shared.terms().ruleSet();
        RowReader<Row> reader = areLines
                ? new PlacedLineReader(
                        new LineReader(column(placed), "individual", null, false),
                        placed.schema().fieldIndex(position))
                : new ColumnReader(
                        known(placed, OF_CLAIM, besides, "claims").schema(), "individual", position, besides, ruleSet);
        return KeyedRow.of(placed, KeyedRow.CLAIM, reader, shared);
    }

    private Dataset<Row> others(Dataset<Row> rows, int kind, String person, Set<String> names, SharedTerms shared) {
        RowReader<Row> reader = areLines(rows)
                ? new LineReader(column(rows), person, null, kind == KeyedRow.COUNTED)
                : new ColumnReader(
                        known(rows, names, leftOut, kind == KeyedRow.PERSON ? "individuals" : "earlier counts")
                                .schema(),
                        person,
                        null,
                        leftOut,
                        shared.terms().ruleSet());
        return KeyedRow.of(rows, kind, reader, shared);
    }

    private static boolean areLines(Dataset<Row> rows) {
        return Arrays.asList(rows.columns()).contains(LINE);
    }

    private static int column(Dataset<Row> rows) {
        return rows.schema().fieldIndex(LINE);
    }

    private static Dataset<Row> known(Dataset<Row> rows, Set<String> names, Set<String> besides, String of) {
        List<String> unknown = Stream.of(rows.columns())
                .filter(each -> !names.contains(beforeDot(each)) && !besides.contains(each))
                .toList();
        if (!unknown.isEmpty()) {
            throw new UnusableClaimsException(
                    "The %s have columns that are not read: %s. There may be: %s. Rename them, or leave them out (--leave-out %s)."
                            .formatted(
                                    of,
                                    String.join(", ", unknown),
                                    String.join(", ", new TreeSet<>(names)),
                                    String.join(",", unknown)));
        }
        return rows;
    }

    private static String beforeDot(String column) {
        int dot = column.indexOf('.');
        return dot < 0 ? column : column.substring(0, dot);
    }

    /** Reads lines whose position stands beside them. */
    private record PlacedLineReader(LineReader lines, int position) implements RowReader<Row> {
        @Override
        public Submitted read(Row row) {
            Submitted said = lines.read(row);
            return new Submitted(
                    said.person(), said.personText(), row.getLong(position), said.members(), said.broken());
        }
    }
}
