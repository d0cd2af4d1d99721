package org.claimable.method.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.claimable.ShippedRules;
import org.claimable.oracle.measures.RandomSubmissions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What holds of figures put together, whatever they are. */
class MeasurePropertiesTest {
    private static final int SUBMISSIONS = Integer.getInteger("claimable.submissions", 1_000) / 5;

    private final RandomSubmissions random = new RandomSubmissions(ShippedRules.UKSVB);

    private static JsonNode answer(ObjectNode request) {
        return Figures.putTogether(request.toString()).answer();
    }

    @Test
    void the_order_of_figures_changes_no_byte_of_the_answer() {
        for (long seed = 0; seed < SUBMISSIONS; seed++) {
            ObjectNode request = random.right(seed);
            String before = answer(request).toString();
            List<JsonNode> figures = new ArrayList<>(request.get("figures").values());
            Collections.shuffle(figures, new Random(seed));
            ArrayNode shuffled = request.putArray("figures");
            figures.forEach(shuffled::add);
            assertThat(answer(request).toString()).as("submission %d", seed).isEqualTo(before);
        }
    }

    @Test
    void another_organisation_changes_no_row_of_those_there() {
        for (long seed = 0; seed < SUBMISSIONS; seed++) {
            ObjectNode request = random.right(seed);
            JsonNode before = answer(request);
            ObjectNode one = (ObjectNode) request.get("figures").get(0).deepCopy();
            one.remove(List.of("supersedes", "submission"));
            ((ArrayNode) request.get("figures")).add(one.put("organisation", "Sallow Homes"));
            request.remove("grossUp");
            JsonNode after = answer(request);
            for (String part : List.of("byOrganisation", "bySpace", "completeness", "superseded")) {
                assertThat(rows(after, part, each -> !each.get("organisation")
                                .stringValue()
                                .equals("Sallow Homes")))
                        .as("submission %d, %s", seed, part)
                        .isEqualTo(rows(before, part, each -> true));
            }
            assertThat(rows(after, "delivery", each -> each.has("organisation")))
                    .as("submission %d", seed)
                    .isEqualTo(rows(before, "delivery", each -> each.has("organisation")));
        }
    }

    @Test
    void what_happened_is_the_sum_of_its_months_and_spans_of_organisations_and_of_spaces() {
        for (long seed = 0; seed < SUBMISSIONS; seed++) {
            JsonNode answer = answer(random.right(seed));
            for (JsonNode total : rows(
                    answer, "totals", each -> each.get("counts").stringValue().equals("EVENT"))) {
                String measure = total.get("measure").stringValue();
                BigDecimal amount = total.get("amount").decimalValue();
                assertThat(sum(rows(answer, "series", each -> true), measure)).isEqualByComparingTo(amount);
                for (String part : List.of("bySpace", "byOrganisation", "byPillar")) {
                    List<JsonNode> rows = rows(answer, part, each -> true).stream()
                            .flatMap(each -> each.get("totals").values().stream())
                            .toList();
                    assertThat(sum(rows, measure))
                            .as("submission %d, %s", seed, part)
                            .isEqualByComparingTo(amount);
                }
            }
        }
    }

    @Test
    void estimates_change_no_count() {
        for (long seed = 0; seed < SUBMISSIONS; seed++) {
            ObjectNode request = random.right(seed);
            request.putObject("grossUp").put("by", "homes-managed").put("population", 1_000_000);
            ObjectNode with = (ObjectNode) answer(request);
            request.remove("grossUp");
            ObjectNode without = (ObjectNode) answer(request);
            assertThat(with.has("estimates")).isTrue();
            with.remove(List.of("estimates", "coverage", "caveats", "measuresId"));
            without.remove(List.of("caveats", "measuresId"));
            assertThat(with).as("submission %d", seed).isEqualTo(without);
        }
    }

    @Test
    void nothing_is_hidden_from_the_sender() {
        for (long seed = 0; seed < SUBMISSIONS; seed++) {
            ObjectNode request = random.right(seed);
            JsonNode answer = answer(request);
            assertThat(answer.get("hidden")).as("submission %d", seed).isEmpty();
            long sent = request.get("figures").size();
            long replaced = answer.get("superseded").size();
            long inTables = rows(answer, "series", each -> true).stream()
                    .mapToLong(each -> each.get("organisations").asLong())
                    .sum();
            assertThat(inTables).isPositive().isLessThanOrEqualTo(sent - replaced);
        }
    }

    private static BigDecimal sum(List<JsonNode> rows, String measure) {
        return rows.stream()
                .filter(each -> each.get("measure").stringValue().equals(measure))
                .map(each -> each.get("amount").decimalValue())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<JsonNode> rows(JsonNode answer, String part, Predicate<JsonNode> wanted) {
        return StreamSupport.stream(answer.get(part).spliterator(), false)
                .filter(wanted)
                .toList();
    }
}
