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
import org.claimable.method.claim.Commitments;
import org.claimable.method.claim.Commitments.Commitment;
import org.claimable.method.claim.Commitments.LocalNeed;
import org.claimable.method.measure.Measure;
import org.claimable.method.measure.MeasureCatalogue;
import org.claimable.method.measure.MeasureCatalogue.MeasureNorm;
import org.claimable.method.measure.MeasureCatalogue.OutcomePillar;
import org.claimable.method.measure.MeasuresRequest;
import org.claimable.method.measure.MeasuresRequest.GrossUp;
import org.claimable.method.measure.MeasuresRequest.Places;
import org.claimable.method.measure.MeasuresRequest.Space;
import org.claimable.method.measure.MeasuresRequest.SubmittedFigure;
import org.claimable.method.measure.MeasuresRequest.Target;
import org.claimable.method.measure.MeasuresRequest.View;
import org.claimable.rules.example.MeasureExample.ShownFigures;
import org.claimable.rules.example.MeasureExample.ShownNeeds;
import org.claimable.rules.example.MeasureExample.ShownPillars;
import org.claimable.rules.example.MeasureExample.WhatIsShown;
import org.claimable.rules.files.Problems;

/** Reads the file of examples beside the tables of measures. */
final class MeasureExampleFile {
    /** The day of evaluation where an example gives none. */
    private static final LocalDate AS_OF = LocalDate.of(2025, 12, 31);

    private static final List<String> REQUEST =
            List.of("asOf", "view", "figures", "organisations", "spaces", "targets", "grossUp");

    private final MeasureCatalogue catalogue;
    private final Problems problems;
    private final Set<String> known = new TreeSet<>(Set.of(MeasureExample.PILLARS, MeasureExample.FEWEST));

    MeasureExampleFile(MeasureCatalogue catalogue, Problems problems) {
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
        if (!part.hasOnly(List.of("it", "given", "expect", "mistakes")) || !part.hasAll("An example", "it")) {
            return null;
        }
        if (part.has("mistakes") == part.has("expect")) {
            part.wrong("An example expects either a part of the answer or mistakes. Give one of expect and mistakes.");
        }
        WhatIsShown shown = shown(under, part);
        return shown == null ? null : new MeasureExample(under, part.text("it"), part.place(), shown);
    }

    private WhatIsShown shown(String under, ExamplePart part) {
        if (under.equals(MeasureExample.PILLARS)) {
            return new ShownPillars(pillars(part.at("expect")));
        }
        if (!part.hasAll("An example", "given")) {
            return null;
        }
        if (under.equals(MeasureCatalogue.RATIONALE)) {
            List<Commitment> given = part.at("given").list("commitments").stream()
                    .map(MeasureExampleFile::commitment)
                    .toList();
            part.at("expect").hasOnly(List.of("withoutRationale"));
            return given.isEmpty()
                    ? null
                    : new ShownNeeds(
                            new Commitments(null, given),
                            part.at("expect").list("withoutRationale").stream()
                                    .map(ExamplePart::text)
                                    .toList());
        }
        MeasuresRequest request = request(part.at("given"));
        return request == null
                ? null
                : new ShownFigures(
                        request,
                        part.at("expect").node(),
                        part.has("mistakes") ? new TreeSet<>(part.texts("mistakes")) : Set.of());
    }

    private static Commitment commitment(ExamplePart part) {
        part.hasOnly(List.of("outcome", "space", "rationale"));
        part.hasAll("A commitment", "outcome");
        return new Commitment(
                part.text("outcome"), 1, null, new LocalNeed(part.text("space"), null, part.text("rationale"), null));
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
                part.list("figures").stream().map(MeasureExampleFile::figure).toList(),
                part.has("organisations") ? part.texts("organisations") : List.of(),
                part.list("spaces").stream().map(MeasureExampleFile::space).toList(),
                part.list("targets").stream().map(MeasureExampleFile::target).toList(),
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
