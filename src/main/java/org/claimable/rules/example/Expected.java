package org.claimable.rules.example;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimable.method.bank.Pence;
import org.claimable.method.decision.ClaimValue;
import org.claimable.method.decision.ClaimValue.Amounts;
import org.claimable.method.decision.Decision;
import org.claimable.method.decision.Decision.Caveat;
import org.claimable.method.decision.Decision.Reason;
import org.claimable.method.decision.Decision.Verdict;
import org.claimable.method.report.CaveatCount;
import org.claimable.method.report.ClaimGroup;
import org.claimable.method.report.Movements.OtherBenefit;
import org.claimable.method.report.Summary;
import org.claimable.rules.files.Problem.Location;

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
    static Expected read(ExamplePart part) {
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

    /** The codes of the reasons that are expected, in a list of one's own. */
    List<String> codes() {
        List<String> codes = new ArrayList<>();
        if (written.get("because") instanceof List<?> because) {
            because.forEach(code -> codes.add(String.valueOf(code)));
        }
        return codes;
    }

    /** Whether a decision is what is expected. */
    public boolean isMet(Decision decision) {
        return differences(decision).isEmpty();
    }

    /** What differs, in words. */
    String differences(Decision decision) {
        return Shown.differences(written, name -> decided(name, decision));
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

    /**
     * What an example expects of the report on all its claims, where it is written, by its name; ratio and net benefit may be
     * none, and {@code hiddenGroups} are the groups of people too small to show; {@code speaks} and {@code silent}
     * name rules, or codes, of which the report has a caveat, or has none; {@code says} are words of caveats.
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
        private static final String DEPARTS = "DEPARTS_FROM_NORM";
        private static final List<String> LISTS = List.of("caveats", "hiddenGroups", "speaks", "silent", "says");

        /** Reads it from the part of an example. */
        static ExpectedReport read(ExamplePart part) {
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
            return differences(summary).isEmpty();
        }

        /** What differs, in words. */
        String differences(Summary summary) {
            return Shown.differences(written, name -> reported(name, summary));
        }

        private List<?> written(String name) {
            return (List<?>) written.get(name);
        }

        /** Of the rules and codes of a list, those that a caveat of the summary is of. */
        private List<String> spoken(String name, Summary summary) {
            return written(name).stream()
                    .map(String::valueOf)
                    .filter(id -> summary.caveats().stream()
                            .anyMatch(each -> id.equals(each.rule()) || id.equals(each.code())))
                    .toList();
        }

        private List<String> silent(Summary summary) {
            List<String> spoken = spoken("silent", summary);
            return written("silent").stream()
                    .map(String::valueOf)
                    .map(id -> spoken.contains(id) ? id + " speaking" : id)
                    .toList();
        }

        /** The words expected where some caveat says them, else all that caveats say. */
        private List<String> said(Summary summary) {
            List<String> said =
                    summary.caveats().stream().map(CaveatCount::message).toList();
            boolean all = written("says").stream()
                    .allMatch(words -> said.stream().anyMatch(each -> each.contains(String.valueOf(words))));
            return all ? written("says").stream().map(String::valueOf).toList() : said;
        }

        private Object reported(String name, Summary summary) {
            boolean budget = summary.sroi() != null;
            return switch (name) {
                case "claimable" ->
                    Shown.number(summary.whole().claimableValue().total());
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
                case "speaks" -> spoken(name, summary);
                case "silent" -> silent(summary);
                case "says" -> said(summary);
                default -> caveats(name, summary);
            };
        }

        /** The codes of all caveats; that the rule set departs from a norm is said of everything, and is left out where it is not expected. */
        private List<String> caveats(String name, Summary summary) {
            boolean departs = written(name).contains(DEPARTS);
            return Shown.sorted(summary.caveats().stream()
                    .map(CaveatCount::code)
                    .filter(code -> departs || !code.equals(DEPARTS))
                    .toList());
        }

        private static List<String> hiddenGroups(Summary summary) {
            return Shown.sorted(summary.bySegment().stream()
                    .flatMap(segment -> segment.groups().stream())
                    .filter(ClaimGroup::isHidden)
                    .map(ClaimGroup::title)
                    .toList());
        }
    }

    /** Figures and codes as they are compared: numbers by their value, codes in any order. */
    static final class Shown {
        /** What stands where something is not given, or not there. */
        static final String NONE = "none";

        private Shown() {}

        /** The number at a key as it is compared; null where nothing is written. */
        static String number(ExamplePart part, String key) {
            if (NONE.equals(part.text(key))) {
                return NONE;
            }
            BigDecimal number = part.number(key);
            return number == null ? null : number(number);
        }

        static String number(BigDecimal number) {
            return number == null ? NONE : number.stripTrailingZeros().toPlainString();
        }

        static String pounds(long pence) {
            return number(Pence.pounds(pence));
        }

        static List<String> sorted(Collection<String> codes) {
            return codes.stream().sorted().toList();
        }

        /** What was expected, by its name, and what came instead; empty where nothing differs. */
        static String differences(Map<String, Object> expected, Function<String, Object> came) {
            return expected.entrySet().stream()
                    .filter(each -> !each.getValue().equals(came.apply(each.getKey())))
                    .map(each -> "%s %s was expected and %s came"
                            .formatted(each.getKey(), shown(each.getValue()), shown(came.apply(each.getKey()))))
                    .collect(Collectors.joining("; "));
        }

        private static String shown(Object thing) {
            String text = thing instanceof List<?> list
                    ? String.join(", ", list.stream().map(String::valueOf).toList())
                    : String.valueOf(thing);
            return text.isEmpty() ? "nothing" : text;
        }
    }
}
