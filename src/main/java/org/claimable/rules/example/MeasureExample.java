package org.claimable.rules.example;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.claimable.method.measure.Measure;
import org.claimable.method.measure.MeasureCatalogue;
import org.claimable.method.measure.MeasureCatalogue.MeasureNorm;
import org.claimable.method.measure.MeasureCatalogue.OutcomePillar;
import org.claimable.method.measure.Measured;
import org.claimable.method.measure.MeasuresRequest;
import org.claimable.method.measure.MeasuresRequest.GrossUp;
import org.claimable.method.measure.MeasuresRequest.Places;
import org.claimable.method.measure.MeasuresRequest.Space;
import org.claimable.method.measure.MeasuresRequest.SubmittedFigure;
import org.claimable.method.measure.MeasuresRequest.Target;
import org.claimable.method.measure.MeasuresRequest.View;
import org.claimable.method.measure.Measuring;
import org.claimable.rules.files.FolderFiles;
import org.claimable.rules.files.Problem.Location;
import org.claimable.rules.files.Problems;
import org.claimable.rules.files.YamlFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An example beside the tables of measures: the measure, norm or parameter that it is filed under, its sentence, the figures given, and
 * what is expected: a part of the answer as the API gives it, in which a list stands whole, or the codes of mistakes. Of pillars, the
 * pillar of each outcome is expected.
 */
