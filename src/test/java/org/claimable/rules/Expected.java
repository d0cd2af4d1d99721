package org.claimable.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimable.decision.Amounts;
import org.claimable.decision.Caveat;
import org.claimable.decision.ClaimValue;
import org.claimable.decision.Decision;
import org.claimable.decision.Reason;

/**
 * What an example expects of one claim: the verdict and every reason's code always, the rest where it is written.
 * Amounts are in pounds; none for a total means that the claim has no value.
 */
record Expected(
        String verdict,
        List<String> because,
        List<String> caveats,
        List<String> clashesWith,
        String says,
        String year,
        String deadweightRate,
        String wellbeing,
        String wellbeingNet,
        String exchequer,
        String business,
        String perPerson,
        String total) {

    /** What is expected, by its name in the example. */
    Map<String, Object> written() {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("verdict", verdict);
        written.put("because", because == null ? List.of() : Shown.sorted(because.stream()));
        written.put("caveats", caveats == null ? null : Shown.sorted(caveats.stream()));
        written.put("clashesWith", clashesWith);
        written.put("says", says);
        written.put("year", year);
        amounts().forEach((name, amount) -> written.put(name, Shown.number(amount)));
        written.values().removeIf(Objects::isNull);
        return written;
    }

    private Map<String, String> amounts() {
        Map<String, String> amounts = new LinkedHashMap<>();
        amounts.put("deadweightRate", deadweightRate);
        amounts.put("wellbeing", wellbeing);
        amounts.put("wellbeingNet", wellbeingNet);
        amounts.put("exchequer", exchequer);
        amounts.put("business", business);
        amounts.put("perPerson", perPerson);
        amounts.put("total", total);
        return amounts;
    }

    /** What was decided of the claim, of the same names as are written. */
    Map<String, Object> decided(Decision decision) {
        Map<String, Object> decided = new LinkedHashMap<>();
        decided.put("verdict", decision.verdict().name());
        decided.put("because", Shown.sorted(decision.reasons().stream().map(Reason::code)));
        decided.put("caveats", Shown.sorted(decision.caveats().stream().map(Caveat::code)));
        decided.put(
                "clashesWith",
                decision.reasons().stream()
                        .map(Reason::claims)
                        .flatMap(List::stream)
                        .toList());
        decided.put("says", said(decision));
        decided.put("year", decision.year());
        amounts().keySet().forEach(name -> decided.put(name, amount(name, decision.value())));
        decided.keySet().retainAll(written().keySet());
        return decided;
    }

    private static String amount(String name, ClaimValue value) {
        if (value == null) {
            return GivenClaim.NONE;
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
        String words = words(decision);
        return says != null && words.contains(says) ? says : words;
    }

    /** All that was said of a claim. */
    static String words(Decision decision) {
        return Stream.concat(
                        decision.reasons().stream().map(Reason::message),
                        decision.caveats().stream().map(Caveat::message))
                .collect(Collectors.joining(" "));
    }
}
