package org.claimable.spark;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.claimable.method.catalogue.ClaimField;
import org.claimable.method.catalogue.ClaimFieldType;
import org.claimable.method.rulebook.OwnFields.FieldType;
import org.claimable.method.rulebook.OwnFields.OwnField;
import org.claimable.method.rulebook.RuleSet;
import org.claimable.spark.Submitted.RowReader;
import scala.jdk.javaapi.CollectionConverters;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;

/**
 * Reads rows of columns, whose names are those of the API: a column holds a value, a struct or a map, or is called after what stands in a struct, as
 * {@code evidence.kind}. What is empty is not said. A text in a field that holds a number or yes and no is one where it is written like one,
 * so that a table of texts can be read.
 */
final class ColumnReader implements RowReader<Row> {
    private static final long serialVersionUID = 1;
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?");
    private static final Pattern YES_NO = Pattern.compile("true|false");
    private static final Set<String> RANK = Set.of("before", "after");

    private final int person;
    private final int position;
    private final Map<String, Integer> plain = new TreeMap<>();
    private final Map<String, Map<String, Integer>> nested = new TreeMap<>();
    private final Set<String> numbers;
    private final Set<String> yesNo;

    /** {@code person} and {@code position} are columns, the latter null for none; those of {@code leftOut} are not read. */
    ColumnReader(StructType columns, String person, String position, Set<String> leftOut, RuleSet ruleSet) {
        List<String> names = Arrays.asList(columns.fieldNames());
        this.person = names.indexOf(person);
        this.position = position == null ? -1 : names.indexOf(position);
        this.numbers = Set.copyOf(names(ruleSet, FieldType.NUMBER));
        this.yesNo = Set.copyOf(names(ruleSet, FieldType.YES_NO));
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (i == this.person || leftOut.contains(name)) {
                continue;
            }
            int dot = name.indexOf('.');
            if (dot < 0) {
                plain.put(name, i);
            } else {
                nested.computeIfAbsent(name.substring(0, dot), struct -> new TreeMap<>())
                        .put(name.substring(dot + 1), i);
            }
        }
    }

    private static List<String> names(RuleSet ruleSet, FieldType type) {
        List<String> names = new ArrayList<>();
        for (ClaimField field : ClaimField.values()) {
            boolean yes = field.type() == ClaimFieldType.YES;
            if (type == FieldType.NUMBER ? field.type().isNumber() : yes) {
                names.add(field.wireName());
            }
        }
        ruleSet.fields().fields().stream()
                .filter(each -> each.type() == type)
                .map(OwnField::name)
                .forEach(names::add);
        return names;
    }

    @Override
    public Submitted read(Row row) {
        String of = person < 0 || row.isNullAt(person) ? null : String.valueOf(row.get(person));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (JsonGenerator json = LineReader.JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
            json.writeStartObject();
            object(members(row), json);
            json.writeEndObject();
        }
        byte[] all = bytes.toByteArray();
        return new Submitted(
                of == null ? null : quoted(of),
                of,
                position < 0 || row.isNullAt(position) ? null : ((Number) row.get(position)).longValue(),
                Arrays.copyOfRange(all, 1, all.length - 1),
                false);
    }

    private Map<String, Object> members(Row row) {
        Map<String, Object> members = new LinkedHashMap<>();
        plain.forEach((name, column) -> members.put(name, row.get(column)));
        nested.forEach((name, columns) -> {
            Map<String, Object> struct = new LinkedHashMap<>();
            columns.forEach((inner, column) -> struct.put(inner, row.get(column)));
            members.merge(name, struct, (column, further) -> column);
        });
        return members;
    }

    private void object(Map<String, Object> members, JsonGenerator json) {
        boolean score = "SCORE".equals(members.get("kind"));
        members.forEach((name, value) -> {
            if (!isNothing(value)) {
                json.writeName(name);
                write(value, numbers.contains(name) || score && RANK.contains(name), yesNo.contains(name), json);
            }
        });
    }

    private static boolean isNothing(Object value) {
        return value == null
                || value instanceof Row row && fields(row).values().stream().allMatch(ColumnReader::isNothing)
                || value instanceof Map<?, ?> map && map.values().stream().allMatch(ColumnReader::isNothing);
    }

    private static Map<String, Object> fields(Row row) {
        Map<String, Object> fields = new LinkedHashMap<>();
        String[] names = row.schema().fieldNames();
        for (int i = 0; i < names.length; i++) {
            fields.put(names[i], row.get(i));
        }
        return fields;
    }

    private void write(Object value, boolean isNumber, boolean isYesNo, JsonGenerator json) {
        if (value instanceof Row row) {
            json.writeStartObject();
            object(fields(row), json);
            json.writeEndObject();
        } else if (value instanceof Map<?, ?> map) {
            Map<String, Object> named = new TreeMap<>();
            map.forEach((name, each) -> named.put(String.valueOf(name), each));
            json.writeStartObject();
            object(named, json);
            json.writeEndObject();
        } else if (value instanceof scala.collection.Map<?, ?> map) {
            write(CollectionConverters.asJava(map), isNumber, isYesNo, json);
        } else if (value instanceof scala.collection.Seq<?> list) {
            json.writeStartArray();
            CollectionConverters.asJava(list).forEach(each -> write(each, isNumber, isYesNo, json));
            json.writeEndArray();
        } else if (value instanceof Boolean yes) {
            json.writeBoolean(yes);
        } else if (value instanceof Number number) {
            json.writeNumber(new BigDecimal(number.toString()).toPlainString());
        } else {
            text(value == null ? null : value.toString(), isNumber, isYesNo, json);
        }
    }

    private static void text(String text, boolean isNumber, boolean isYesNo, JsonGenerator json) {
        if (text != null && isNumber && NUMBER.matcher(text).matches()) {
            json.writeNumber(text);
        } else if (text != null && isYesNo && YES_NO.matcher(text).matches()) {
            json.writeBoolean(Boolean.parseBoolean(text));
        } else {
            json.writeString(text);
        }
    }

    private static String quoted(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(32);
        try (JsonGenerator json = LineReader.JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
            json.writeString(text);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
