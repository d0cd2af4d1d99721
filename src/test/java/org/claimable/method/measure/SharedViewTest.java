package org.claimable.method.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.claimable.ShippedRules;
import org.claimable.oracle.measures.RandomSubmissions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is passed on lets nobody work out what fewer than three organisations did (IM-10). */
class SharedViewTest {
    private static final int SUBMISSIONS = Integer.getInteger("claimable.submissions", 1_000);
    private static final int FEWEST = 3;

    private final RandomSubmissions random = new RandomSubmissions(ShippedRules.UKSVB);

    @Test
    void nothing_of_fewer_than_three_organisations_can_be_worked_out_of_what_is_passed_on() {
        int hidden = 0;
        int shown = 0;
        for (long seed = 0; seed < SUBMISSIONS; seed++) {
            PassedOn passedOn = PassedOn.of(random.small(seed));
            for (String measure : passedOn.measures()) {
                Set<String> found = passedOn.attacker(measure).workedOut(FEWEST);
                assertThat(found).as("submission %d, %s", seed, measure).isEmpty();
                passedOn.holdLowerBounds("submission " + seed, measure);
            }
            hidden += passedOn.answer().get("hidden").size();
            shown += passedOn.answer().get("series").size();
        }
        assertThat(hidden).isGreaterThan(SUBMISSIONS);
        assertThat(shown).isGreaterThan(SUBMISSIONS);
    }

    @Test
    void months_of_fewer_than_three_are_hidden_with_those_of_next_fewest_until_three_are_between_them_else_the_total() {
        for (long seed = 0; seed < SUBMISSIONS / 5; seed++) {
            PassedOn passedOn = PassedOn.of(random.small(seed));
            for (String measure : passedOn.measures()) {
                passedOn.holdRule("submission %d, %s".formatted(seed, measure), measure);
            }
        }
    }

    @Test
    void the_attacker_works_out_what_a_total_less_its_other_months_leaves() {
        List<String> organisations = List.of("Oak", "Oak", "Ash", "Elm");
        int[] total = {1, 1, 1, 1};
        int[] may = {0, 1, 1, 1};
        assertThat(new Attacker(organisations, List.of(total, may)).workedOut(FEWEST))
                .contains("Oak");
        assertThat(new Attacker(organisations, List.of(total)).workedOut(FEWEST))
                .isEmpty();
    }

    @Test
    void a_total_of_homes_is_hidden_where_less_its_months_it_is_what_one_organisation_had_before() {
        PassedOn passedOn = PassedOn.of((ObjectNode) Figures.json("""
                {"asOf": "2025-06-30", "view": "SHARED", "figures": [
                 {"measure": "homes-managed", "month": "2025-05", "organisation": "Oak Homes", "amount": 100},
                 {"measure": "homes-managed", "month": "2025-05", "organisation": "Ash Homes", "amount": 200},
                 {"measure": "homes-managed", "month": "2025-05", "organisation": "Elm Homes", "amount": 300},
                 {"measure": "homes-managed", "month": "2025-05", "organisation": "Yew Homes", "amount": 400},
                 {"measure": "homes-managed", "month": "2025-06", "organisation": "Yew Homes", "amount": 410},
                 {"measure": "homes-managed", "month": "2025-06", "organisation": "Fir Homes", "amount": 500},
                 {"measure": "homes-managed", "month": "2025-06", "organisation": "Bay Homes", "amount": 600}]}"""));
        assertThat(passedOn.answer().get("series").size()).isEqualTo(2);
        assertThat(passedOn.answer().get("totals").size())
                .as("Less both months the total is minus the 400 of Yew Homes")
                .isZero();
        assertThat(passedOn.answer().at("/hidden/0").has("month")).isFalse();
    }

    @Test
    void the_id_of_what_is_passed_on_does_not_change_with_what_is_hidden_so_that_no_guess_can_be_tried_on_it() {
        assertThat(idOfHidden(7)).isEqualTo(idOfHidden(8));
    }

    private static String idOfHidden(int amount) {
        String request = """
                {"asOf": "2025-06-30", "view": "SHARED", "figures": [
                 {"measure": "footfall", "month": "2025-05", "organisation": "Oak Homes", "amount": %d}]}""";
        return Figures.putTogether(request.formatted(amount)).at("/measuresId").stringValue();
    }

    /** What is passed on, and the figures that it is of, none of which another takes the place of. */
    private record PassedOn(JsonNode answer, List<JsonNode> figures) {
        static PassedOn of(ObjectNode request) {
            Set<String> replaced = new HashSet<>();
            request.get("figures")
                    .values()
                    .forEach(each -> replaced.add(each.path("supersedes").asString("")));
            List<JsonNode> figures = request.get("figures").values().stream()
                    .filter(each -> !replaced.contains(each.path("submission").asString("none")))
                    .toList();
            JsonNode answer = Figures.putTogether(request.toString()).answer();
            assertThat(answer.propertyNames())
                    .isSubsetOf(
                            "measuresId",
                            "ruleSet",
                            "reference",
                            "asOf",
                            "view",
                            "totals",
                            "series",
                            "hidden",
                            "caveats");
            return new PassedOn(answer, figures);
        }

        Set<String> measures() {
            Set<String> measures = new TreeSet<>();
            answer.get("totals").values().forEach(each -> measures.add(code(each)));
            answer.get("series").values().forEach(each -> measures.add(code(each)));
            answer.get("hidden").values().forEach(each -> measures.add(code(each)));
            return measures;
        }

