package org.claimable.spark;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.claimable.file.ndjson.CohortStream.StreamLimits;

/**
 * Makes of the rows of each person, which come one after another, the line of a stream that says the same. Of a person with more claims, or
 * a longer line, than are decided together no line is kept, only how many claims there are: memory does not grow with them.
 */
final class PersonLines implements Iterator<Row> {
    /** A line, or, with no {@code first}, what is said of someone whom no claim names: the parts of a request. */
    static final StructType SCHEMA = new StructType()
            .add("first", DataTypes.LongType)
            .add("key", DataTypes.StringType)
            .add("person", DataTypes.StringType)
            .add("line", DataTypes.BinaryType)
            .add("claims", DataTypes.LongType, false)
            .add("positions", DataTypes.createArrayType(DataTypes.LongType, false))
            .add("listed", DataTypes.IntegerType, false)
            .add("individuals", DataTypes.BinaryType)
            .add("counted", DataTypes.BinaryType);

    static final int FIRST = 0;
    static final int OF_KEY = 1;
    static final int PERSON = 2;
    static final int LINE = 3;
    static final int CLAIMS = 4;
    static final int POSITIONS = 5;
    static final int LISTED = 6;
    static final int INDIVIDUALS = 7;
    static final int COUNTED = 8;

    private static final int KEY = 0;
    private static final int ALONE = 1;
    private static final int KIND = 2;
    private static final int POSITION = 3;
    private static final int MEMBERS = 4;
    private static final int OF = 5;
    private static final int BROKEN = 6;

    private final Iterator<Row> rows;
    private final StreamLimits limits;
    private Row next;

    PersonLines(Iterator<Row> rows, StreamLimits limits) {
        this.rows = rows;
        this.limits = limits;
        advance();
    }

    private void advance() {
        next = rows.hasNext() ? rows.next() : null;
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Row next() {
        if (next == null) {
            throw new NoSuchElementException();
        }
        Row first = next;
        Person person = new Person();
        do {
            person.add(next);
            advance();
        } while (first.get(KEY) != null && next != null && first.get(KEY).equals(next.get(KEY)));
        return person.line(first.getString(KEY));
    }

    /** What was read of one person. */
    private final class Person {
        private final Members individuals = new Members();
        private final Members counted = new Members();
        private final Members claims = new Members();
        private final List<Long> positions = new ArrayList<>(4);
        private String ofClaims;
        private String ofOthers;
        private byte[] broken;
        private int listed;

        void add(Row row) {
            String of = row.getString(OF);
            byte[] members = row.getAs(MEMBERS);
            int kind = row.getInt(KIND);
            if (kind == KeyedRow.CLAIM) {
                ofClaims = positions.isEmpty() ? of : ofClaims;
                broken = row.getBoolean(BROKEN) ? members : null;
                if (positions.size() < limits.claims()) {
                    positions.add(row.getLong(POSITION));
                }
                claims.add(members, "");
                return;
            }
            ofOthers = ofOthers == null ? of : ofOthers;
            if (row.getBoolean(BROKEN)) {
                broken = members;
            } else if (kind == KeyedRow.PERSON) {
                listed++;
                individuals.add(members, of == null ? "" : "\"ref\":" + of);
            } else {
                counted.add(members, of == null ? "" : "\"individual\":" + of);
            }
        }

        Row line(String key) {
            if (claims.count == 0) {
                return RowFactory.create(
                        null, key, ofOthers, broken, 0L, null, listed, individuals.list(), counted.list());
            }
            boolean isTooMany = key != null && claims.count > limits.claims();
            return RowFactory.create(
                    positions.get(0),
                    key,
                    ofClaims,
                    isTooMany ? null : broken != null ? broken : whole(),
                    claims.count,
                    positions.toArray(Long[]::new),
                    listed,
                    null,
                    null);
        }

        /** The line; null where it is longer than what is read. */
        private byte[] whole() {
            if (claims.bytes == null || counted.bytes == null || individuals.bytes == null) {
                return null;
            }
            ByteArrayOutputStream line = new ByteArrayOutputStream(64 + claims.bytes.size() + counted.bytes.size());
            line.writeBytes(bytes("{"));
            if (ofClaims != null) {
                line.writeBytes(bytes("\"individual\":" + ofClaims + ","));
            }
            if (listed > 0 && individuals.first.length > 0) {
                line.writeBytes(individuals.first);
                line.writeBytes(bytes(","));
            }
            if (counted.count > 0) {
                line.writeBytes(bytes("\"previouslyCounted\":["));
                line.writeBytes(counted.ofPerson.toByteArray());
                line.writeBytes(bytes("],"));
            }
            line.writeBytes(bytes("\"claims\":["));
            line.writeBytes(claims.bytes.toByteArray());
            line.writeBytes(bytes("]}"));
            return line.size() > limits.line() ? null : line.toByteArray();
        }
    }

    /** Objects of one kind in JSON, one after another; their bytes are let go once they are more than a line has. */
    private final class Members {
        private ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        private ByteArrayOutputStream ofPerson = new ByteArrayOutputStream(0);
        private byte[] first = {};
        private long count;

        /** {@code of} says of whom, where that does not stand on the line. */
        void add(byte[] members, String of) {
            first = count == 0 ? members : first;
            count++;
            if (bytes == null) {
                return;
            }
            write(bytes, members, of);
            if (!of.isEmpty()) {
                write(ofPerson, members, "");
            }
            if (bytes.size() > limits.line()) {
                bytes = null;
                ofPerson = null;
            }
        }

        private void write(ByteArrayOutputStream to, byte[] members, String of) {
            to.writeBytes(bytes(to.size() == 0 ? "{" : ",{"));
            to.writeBytes(bytes(of));
            to.writeBytes(bytes(of.isEmpty() || members.length == 0 ? "" : ","));
            to.writeBytes(members);
            to.writeBytes(bytes("}"));
        }

        byte[] list() {
            return count == 0 || bytes == null
                    ? null
                    : Objects.requireNonNull(bytes).toByteArray();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
