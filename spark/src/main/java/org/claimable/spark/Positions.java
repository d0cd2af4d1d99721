package org.claimable.spark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.ByteType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.IntegerType;
import org.apache.spark.sql.types.LongType;
import org.apache.spark.sql.types.ShortType;
import org.apache.spark.sql.types.StructType;

/** The order of claims, on which decisions and the decision id rest: each has a position of its own, which is the same at every run. */
final class Positions {
    /** The column that rows in an explicit order get. */
    static final String COLUMN = "claimable.position";

    private static final int MOST_NAMED = 5;

    private Positions() {}

    /** The rows, whose column of positions can be used; {@link UnusableClaimsException} where it cannot. */
    static Dataset<Row> given(Dataset<Row> rows, String column) {
        requireColumns(rows, List.of(column));
        DataType type = rows.schema().apply(column).dataType();
        Dataset<Row> read = rows;
        if (type.equals(DataTypes.StringType)) {
            read = rows.withColumn(
                    column,
                    functions.when(
                            quoted(column).rlike("^-?[0-9]{1,18}$"),
                            quoted(column).cast("long")));
        } else if (!(type instanceof LongType
                || type instanceof IntegerType
                || type instanceof ShortType
                || type instanceof ByteType)) {
            throw new UnusableClaimsException(
                    "The column %s cannot be the position: it holds %s, and a position is a whole number. Maybe order by it instead (--order-by %s)."
                            .formatted(column, type.simpleString(), column));
        }
        requireUnique(read, List.of(column));
        return read;
    }

    /** The rows with positions from 1 in the order of some columns; {@link UnusableClaimsException} where that is no total order. */
    static Dataset<Row> ordered(Dataset<Row> rows, List<String> columns) {
        requireColumns(rows, columns);
        requireUnique(rows, columns);
        StructType schema = rows.schema().add(COLUMN, DataTypes.LongType, false);
        JavaRDD<Row> numbered = rows.sort(
                        columns.stream().map(Positions::quoted).toArray(Column[]::new))
                .javaRDD()
                .zipWithIndex()
                .map(each -> {
                    Row row = each._1();
                    Object[] values = new Object[row.size() + 1];
                    for (int i = 0; i < row.size(); i++) {
                        values[i] = row.get(i);
                    }
                    values[row.size()] = each._2() + 1;
                    return RowFactory.create(values);
                });
        return rows.sparkSession().createDataFrame(numbered, schema);
    }

    private static void requireColumns(Dataset<Row> rows, List<String> columns) {
        List<String> known = Arrays.asList(rows.columns());
        for (String column : columns) {
            if (!known.contains(column)) {
                throw new UnusableClaimsException(
                        "There is no column %s by which claims could be ordered. There are: %s."
                                .formatted(column, String.join(", ", known)));
            }
            PositionOrigin.changing(rows, column).ifPresent(changing -> {
                throw new UnusableClaimsException(
                        ("The column %s cannot give the order of claims: it comes from %s, which depends on how the rows happen to lie in "
                                        + "partitions, so that the same claims could be decided otherwise, and get another decision id, at the next "
                                        + "run. Order by what is in the rows (--order-by), or keep a number with each row when it is first written.")
                                .formatted(column, changing));
            });
        }
    }

    /** Refuses rows without a position, and such as share one. */
    static void requireUnique(Dataset<Row> rows, List<String> columns) {
        List<Column> by =
                new ArrayList<>(columns.stream().map(Positions::quoted).toList());
        Column missing = by.stream().map(Column::isNull).reduce(Column::or).orElseThrow();
        List<Row> wrong = rows.groupBy(by.toArray(Column[]::new))
                .agg(functions.count(functions.lit(1)).as("claimable.rows"))
                .filter(quoted("claimable.rows").gt(1).or(missing))
                .limit(MOST_NAMED)
                .collectAsList();
        List<Row> without =
                wrong.stream().filter(each -> hasNull(each, by.size())).toList();
        String named = String.join(", ", columns);
        if (!without.isEmpty()) {
            throw new UnusableClaimsException(
                    "Claims have no position, %,d of them: nothing that can be ordered stands in %s. Give each row a whole number of its own, or order by columns that are always filled."
                            .formatted(
                                    without.stream()
                                            .mapToLong(each -> each.getLong(by.size()))
                                            .sum(),
                                    named));
        }
        if (!wrong.isEmpty()) {
            throw new UnusableClaimsException(
                    "Claims share a position, so that it is not known which comes first. In %s, for example: %s. Give each row one of its own, or order by more columns."
                            .formatted(
                                    named,
                                    wrong.stream()
                                            .map(each -> "%s (%,d rows)"
                                                    .formatted(values(each, by.size()), each.getLong(by.size())))
                                            .collect(Collectors.joining("; "))));
        }
    }

    private static boolean hasNull(Row row, int columns) {
        for (int i = 0; i < columns; i++) {
            if (row.isNullAt(i)) {
                return true;
            }
        }
        return false;
    }

    private static String values(Row row, int columns) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            values.add(String.valueOf(row.get(i)));
        }
        return String.join(", ", values);
    }

    /** A column by its whole name, which may have a dot in it. */
    static Column quoted(String column) {
        return functions.col("`" + column.replace("`", "``") + "`");
    }
}
