package org.claimable.page.rules;

import java.util.ArrayList;
import java.util.List;
import org.claimable.bank.OutcomeValue;
import org.claimable.bank.ScorePoints;
import org.claimable.bank.ValueSet;
import org.claimable.file.document.Money;

/**
 * What an outcome is worth by a value set: its parts for one person and year, and the worth of each score where there are
 * scores; never the figures of a licensed set. {@code words} say it where there are none to show, else empty.
 */
public record WorthView(
        Link valueSet, boolean usual, String notice, String words, List<Line> parts, List<Line> scores) {

    static WorthView of(String outcome, ValueSet set, Loaded loaded) {
        OutcomeValue value = set.values().get(outcome);
        ScorePoints points = set.scorePoints().get(outcome);
        boolean shown = !set.licensed();
        return new WorthView(
                new Link(set.title(), Addresses.values(set.id())),
                loaded.isUsual(set),
                set.notice(),
                words(set, value != null || points != null),
                shown && value != null ? parts(value) : List.of(),
                shown && points != null ? scores(points) : List.of());
    }

    private static String words(ValueSet set, boolean priced) {
        if (set.licensed()) {
            return "Its figures are licensed and not shown here.";
        }
        return priced ? "" : "It has no value for this outcome: a claim is counted, and adds nothing to the total.";
    }

    private static List<Line> parts(OutcomeValue value) {
        List<Line> parts = new ArrayList<>();
        parts.add(Line.of("Wellbeing", Money.pence(value.wellbeing())));
        parts.add(Line.of("Exchequer", Money.pence(value.exchequer())));
        parts.add(Line.of("Business", Money.pence(value.business())));
        if (value.deadweight() != null) {
            parts.add(Line.of("Its own rate of deadweight", Percent.of(value.deadweight())));
        }
        return parts;
    }

    private static List<Line> scores(ScorePoints points) {
        return points.points().entrySet().stream()
                .map(each -> Line.of(each.getKey().toPlainString(), Money.pence(each.getValue())))
                .toList();
    }
}
