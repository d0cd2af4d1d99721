package org.claimable.page.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.claimable.file.document.ReasonWords;

/** What an example expects, a line a thing. */
final class ExpectedWords {
    private static final Map<String, String> TITLES = Map.ofEntries(
            Map.entry("because", "Because"),
            Map.entry("caveats", "Said of it"),
            Map.entry("clashesWith", "Clashes with"),
            Map.entry("says", "Says"),
            Map.entry("year", "Year"),
            Map.entry("deadweightRate", "Rate of deadweight"),
            Map.entry("wellbeing", "Wellbeing, £"),
            Map.entry("wellbeingNet", "Wellbeing less deadweight, £"),
            Map.entry("exchequer", "Exchequer, £"),
            Map.entry("business", "Business, £"),
            Map.entry("perPerson", "A person, £"),
            Map.entry("total", "Total, £"),
            Map.entry("claimable", "Claimable, £"),
            Map.entry("lowestValue", "Least that can be kept, £"),
            Map.entry("highestValue", "Most that can be kept, £"),
            Map.entry("ratio", "Social return on investment"),
            Map.entry("netBenefit", "Net benefit, £"),
            Map.entry("otherBenefits", "Claims under other benefits"),
            Map.entry("unchanged", "Claims without a change"),
            Map.entry("worsened", "Claims that got worse"),
            Map.entry("notKnown", "Claims not known to be better or worse"),
            Map.entry("peopleOfSeveralServices", "People of several services"),
            Map.entry("theirValue", "Their value, £"),
            Map.entry("hiddenGroups", "Groups not shown"));

    private ExpectedWords() {}

    /** What is expected of a claim besides its verdict. */
    static List<String> claim(Map<String, Object> written) {
        List<String> lines = new ArrayList<>();
        written.forEach((name, value) -> {
            if (!name.equals("verdict")
                    && !(name.equals("because") && text(name, value).isEmpty())) {
                lines.add(line(name, value));
            }
        });
        return lines;
    }

    /** What is expected of the report on all claims. */
    static List<String> report(Map<String, Object> written) {
        return written.entrySet().stream()
                .map(each -> line(each.getKey(), each.getValue()))
                .toList();
    }

    private static String line(String name, Object value) {
        String text = text(name, value);
        return "%s: %s".formatted(TITLES.getOrDefault(name, name), text.isEmpty() ? "nothing" : text);
    }

    private static String text(String name, Object value) {
        if (!(value instanceof List<?> list)) {
            return String.valueOf(value);
        }
        boolean codes = name.equals("because") || name.equals("caveats");
        return String.join(
                ", ",
                list.stream()
                        .map(String::valueOf)
                        .map(each -> codes ? ReasonWords.title(each) : each)
                        .toList());
    }
}
