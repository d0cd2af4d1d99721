package org.claimable.rules.example;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.claimable.method.claim.Commitments;
import org.claimable.method.claim.Commitments.Commitment;
import org.claimable.method.measure.MeasureCatalogue;
import org.claimable.method.measure.Measured;
import org.claimable.method.measure.MeasuresRequest;
import org.claimable.method.measure.Measuring;
import org.claimable.rules.files.FolderFiles;
import org.claimable.rules.files.Problem.Location;
import org.claimable.rules.files.Problems;
import org.claimable.rules.files.YamlFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An example beside the tables of measures: the measure, norm or parameter that it is filed under, its sentence, and what it shows. */
public record MeasureExample(String under, String sentence, Location place, WhatIsShown shown) {
    /** The file, in the folder of a rule set. */
    public static final String FILE = "measures/measures.examples.yaml";

    /** The id of examples of the pillars of outcomes. */
    public static final String PILLARS = "pillars";

    /** The id of examples of the parameter. */
    public static final String FEWEST = "fewest-organisations";

    private static final JsonMapper TREES = JsonMapper.builder().build();

    /** The examples of the top folder of a rule set; one with a slip is left out, and the slip noted with its line. */
    public static List<MeasureExample> read(FolderFiles folder, MeasureCatalogue catalogue, Problems problems) {
        return folder.has(FILE)
                ? new MeasureExampleFile(catalogue, problems)
                        .read(ExamplePart.of(YamlFile.read(folder, FILE, problems), problems))
                : List.of();
    }

    /** Whether it holds by a catalogue. */
    public boolean holds(MeasureCatalogue catalogue) {
        return shown.difference(catalogue).isEmpty();
    }

    /** Notes where it does not hold, with what came instead. */
    public void prove(MeasureCatalogue catalogue, Problems problems) {
        String difference = shown.difference(catalogue);
        if (!difference.isEmpty()) {
            problems.add(place, "%s \"%s\" does not hold: %s".formatted(under, sentence, difference));
        }
    }

    /** What an example gives and expects. */
    public interface WhatIsShown {
        /** What is otherwise than expected by a catalogue, in words; empty where nothing is. */
        String difference(MeasureCatalogue catalogue);
    }

    /** The pillar of each outcome, by its code. */
    record ShownPillars(Map<String, String> pillars) implements WhatIsShown {
        @Override
        public String difference(MeasureCatalogue catalogue) {
            for (Map.Entry<String, String> each : pillars.entrySet()) {
                String real = catalogue.pillarOf(each.getKey()).map(Enum::name).orElse("none");
                if (!real.equals(each.getValue())) {
                    return "the pillar of %s is %s, not %s.".formatted(each.getKey(), real, each.getValue());
                }
            }
            return "";
        }
    }

    /** The outcomes, of those promised, of which it is not said why they are needed. */
    record ShownNeeds(Commitments given, List<String> expect) implements WhatIsShown {
        @Override
        public String difference(MeasureCatalogue catalogue) {
            List<String> real =
                    given.withoutRationale().stream().map(Commitment::outcome).toList();
            return real.equals(expect) ? "" : "without a rationale are %s, not %s.".formatted(real, expect);
        }
    }

    /** Figures, and a part of the answer as the API gives it, in which a list stands whole, or the codes of mistakes. */
    record ShownFigures(MeasuresRequest given, JsonNode expect, Set<String> mistakes) implements WhatIsShown {
        @Override
        public String difference(MeasureCatalogue catalogue) {
            Set<String> codes = new TreeSet<>();
            Measured measured;
            try {
                measured = Measuring.of(given, catalogue, (where, code, message) -> codes.add(code));
            } catch (RuntimeException failing) {
                return "it could not be put together. " + failing.getMessage();
            }
            if (!codes.equals(mistakes)) {
                return "the mistakes are %s, not %s.".formatted(codes, mistakes);
            }
            return measured == null ? "" : difference("", expect, TREES.valueToTree(measured));
        }

        private static String difference(String at, JsonNode expected, JsonNode real) {
            if (expected.isObject()) {
                for (Map.Entry<String, JsonNode> each : expected.properties()) {
                    String difference = difference(at + "/" + each.getKey(), each.getValue(), real.path(each.getKey()));
                    if (!difference.isEmpty()) {
                        return difference;
                    }
                }
                return "";
            }
            if (expected.isArray()) {
                if (!real.isArray() || real.size() != expected.size()) {
                    return "%s has %d elements, not %d.".formatted(at, real.size(), expected.size());
                }
                for (int i = 0; i < expected.size(); i++) {
                    String difference = difference(at + "/" + i, expected.get(i), real.get(i));
                    if (!difference.isEmpty()) {
                        return difference;
                    }
                }
                return "";
            }
            return isSame(expected, real)
                    ? ""
                    : "%s is %s, not %s."
                            .formatted(
                                    at,
                                    real.isMissingNode() || real.isNull() ? "absent" : real.asString(),
                                    expected.isNull() ? "absent" : expected.asString());
        }

        private static boolean isSame(JsonNode expected, JsonNode real) {
            if (expected.isNull()) {
                return real.isNull() || real.isMissingNode();
            }
            return expected.isNumber() && real.isNumber()
                    ? expected.decimalValue().compareTo(real.decimalValue()) == 0
                    : expected.asString().equals(real.asString());
        }
    }
}
