package org.claimable.spark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.claimable.method.evaluation.Evaluation;
import org.claimable.method.evaluation.Identities;
import org.claimable.spark.Submitted.RowReader;

/**
 * Rows of claims, of people and of what was counted before, each with the key of its person, so that all of one person come together, in the order in
 * which they are read: the person, what was counted before, the claims by position. A row without a person is spread by its own number.
 */
final class KeyedRow {
    static final StructType SCHEMA = new StructType()
            .add("key", DataTypes.StringType)
            .add("alone", DataTypes.LongType, false)
            .add("kind", DataTypes.IntegerType, false)
            .add("position", DataTypes.LongType)
            .add("members", DataTypes.BinaryType, false)
            .add("person", DataTypes.StringType)
            .add("broken", DataTypes.BooleanType, false);

    static final int PERSON = 0;
    static final int COUNTED = 1;
    static final int CLAIM = 2;

    private KeyedRow() {}

    /** Rows of a kind. */
    static Dataset<Row> of(Dataset<Row> rows, int kind, RowReader<Row> reader, SharedTerms shared) {
        MapPartitionsFunction<Row, Row> keyed = some -> {
            Evaluation terms = shared.terms();
            Identities identities = Identities.of(terms.cohort().settings(), terms.ruleSet());
            return mapped(some, row -> keyed(reader.read(row), kind, identities));
        };
        return rows.mapPartitions(keyed, Encoders.row(SCHEMA));
    }

    private static Row keyed(Submitted said, int kind, Identities identities) {
        String key = identities.key(said.personText());
        long alone = key != null ? 0 : said.position() != null ? said.position() : Arrays.hashCode(said.members());
        return RowFactory.create(key, alone, kind, said.position(), said.members(), said.person(), said.broken());
    }

    /** All rows of each person, one after another. */
    static Dataset<Row> together(List<Dataset<Row>> kinds, int partitions) {
        List<Dataset<Row>> further = new ArrayList<>(kinds.subList(1, kinds.size()));
        Dataset<Row> all = kinds.get(0);
        for (Dataset<Row> each : further) {
            all = all.union(each);
        }
        return all.repartition(partitions, all.col("key"), all.col("alone"))
                .sortWithinPartitions("key", "alone", "kind", "position", "members");
    }

    /** What becomes of each of some, one at a time. */
    static <A, B> Iterator<B> mapped(Iterator<A> some, Function<A, B> change) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return some.hasNext();
            }

            @Override
            public B next() {
                return change.apply(some.next());
            }
        };
    }
}
