package org.claimable.oracle.measures;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.claimable.oracle.References;
import org.claimable.oracle.Wire;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Totals of all, of each space, organisation and pillar. */
record Tables(List<KnownMeasure> catalogue, JsonNode request, List<Line> counted) {
    void write(ObjectNode answer) {
        totals(counted, true, answer.putArray("totals"));
        bySpace(answer.putArray("bySpace"));
        ArrayNode byOrganisation = answer.putArray("byOrganisation");
        for (String organisation : organisations(request, counted)) {
            ObjectNode row = byOrganisation.addObject().put("organisation", organisation);
            totals(of(organisation), false, row.putArray("totals"));
        }
        byPillar(answer.putArray("byPillar"));
    }

    /** All that are listed or reported. */
    static Set<String> organisations(JsonNode request, List<Line> counted) {
        Set<String> all = new LinkedHashSet<>();
        for (JsonNode listed : Wire.list(request, "organisations")) {
            all.add(References.caseFolded(References.compared(listed.stringValue())));
        }
        counted.forEach(each -> all.add(each.organisation()));
        return all;
    }

    private List<Line> of(String organisation) {
        return counted.stream()
                .filter(each -> each.organisation().equals(organisation))
                .toList();
    }

    private void bySpace(ArrayNode rows) {
        List<List<Line>> done = new ArrayList<>();
        for (JsonNode listed : Wire.list(request, "spaces")) {
            String space = References.compared(Wire.text(listed, "space"));
            String organisation = Line.organisation(listed);
            List<Line> its = of(organisation).stream()
                    .filter(each -> space.equals(each.space()))
                    .toList();
            ObjectNode row = rows.addObject().put("space", space).put("organisation", organisation);
            for (String field : List.of("type", "managedBy", "from", "to")) {
                putIfThere(row, field, Wire.text(listed, field));
            }
            if (Wire.field(listed, "budget") != null) {
                row.put("budget", Wire.number(listed, "budget", null));
            }
            totals(its, false, row.putArray("totals"));
            done.add(its);
        }
        for (Line line : counted) {
            if (done.stream().noneMatch(each -> each.contains(line))) {
                List<Line> its = counted.stream().filter(line::isOfSamePlace).toList();
                ObjectNode row = rows.addObject().put("organisation", line.organisation());
                putIfThere(row, "space", line.space());
                totals(its, false, row.putArray("totals"));
                done.add(its);
            }
        }
    }

    private void byPillar(ArrayNode rows) {
        Set<String> pillars = new LinkedHashSet<>();
        counted.forEach(each -> pillars.add(each.measure().pillar()));
        for (String pillar : pillars) {
            ObjectNode row = rows.addObject();
            putIfThere(row, "pillar", pillar.isEmpty() ? null : pillar);
            ArrayNode all = row.putArray("totals");
            totals(counted, true, all);
            for (int i = all.size() - 1; i >= 0; i--) {
                String code = all.get(i).get("measure").stringValue();
                if (!KnownMeasure.find(catalogue, code).pillar().equals(pillar)) {
                    all.remove(i);
                }
            }
        }
    }

    private void totals(List<Line> lines, boolean ofAll, ArrayNode rows) {
        for (KnownMeasure measure : catalogue) {
            List<Line> its =
                    lines.stream().filter(each -> each.measure() == measure).toList();
            if (its.isEmpty()) {
                continue;
            }
            ObjectNode row = rows.addObject()
                    .put("measure", measure.code())
                    .put("name", measure.name())
                    .put("unit", measure.unit())
                    .put("counts", measure.counts());
            Amount.of(measure, its).write(row);
            if (ofAll) {
                row.put(
                        "organisations",
                        its.stream().map(Line::organisation).distinct().count());
            }
            row.put("spaces", spaces(its));
            Parts.write(measure, its, lines, row);
        }
    }

    private static int spaces(List<Line> lines) {
        List<Line> named = new ArrayList<>();
        for (Line line : lines) {
            if (line.space() != null && named.stream().noneMatch(line::isOfSamePlace)) {
                named.add(line);
            }
        }
        return named.size();
    }

    static void putIfThere(ObjectNode row, String field, Object text) {
        if (text != null) {
            row.put(field, Objects.toString(text));
        }
    }
}
