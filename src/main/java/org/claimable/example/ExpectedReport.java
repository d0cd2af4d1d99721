package org.claimable.example;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.claimable.report.CaveatCount;
import org.claimable.report.Group;
import org.claimable.report.Movements.OtherBenefit;
import org.claimable.report.Summary;
import org.claimable.rulebook.file.Problem.Location;

/**
 * What an example expects of the report on all its claims, where it is written, by its name; ratio and net benefit may be
 * none, and {@code hiddenGroups} are the groups of people too small to show.
 */
public record ExpectedReport(Location place, Map<String, Object> written) {
    public ExpectedReport {
        written = Collections.unmodifiableMap(written);
    }

    private static final List<String> FIGURES = List.of(
            "claimable",
            "lowestValue",
            "highestValue",
            "ratio",
            "netBenefit",
            "otherBenefits",
            "unchanged",
            "worsened",
            "notKnown",
            "peopleOfSeveralServices",
            "theirValue");
    private static final List<String> LISTS = List.of("caveats", "hiddenGroups");

    /** Reads it from the part of an example. */
    static ExpectedReport read(Part part) {
        Map<String, Object> written = new LinkedHashMap<>();
        if (part.hasOnly(Stream.concat(FIGURES.stream(), LISTS.stream()).toList())) {
            FIGURES.forEach(name -> written.put(name, Shown.number(part, name)));
            LISTS.forEach(name -> written.put(name, part.has(name) ? Shown.sorted(part.texts(name)) : null));
            written.values().removeIf(Objects::isNull);
        }
        return new ExpectedReport(part.place(), written);
    }

    /** Whether a report is what is expected. */
    boolean isMet(Summary summary) {
        return written.entrySet().stream().allMatch(each -> each.getValue().equals(reported(each.getKey(), summary)));
    }

    /** What differs, in words. */
    String differences(Summary summary) {
        List<String> differences = new ArrayList<>();
        written.forEach((name, expected) -> {
            Object came = reported(name, summary);
            if (!expected.equals(came)) {
                differences.add(Shown.difference(name, expected, came));
            }
        });
        return String.join("; ", differences);
    }

    private static Object reported(String name, Summary summary) {
        boolean budget = summary.sroi() != null;
        return switch (name) {
            case "claimable" -> Shown.number(summary.whole().claimableValue().total());
            case "lowestValue" -> Shown.number(summary.lowestValue());
            case "highestValue" -> Shown.number(summary.highestValue());
            case "ratio" -> budget ? Shown.number(summary.sroi().ratio()) : Shown.NONE;
            case "netBenefit" -> budget ? Shown.number(summary.sroi().netBenefit()) : Shown.NONE;
            case "otherBenefits" ->
                Integer.toString(summary.otherBenefits().stream()
                        .mapToInt(OtherBenefit::claims)
                        .sum());
            case "unchanged" -> Integer.toString(summary.noImprovement().unchanged());
            case "worsened" -> Integer.toString(summary.noImprovement().worsened());
            case "notKnown" -> Integer.toString(summary.noImprovement().notKnown());
            case "peopleOfSeveralServices" ->
                Integer.toString(summary.multipleServices().individuals());
            case "theirValue" -> Shown.number(summary.multipleServices().value());
            case "hiddenGroups" -> hiddenGroups(summary);
            default ->
                Shown.sorted(summary.caveats().stream().map(CaveatCount::code).toList());
        };
    }

    private static List<String> hiddenGroups(Summary summary) {
        return Shown.sorted(summary.bySegment().stream()
                .flatMap(segment -> segment.groups().stream())
                .filter(Group::isHidden)
                .map(Group::title)
                .toList());
    }
}
