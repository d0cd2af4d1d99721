package org.claimable.example;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimable.decision.ClaimValue;
import org.claimable.decision.ClaimValue.Amounts;
import org.claimable.decision.Decision;
import org.claimable.decision.Decision.Caveat;
import org.claimable.decision.Decision.Reason;
import org.claimable.decision.Decision.Verdict;
import org.claimable.rulebook.file.Problem.Location;

/**
 * What an example expects of one claim: the verdict and every reason's code always, the rest where it is written, by its
 * name. Amounts are in pounds; none for a total means that the claim has no value.
 */
public record Expected(Location place, Map<String, Object> written) {
    public Expected {
        written = Collections.unmodifiableMap(written);
    }

    private static final List<String> AMOUNTS =
            List.of("deadweightRate", "wellbeing", "wellbeingNet", "exchequer", "business", "perPerson", "total");
    private static final List<String> KEYS = Stream.concat(
                    Stream.of("verdict", "because", "caveats", "clashesWith", "says", "year"), AMOUNTS.stream())
            .toList();

    /** Reads it from the part of an example. */
    static Expected read(Part part) {
        Map<String, Object> written = new LinkedHashMap<>();
        if (part.hasOnly(KEYS) && part.hasAll("What is expected of a claim", "verdict")) {
            Verdict verdict = part.word("verdict", Verdict.class);
            written.put("verdict", verdict == null ? "" : verdict.name());
            written.put("because", Shown.sorted(Objects.requireNonNullElse(part.texts("because"), List.of())));
            written.put("caveats", part.has("caveats") ? Shown.sorted(part.texts("caveats")) : null);
            written.put("clashesWith", part.texts("clashesWith"));
            written.put("says", part.text("says"));
            written.put("year", part.text("year"));
            AMOUNTS.forEach(name -> written.put(name, Shown.number(part, name)));
            written.values().removeIf(Objects::isNull);
        }
        return new Expected(part.place(), written);
    }

    /** Whether a decision is what is expected. */
    public boolean isMet(Decision decision) {
        return written.entrySet().stream().allMatch(each -> each.getValue().equals(decided(each.getKey(), decision)));
    }

    /** What differs, in words. */
    String differences(Decision decision) {
        List<String> differences = new ArrayList<>();
        written.forEach((name, expected) -> {
            Object came = decided(name, decision);
            if (!expected.equals(came)) {
                differences.add(Shown.difference(name, expected, came));
            }
        });
        return String.join("; ", differences);
    }

    private Object decided(String name, Decision decision) {
        return switch (name) {
            case "verdict" -> decision.verdict().name();
            case "because" ->
                Shown.sorted(decision.reasons().stream().map(Reason::code).toList());
            case "caveats" ->
                Shown.sorted(decision.caveats().stream().map(Caveat::code).toList());
            case "clashesWith" ->
                decision.reasons().stream()
                        .flatMap(each -> each.claims().stream())
                        .toList();
            case "says" -> said(decision);
            case "year" -> decision.year();
            default -> amount(name, decision.value());
        };
    }

    private static String amount(String name, ClaimValue value) {
        if (value == null) {
            return Shown.NONE;
        }
        Amounts one = value.perPerson();
        return switch (name) {
            case "deadweightRate" -> Shown.number(value.deadweightRate());
            case "wellbeing" -> Shown.pounds(one.wellbeing());
            case "wellbeingNet" -> Shown.pounds(one.wellbeingNet());
            case "exchequer" -> Shown.pounds(one.exchequer());
            case "business" -> Shown.pounds(one.business());
            case "perPerson" -> Shown.pounds(one.total());
            default -> Shown.pounds(value.total());
        };
    }

    /** The words expected where they were said, else all that was said. */
    private String said(Decision decision) {
        String says = (String) written.get("says");
        String words = words(decision);
        return words.contains(says) ? says : words;
    }

    /** All that was said of a claim. */
    static String words(Decision decision) {
        return Stream.concat(
                        decision.reasons().stream().map(Reason::text),
                        decision.caveats().stream().map(Caveat::message))
                .collect(Collectors.joining(" "));
    }
}