public record MeasureExample(
        String under,
        String sentence,
        Location place,
        MeasuresRequest given,
        JsonNode expect,
        Set<String> mistakes,
        Map<String, String> pillars) {
    /** The file, in the folder of a rule set. */
    public static final String FILE = "measures/measures.examples.yaml";

    /** The id of examples of the pillars of outcomes. */
    public static final String PILLARS = "pillars";

    /** The id of examples of the parameter. */
    public static final String FEWEST = "fewest-organisations";

    private static final LocalDate AS_OF = LocalDate.of(2025, 12, 31);
    private static final JsonMapper TREES = JsonMapper.builder().build();

    /** Whether it holds by a catalogue. */
    public boolean holds(MeasureCatalogue catalogue) {
        return difference(catalogue).isEmpty();
    }

    /** Notes where it does not hold, with what came instead. */
    public void prove(MeasureCatalogue catalogue, Problems problems) {
        String difference = difference(catalogue);
        if (!difference.isEmpty()) {
            problems.add(place, "%s \"%s\" does not hold: %s".formatted(under, sentence, difference));
        }
    }

    /** What is otherwise than expected, in words; empty where nothing is. */
    private String difference(MeasureCatalogue catalogue) {
        for (Map.Entry<String, String> each : pillars.entrySet()) {
            String real = catalogue.pillarOf(each.getKey()).map(Enum::name).orElse("none");
            if (!real.equals(each.getValue())) {
                return "the pillar of %s is %s, not %s.".formatted(each.getKey(), real, each.getValue());
            }
        }
        if (given == null) {
            return "";
        }
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

    /** The examples of the top folder of a rule set; one with a slip is left out, and the slip noted with its line. */
    public static List<MeasureExample> read(FolderFiles folder, MeasureCatalogue catalogue, Problems problems) {
        if (!folder.has(FILE)) {
            return List.of();
        }
        return new FileReader(catalogue, problems)
                .read(ExamplePart.of(YamlFile.read(folder, FILE, problems), problems));
    }

    /** Reads a file of examples. */
    private static final class FileReader {
        private static final List<String> REQUEST =
                List.of("asOf", "view", "figures", "organisations", "spaces", "targets", "grossUp");

        private final MeasureCatalogue catalogue;
        private final Problems problems;
        private final Set<String> known = new TreeSet<>(Set.of(PILLARS, FEWEST));

        FileReader(MeasureCatalogue catalogue, Problems problems) {
            this.catalogue = catalogue;
            this.problems = problems;
            catalogue.measures().stream().map(Measure::code).forEach(known::add);
            catalogue.norms().stream().map(MeasureNorm::id).forEach(known::add);
        }

        List<MeasureExample> read(ExamplePart root) {
            List<MeasureExample> examples = new ArrayList<>();
            if (root.hasOnly(known)) {
                for (String under : root.keys()) {
                    Set<String> sentences = new HashSet<>();
                    root.list(under).forEach(each -> add(under, each, sentences, examples));
                }
            }
            return examples;
        }

        private void add(String under, ExamplePart part, Set<String> sentences, List<MeasureExample> examples) {
            Problems own = new Problems();
            MeasureExample example = example(under, part.noting(own));
            if (example != null && !sentences.add(example.sentence())) {
                own.add(part.place(), "%s has two examples that say \"%s\".".formatted(under, example.sentence()));
            }
            own.found().forEach(each -> problems.add(each.place(), each.message()));
            if (own.isEmpty() && example != null) {
                examples.add(example);
            }
        }

        private MeasureExample example(String under, ExamplePart part) {
            if (under.equals(PILLARS)) {
                return part.hasOnly(List.of("it", "expect")) && part.hasAll("An example", "it", "expect")
                        ? new MeasureExample(
                                under, part.text("it"), part.place(), null, null, Set.of(), pillars(part.at("expect")))
                        : null;
            }
            if (!part.hasOnly(List.of("it", "given", "expect", "mistakes"))
                    || !part.hasAll("An example", "it", "given")) {
                return null;
            }
            if (part.has("mistakes") == part.has("expect")) {
                part.wrong(
                        "An example expects either a part of the answer or mistakes. Give one of expect and mistakes.");
            }
            Set<String> mistakes = part.has("mistakes") ? new TreeSet<>(part.texts("mistakes")) : Set.of();
            return new MeasureExample(
                    under,
                    part.text("it"),
                    part.place(),
                    request(part.at("given")),
                    part.at("expect").node(),
                    mistakes,
                    Map.of());
        }

        /** The pillar of each outcome, of which each pillar lists its own. */
        private Map<String, String> pillars(ExamplePart part) {
            Map<String, String> pillars = new TreeMap<>();
            Set<String> outcomes =
                    catalogue.pillars().stream().map(OutcomePillar::outcome).collect(Collectors.toSet());
            for (String pillar : part.keys()) {
                for (ExamplePart outcome : part.list(pillar)) {
                    if (!outcomes.contains(outcome.text())) {
                        outcome.wrong("\"%s\" has no pillar.".formatted(outcome.text()));
                    }
                    pillars.put(outcome.text(), pillar);
                }
            }
            return pillars;
        }

        private MeasuresRequest request(ExamplePart part) {
            if (!part.hasOnly(REQUEST) || !part.hasAll("What is given", "figures")) {
                return null;
            }
            View view = part.word("view", View.class);
            return new MeasuresRequest(
                    null,
                    part.has("asOf") ? part.date("asOf") : AS_OF,
                    null,
                    view == null ? View.FULL : view,
                    part.list("figures").stream().map(FileReader::figure).toList(),
                    part.has("organisations") ? part.texts("organisations") : List.of(),
                    part.list("spaces").stream().map(FileReader::space).toList(),
                    part.list("targets").stream().map(FileReader::target).toList(),
                    part.has("grossUp")
                            ? new GrossUp(
                                    part.at("grossUp").text("by"),
                                    part.at("grossUp").number("population"))
                            : null,
                    Places.inJson(""));
        }

        private static SubmittedFigure figure(ExamplePart part) {
            part.hasOnly(List.of(
                    "measure",
                    "unit",
                    "month",
                    "from",
                    "to",
                    "organisation",
                    "space",
                    "amount",
                    "submission",
                    "supersedes"));
            part.hasAll("A figure", "measure", "organisation", "amount");
            YearMonth month = month(part, "month");
            return new SubmittedFigure(
                    part.text("measure"),
                    part.text("unit"),
                    month == null ? month(part, "from") : month,
                    month == null ? month(part, "to") : month,
                    part.text("organisation"),
                    part.text("space"),
                    number(part, "amount"),
                    part.text("submission"),
                    part.text("supersedes"),
                    null);
        }

        private static BigDecimal number(ExamplePart part, String key) {
            return part.has(key) ? part.number(key) : null;
        }

        private static Space space(ExamplePart part) {
            part.hasOnly(List.of("space", "organisation", "budget", "from", "to"));
            part.hasAll("A space", "space", "organisation");
            return new Space(
                    part.text("space"),
                    part.text("organisation"),
                    null,
                    null,
                    number(part, "budget"),
                    month(part, "from"),
                    month(part, "to"));
        }

        private static Target target(ExamplePart part) {
            part.hasOnly(List.of("measure", "organisation", "space", "by", "amount"));
            part.hasAll("A target", "measure", "by", "amount");
            return new Target(
                    part.text("measure"),
                    part.text("organisation"),
                    part.text("space"),
                    month(part, "by"),
                    number(part, "amount"));
        }

        private static YearMonth month(ExamplePart part, String key) {
            String text = part.text(key);
            try {
                return text == null ? null : YearMonth.parse(text);
            } catch (DateTimeParseException other) {
                part.at(key).wrong("%s is \"%s\", not a month. Write months as in 2020-04.".formatted(key, text));
                return null;
            }
        }
    }
}
