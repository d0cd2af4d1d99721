package org.claimable.oracle.measures;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Each measure in each month and span, with the month before, and what each organisation reported when. */
record Months(List<KnownMeasure> catalogue, JsonNode request, List<Line> counted) {
    void write(ObjectNode answer) {
        series(answer.putArray("series"));
        completeness(answer.putArray("completeness"));
    }

    static void writePeriod(Line line, ObjectNode row) {
        if (line.isMonth()) {
            row.put("month", line.from().toString());
        } else {
            row.put("from", line.from().toString()).put("to", line.to().toString());
        }
    }

    static YearMonth first(List<Line> counted) {
        return counted.stream().map(Line::from).min(Comparator.naturalOrder()).orElseThrow();
    }

    static YearMonth last(List<Line> counted) {
        return counted.stream().map(Line::to).max(Comparator.naturalOrder()).orElseThrow();
    }

    private void series(ArrayNode rows) {
        List<Line> done = new ArrayList<>();
        for (Line line : counted) {
            if (done.contains(line)) {
                continue;
            }
            List<Line> period = counted.stream().filter(line::isOfSamePeriod).toList();
            List<Line> its = of(line.measure(), period);
            done.addAll(its);
            ObjectNode row = rows.addObject().put("measure", line.measure().code());
            writePeriod(line, row);
            Amount amount = Amount.of(line.measure(), its);
            amount.write(row);
            row.put("organisations", organisations(its).size());
            Parts.write(line.measure(), its, period, row);
            if (line.isMonth() && line.from().isAfter(first(counted))) {
                monthOnMonth(line, its, row);
            }
        }
    }

    private void monthOnMonth(Line line, List<Line> its, ObjectNode row) {
        YearMonth month = line.from().minusMonths(1);
        List<Line> before = of(line.measure(), counted).stream()
                .filter(each -> each.isMonth() && each.from().equals(month))
                .toList();
        List<String> both = organisations(its).stream()
                .filter(organisations(before)::contains)
                .toList();
        ObjectNode panel = row.putObject("panel").put("organisations", both.size());
        if (line.measure().isUnique()) {
            return;
        }
        if (!before.isEmpty()) {
            row.put("change", Amount.sum(its).subtract(Amount.sum(before)));
        }
        if (!both.isEmpty()) {
            BigDecimal previous = ofThese(both, before);
            BigDecimal amount = ofThese(both, its);
            panel.put("previous", previous).put("amount", amount).put("change", amount.subtract(previous));
        }
    }

    private static BigDecimal ofThese(List<String> organisations, List<Line> lines) {
        return Amount.sum(lines.stream()
                .filter(each -> organisations.contains(each.organisation()))
                .toList());
    }

    private static List<String> organisations(List<Line> lines) {
        return lines.stream().map(Line::organisation).distinct().toList();
    }

    static List<Line> of(KnownMeasure measure, List<Line> lines) {
        return lines.stream().filter(each -> each.measure() == measure).toList();
    }

    private void completeness(ArrayNode rows) {
        for (String organisation : Tables.organisations(request, counted)) {
            for (KnownMeasure measure : catalogue) {
                if (of(measure, counted).isEmpty()) {
                    continue;
                }
                ObjectNode months = rows.addObject()
                        .put("organisation", organisation)
                        .put("measure", measure.code())
                        .putObject("months");
                List<Line> its = of(measure, counted).stream()
                        .filter(each -> each.organisation().equals(organisation))
                        .toList();
                for (YearMonth month = first(counted); !month.isAfter(last(counted)); month = month.plusMonths(1)) {
                    months.put(month.toString(), reported(its, month));
                }
            }
        }
    }

    /** What became of a month of one organisation and measure: not reported is not zero, and a span is neither. */
    static String reported(List<Line> its, YearMonth month) {
        List<Line> covering = its.stream().filter(each -> each.covers(month)).toList();
        List<Line> alone = covering.stream().filter(Line::isMonth).toList();
        if (alone.stream().anyMatch(each -> each.amount().signum() > 0)) {
            return "REPORTED";
        }
        if (alone.size() < covering.size()) {
            return "SPAN";
        }
        return alone.isEmpty() ? "MISSING" : "ZERO";
    }
}
