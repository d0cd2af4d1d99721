package org.claimable.oracle.measures;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.claimable.oracle.Wire;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A second opinion: puts figures together from the contract alone, as plainly as can be, in the shape of the API's answer. */
public final class IndependentMeasures {
    private final List<KnownMeasure> catalogue;

    public IndependentMeasures(Path rulesFolder) {
        catalogue = KnownMeasure.read(rulesFolder);
    }

    /** What is wrong with a request, which must state {@code asOf}, else what it comes to for its sender. */
    public Opinion judge(JsonNode request) {
        List<Line> lines = new ArrayList<>();
        for (JsonNode figure : Wire.list(request, "figures")) {
            lines.add(Line.of(figure, lines.size(), catalogue));
        }
        Set<String> mistakes = Mistakes.of(request, lines);
        List<Line> counted = mistakes.isEmpty() ? withoutSuperseded(lines) : List.of();
        GrossedUp grossedUp = new GrossedUp(catalogue, request, counted);
        mistakes.addAll(grossedUp.mistakes());
        if (!mistakes.isEmpty()) {
            return new Opinion(mistakes, null);
        }
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        new Tables(catalogue, request, counted).write(answer);
        new Months(catalogue, request, counted).write(answer);
        new Delivered(catalogue, request, counted).write(answer);
        grossedUp.write(answer);
        superseded(lines, counted, answer);
        return new Opinion(mistakes, answer);
    }

    private static List<Line> withoutSuperseded(List<Line> lines) {
        return lines.stream().filter(each -> successor(each, lines) == null).toList();
    }

    /** The figure that takes the place of another, or null. */
    private static Line successor(Line line, List<Line> lines) {
        List<Line> same = lines.stream()
                .filter(each -> each.isBeside(line) && each.isOfSamePeriod(line))
                .toList();
        return same.stream()
                .filter(each -> Mistakes.named(each, same).contains(line))
                .findFirst()
                .orElse(null);
    }

    private static void superseded(List<Line> lines, List<Line> counted, ObjectNode answer) {
        var rows = answer.putArray("superseded");
        for (Line line : lines) {
            if (!counted.contains(line)) {
                ObjectNode row = rows.addObject().put("measure", line.measure().code());
                Months.writePeriod(line, row);
                row.put("organisation", line.organisation());
                Tables.putIfThere(row, "space", line.space());
                row.put("amount", line.amount());
                Tables.putIfThere(row, "submission", line.submission());
                Tables.putIfThere(row, "by", successor(line, lines).submission());
            }
        }
    }

    /** Mistakes as codes, of a figure alone with its place; else the answer, whose lists stand in no order. */
    public record Opinion(Set<String> mistakes, ObjectNode answer) {}
}
