package org.claimable.oracle.measures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.claimable.oracle.References;
import org.claimable.oracle.Wire;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Targets, and what was done by their months. */
record Delivered(List<KnownMeasure> catalogue, JsonNode request, List<Line> counted) {
    void write(ObjectNode answer) {
        ArrayNode rows = answer.putArray("delivery");
        Wire.list(request, "targets").forEach(each -> write(each, rows.addObject()));
    }

    private void write(JsonNode target, ObjectNode row) {
        KnownMeasure measure = KnownMeasure.find(catalogue, Wire.text(target, "measure"));
        String organisation = Line.organisation(target);
        String space = References.compared(Wire.text(target, "space"));
        YearMonth by = Line.month(target, "by");
        BigDecimal amount = Wire.number(target, "amount", null);
        row.put("measure", measure.code()).put("name", measure.name()).put("unit", measure.unit());
        Tables.putIfThere(row, "organisation", organisation);
        Tables.putIfThere(row, "space", space);
        row.put("by", by.toString()).put("target", amount);
        List<Line> its = Months.of(measure, counted).stream()
                .filter(each -> organisation == null || organisation.equals(each.organisation()))
                .filter(each -> space == null || space.equals(each.space()))
                .toList();
        int missing = measure.isStock() ? 0 : missing(its, organisation, by);
        row.put("missing", missing);
        List<Line> begun = its.stream().filter(each -> !each.from().isAfter(by)).toList();
        if (begun.isEmpty()) {
            row.put("status", "NOT_KNOWN");
            return;
        }
        Amount done = Amount.by(measure, by, begun);
        done.write(row);
        boolean isOver = !by.isAfter(today());
        boolean isShort = done.atMost().compareTo(amount) < 0 && missing == 0 && isOver;
        row.put("status", done.atLeast().compareTo(amount) >= 0 ? "MET" : isShort ? "SHORT" : "NOT_KNOWN");
    }

    private YearMonth today() {
        return YearMonth.from(LocalDate.parse(Wire.text(request, "asOf")));
    }

    /** How many months up to one were not reported, of each of those who should have. */
    private int missing(List<Line> its, String organisation, YearMonth by) {
        Set<String> expected = organisation == null ? Tables.organisations(request, counted) : Set.of(organisation);
        int missing = 0;
        YearMonth last = by.isBefore(Months.last(counted)) ? by : Months.last(counted);
        for (YearMonth month = Months.first(counted); !month.isAfter(last); month = month.plusMonths(1)) {
            for (String each : expected) {
                List<Line> own = its.stream()
                        .filter(line -> line.organisation().equals(each))
                        .toList();
                missing += Months.reported(own, month).equals("MISSING") ? 1 : 0;
            }
        }
        return missing;
    }
}
