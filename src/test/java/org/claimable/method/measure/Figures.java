package org.claimable.method.measure;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.claimable.ShippedRules;
import org.claimable.file.json.MeasuresReader;
import org.claimable.file.json.MeasuresWriter;
import org.claimable.file.json.MeasuresWriter.Answered;
import org.claimable.method.claim.Violations;
import org.claimable.method.claim.Violations.InvalidCohortException;
import org.claimable.method.claim.Violations.Violation;
import org.claimable.method.rulebook.RuleSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Figures put together as the API does, from JSON to JSON by the shipped rules. */
public final class Figures {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(tools.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Figures() {}

    /** The answer, or what is wrong with the request. */
    public record Outcome(JsonNode answer, List<Violation> mistakes) {
        public JsonNode at(String pointer) {
            return answer.at(pointer);
        }
    }

    public static Outcome putTogether(String request) {
        try {
            MeasuresRequest read = MeasuresReader.read(
                    new ByteArrayInputStream(request.getBytes(StandardCharsets.UTF_8)),
                    ShippedRules.library(),
                    LocalDate.of(2025, 12, 31));
            RuleSet rules = ShippedRules.library()
                    .evaluator(read.ruleSet())
                    .orElseThrow()
                    .ruleSet();
            Violations violations = new Violations();
            Measured measured = Measuring.of(read, rules.measures(), violations::add);
            violations.failIfAny();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            MeasuresWriter.write(new Answered(read, rules, measured, null), bytes);
            return new Outcome(JSON.readTree(bytes.toByteArray()), List.of());
        } catch (InvalidCohortException refused) {
            return new Outcome(null, refused.violations());
        }
    }

    public static JsonNode json(String text) {
        return JSON.readTree(text);
    }

    /** The parts of an answer as texts, whatever the order of rows and the way numbers and organisations are written. */
    static String comparable(JsonNode node) {
        if (node == null || node.isNull() || node.isMissingNode()) {
            return "none";
        }
        if (node.isArray()) {
            List<String> rows = new ArrayList<>();
            node.values().forEach(each -> rows.add(comparable(each)));
            return rows.stream().sorted().collect(Collectors.joining("\n", "[", "]"));
        }
        if (node.isObject()) {
            TreeMap<String, String> fields = new TreeMap<>();
            node.properties().forEach(each -> fields.put(each.getKey(), comparable(each.getValue())));
            return fields.toString();
        }
        return node.isNumber()
                ? node.decimalValue().stripTrailingZeros().toPlainString()
                : node.asString().strip().toLowerCase(Locale.ROOT);
    }

    /** Mistakes as the independent evaluator tells them: by code, of a figure alone with its place. */
    static Set<String> comparable(List<Violation> mistakes) {
        Set<String> compared = new TreeSet<>();
        for (Violation each : mistakes) {
            boolean isOfSeveral =
                    Set.of("OVERLAP", "FIGURE_TWICE", "SUPERSEDES_IN_A_CIRCLE").contains(each.code());
            boolean isOfFigure = each.pointer().startsWith("/figures/");
            compared.add(
                    isOfFigure && !isOfSeveral
                            ? each.code() + " " + each.pointer().split("/")[2]
                            : each.code());
        }
        return compared;
    }
}
