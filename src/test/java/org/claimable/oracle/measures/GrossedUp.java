package org.claimable.oracle.measures;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.claimable.oracle.Wire;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Estimates for a population, by what the contributors of each measure have of a stock. */
record GrossedUp(List<KnownMeasure> catalogue, JsonNode request, List<Line> counted) {
    private JsonNode asked() {
        return Wire.field(request, "grossUp");
    }

    private KnownMeasure by() {
        return KnownMeasure.find(catalogue, Wire.text(asked(), "by"));
    }

    private BigDecimal population() {
        return Wire.number(asked(), "population", null);
    }

    /** Without figures, because some are wrong, only what is wrong whatever they are. */
    Set<String> mistakes() {
        Set<String> mistakes = new TreeSet<>();
        if (asked() == null) {
            return mistakes;
        }
        if (by() == null) {
            mistakes.add("UNKNOWN_MEASURE");
        } else if (!by().isStock()) {
            mistakes.add("NOT_A_STOCK");
        } else if (!counted.isEmpty() && stock().compareTo(population()) > 0) {
            mistakes.add("POPULATION_TOO_SMALL");
        }
        return mistakes;
    }

    /** Of all who contribute to an estimate. */
    private BigDecimal stock() {
        List<String> contributors = counted.stream()
                .filter(each -> !each.measure().isStock())
                .map(Line::organisation)
                .distinct()
                .toList();
        return stock(contributors);
    }

    private BigDecimal stock(List<String> organisations) {
        return Amount.of(by(), stocks(organisations)).atLeast();
    }

    private List<Line> stocks(List<String> organisations) {
        return Months.of(by(), counted).stream()
                .filter(each -> organisations.contains(each.organisation()))
                .toList();
    }

    void write(ObjectNode answer) {
        if (asked() == null) {
            return;
        }
        answer.putObject("coverage")
                .put("measure", by().code())
                .put("contributors", stock())
                .put("population", population())
                .put("share", Amount.share(stock(), population()));
        ArrayNode rows = answer.putArray("estimates");
        for (KnownMeasure measure : catalogue) {
            List<Line> its = Months.of(measure, counted);
            if (!measure.isStock() && !its.isEmpty()) {
                estimate(measure, its, rows.addObject());
            }
        }
    }

    private void estimate(KnownMeasure measure, List<Line> its, ObjectNode row) {
        List<String> contributors =
                its.stream().map(Line::organisation).distinct().toList();
        List<String> known =
                stocks(contributors).stream().map(Line::organisation).distinct().toList();
        BigDecimal stock = stock(contributors);
        row.put("measure", measure.code()).put("name", measure.name()).put("unit", measure.unit());
        row.put("organisations", known.size()).put("share", Amount.share(stock, population()));
        ArrayNode leftOut = row.putArray("leftOut");
        contributors.stream().filter(each -> !known.contains(each)).forEach(leftOut::add);
        List<Line> covered =
                its.stream().filter(each -> known.contains(each.organisation())).toList();
        if (stock.signum() > 0) {
            Amount.of(measure, covered).grossedUp(measure, population(), stock).write(row);
        }
    }
}
