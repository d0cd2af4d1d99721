package org.claimable.spark;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.claimable.spark.DecidedPart.Kind;

/**
 * What was decided as rows. Each has the JSON of a stream, {@code decision} or {@code problem}, byte for byte, and its fields in columns, which
 * Spark reads from that JSON.
 */
final class DecidedRows {
    private static final StructType DECIDED = new StructType()
            .add("position", DataTypes.LongType, false)
            .add("line", DataTypes.LongType, false)
            .add("individual", DataTypes.StringType)
            .add("decision", DataTypes.StringType, false);

    private static final DataType DECISION = DataType.fromDDL(
            "claim STRING, verdict STRING, year STRING, value STRUCT<wellbeing: DECIMAL(38,2), deadweightRate: DECIMAL(38,18), "
                    + "wellbeingNet: DECIMAL(38,2), exchequer: DECIMAL(38,2), business: DECIMAL(38,2), perPerson: DECIMAL(38,2), "
                    + "headcount: INT, share: DECIMAL(38,18), total: DECIMAL(38,2)>, "
                    + "reasons ARRAY<STRUCT<code: STRING, rule: STRING, message: STRING, claims: ARRAY<STRING>, source: STRING, "
                    + "provenance: STRING, remedy: STRING, pointer: STRING>>, "
                    + "caveats ARRAY<STRUCT<code: STRING, rule: STRING, message: STRING, claims: ARRAY<STRING>, source: STRING, "
                    + "provenance: STRING>>");

    private static final StructType REFUSED = new StructType()
            .add("position", DataTypes.LongType)
            .add("line", DataTypes.LongType)
            .add("individual", DataTypes.StringType)
            .add("claims", DataTypes.LongType, false)
            .add("problem", DataTypes.StringType, false);

    private static final DataType PROBLEM = DataType.fromDDL("status INT, code STRING, title STRING, detail STRING, "
            + "errors ARRAY<STRUCT<pointer: STRING, code: STRING, message: STRING>>");

    private DecidedRows() {}

    static Dataset<Row> decisions(SparkSession spark, JavaRDD<DecidedPart> decided) {
        JavaRDD<Row> rows = decided.filter(each -> each.kind() == Kind.LINE && !each.problem())
                .flatMap(DecidedRows::decisions);
        Dataset<Row> read = spark.createDataFrame(rows, DECIDED)
                .withColumn("read", functions.from_json(functions.col("decision"), DECISION, java.util.Map.of()));
        return read.select(columns("position", "line", "individual", "read.*", "decision"));
    }

    /** The decisions of a line, each with the position of its claim; an answer may leave some out. */
    private static Iterator<Row> decisions(DecidedPart line) {
        AnswerLine answer = AnswerLine.of(line.bytes());
        List<Row> rows = new ArrayList<>(answer.parts().size());
        int claim = 0;
        for (int i = 0; i < answer.parts().size(); i++) {
            while (!line.ids()[claim].equals(answer.claims().get(i))) {
                claim++;
            }
            rows.add(RowFactory.create(
                    line.positions()[claim++],
                    line.line(),
                    line.person(),
                    answer.parts().get(i)));
        }
        return rows.iterator();
    }

    static Dataset<Row> problems(SparkSession spark, JavaRDD<DecidedPart> decided, JavaRDD<Unclaimed> unclaimed) {
        JavaRDD<Row> rows = decided.filter(DecidedPart::problem)
                .map(each -> RowFactory.create(
                        each.positions()[0],
                        each.line(),
                        each.person(),
                        each.claims(),
                        AnswerLine.of(each.bytes()).parts().get(0)));
        if (unclaimed != null) {
            rows = rows.union(unclaimed
                    .filter(each -> each.problem() != null)
                    .map(each -> RowFactory.create(null, null, each.key(), 0L, each.problem())));
        }
        Dataset<Row> read = spark.createDataFrame(rows, REFUSED)
                .withColumn("read", functions.from_json(functions.col("problem"), PROBLEM, java.util.Map.of()));
        return read.select(columns("position", "line", "individual", "claims", "read.*", "problem"));
    }

    private static Column[] columns(String... names) {
        Column[] columns = new Column[names.length];
        for (int i = 0; i < names.length; i++) {
            columns[i] = functions.col(names[i]);
        }
        return columns;
    }
}