        private List<JsonNode> rows(String part, String measure) {
            return answer.get(part).values().stream()
                    .filter(each -> code(each).equals(measure))
                    .toList();
        }

        private List<JsonNode> of(String measure) {
            return figures.stream().filter(each -> code(each).equals(measure)).toList();
        }

        /** Sums shown of a measure, each held to the figures that it is said to be the sum of. */
        Attacker attacker(String measure) {
            List<JsonNode> its = of(measure);
            List<int[]> sums = new ArrayList<>();
            for (JsonNode row : rows("series", measure)) {
                assertThat(row.has("panel") || row.has("partOf")).isFalse();
                int[] sum = inPeriod(period(row), its);
                sums.add(held(sum, its, amount(row)));
                if (row.has("change")) {
                    int[] before = inPeriod(before(row), its);
                    for (int i = 0; i < sum.length; i++) {
                        before[i] = sum[i] - before[i];
                    }
                    sums.add(held(before, its, row.get("change").decimalValue()));
                }
            }
            for (JsonNode row : rows("totals", measure)) {
                assertThat(row.has("partOf") || row.has("spaces")).isFalse();
                boolean isStock = row.get("counts").stringValue().equals("STOCK");
                int[] sum = new int[its.size()];
                for (int i = 0; i < sum.length; i++) {
                    sum[i] = isStock && !isLast(its.get(i), its) ? 0 : 1;
                }
                sums.add(held(sum, its, amount(row)));
            }
            return new Attacker(its.stream().map(PassedOn::organisation).toList(), sums);
        }

        private static int[] held(int[] sum, List<JsonNode> figures, BigDecimal shown) {
            BigDecimal real = BigDecimal.ZERO;
            for (int i = 0; i < sum.length; i++) {
                real = real.add(figures.get(i).get("amount").decimalValue().multiply(BigDecimal.valueOf(sum[i])));
            }
            assertThat(real).isEqualByComparingTo(shown);
            return sum;
        }

        private static int[] inPeriod(String period, List<JsonNode> figures) {
            return figures.stream()
                    .mapToInt(each -> period(each).equals(period) ? 1 : 0)
                    .toArray();
        }

        /** A lower bound of different people is never that of a figure that is hidden, unless one that is shown is the same. */
        void holdLowerBounds(String submission, String measure) {
            Set<String> shown = new HashSet<>();
            rows("series", measure).forEach(each -> shown.add(period(each)));
            List<BigDecimal> inShown = of(measure).stream()
                    .filter(each -> shown.contains(period(each)))
                    .map(each -> each.get("amount").decimalValue())
                    .toList();
            for (JsonNode row : rows("totals", measure)) {
                BigDecimal least = row.path("atLeast").decimalValue(BigDecimal.ZERO);
                assertThat(least.signum() == 0 || inShown.stream().anyMatch(each -> each.compareTo(least) == 0))
                        .as("%s, %s", submission, measure)
                        .isTrue();
            }
        }

        void holdRule(String submission, String measure) {
            Set<String> between = new HashSet<>();
            int mostHidden = 0;
            for (JsonNode row : rows("hidden", measure)) {
                if (row.has("month") || row.has("from")) {
                    Set<String> its = organisations(measure, period(row));
                    between.addAll(its);
                    mostHidden = Math.max(mostHidden, its.size());
                }
            }
            int fewestShown = Integer.MAX_VALUE;
            for (JsonNode row : rows("series", measure)) {
                fewestShown = Math.min(
                        fewestShown, organisations(measure, period(row)).size());
            }
            assertThat(fewestShown).as(submission).isGreaterThanOrEqualTo(Math.max(FEWEST, mostHidden));
            if (!between.isEmpty() && between.size() < FEWEST) {
                assertThat(rows("totals", measure)).as(submission).isEmpty();
                assertThat(rows("series", measure)).as(submission).isEmpty();
            }
        }

        private Set<String> organisations(String measure, String period) {
            Set<String> organisations = new HashSet<>();
            of(measure).stream()
                    .filter(each -> period(each).equals(period))
                    .forEach(each -> organisations.add(organisation(each)));
            return organisations;
        }

        private static boolean isLast(JsonNode figure, List<JsonNode> figures) {
            return figures.stream()
                    .filter(each -> place(each).equals(place(figure)))
                    .noneMatch(each -> end(each).compareTo(end(figure)) > 0);
        }

        private static BigDecimal amount(JsonNode row) {
            return row.get(row.has("amount") ? "amount" : "atMost").decimalValue();
        }

        private static String code(JsonNode node) {
            return Names.code(node.get("measure").stringValue());
        }

        private static String organisation(JsonNode figure) {
            return figure.get("organisation").stringValue().strip().toLowerCase(java.util.Locale.ROOT);
        }

        private static String place(JsonNode figure) {
            return organisation(figure) + " "
                    + figure.path("space").asString("").replace('\u00A0', ' ').strip();
        }

        private static String end(JsonNode node) {
            return node.has("month")
                    ? node.get("month").stringValue()
                    : node.get("to").stringValue();
        }

        private static String period(JsonNode node) {
            return (node.has("month") ? node.get("month") : node.get("from")).stringValue() + " " + end(node);
        }

        private static String before(JsonNode row) {
            String month = java.time.YearMonth.parse(end(row)).minusMonths(1).toString();
            return month + " " + month;
        }
    }

    /** Measures by code or name. */
    private static final class Names {
        private static final MeasureCatalogue CATALOGUE =
                ShippedRules.library().evaluator(null).orElseThrow().ruleSet().measures();

        static String code(String written) {
            return CATALOGUE.find(written).orElseThrow().code();
        }
    }
}
