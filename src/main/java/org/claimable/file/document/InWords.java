package org.claimable.file.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.claimable.method.report.Summary;
import org.claimable.method.report.Summary.PeopleCount;
import org.claimable.method.report.Summary.Sroi;

/** What a cohort comes to in sentences: people, what else the total could be, and what it is beside what the work cost. */
public final class InWords {
    private InWords() {}

    /** The sentences that hold here; {@code withoutValue} claims have no value. */
    public static List<String> of(Summary summary, PeopleCount people, int withoutValue) {
        List<String> words = new ArrayList<>();
        words.add("%s of %s named by a reference %s at least one valid claim."
                .formatted(
                        Count.of(people.claimable()),
                        Count.people(people.claimed()),
                        people.claimable() == 1 || people.claimed() == 1 ? "has" : "have"));
        if (summary.reviewRange().low().signum() != 0
                || summary.reviewRange().high().signum() != 0) {
            words.add(
                    "What is for review could add %s, once it is known who the people are. That is the range from counting alone."
                            .formatted(range(
                                    summary.reviewRange().low(),
                                    summary.reviewRange().high())));
        }
        if (summary.lowestValue().compareTo(summary.highestValue()) != 0) {
            words.add("Where outcomes clash, the total depends on which are kept: %s."
                    .formatted(range(summary.lowestValue(), summary.highestValue())));
        }
        if (summary.sroi() != null) {
            words.add(sroi(summary.sroi()));
        }
        if (withoutValue > 0) {
            words.add(("%s no value in this value set: they count as people and add nothing to any amount. "
                            + "Choose a value set that covers them to price them.")
                    .formatted(Count.of(withoutValue, "claim has", "claims have")));
        }
        return words;
    }

    private static String sroi(Sroi sroi) {
        return "Each £1 of the %s spent comes to %s of social value; the net benefit is %s."
                .formatted(Money.pounds(sroi.budget()), Money.pounds(sroi.ratio()), Money.pounds(sroi.netBenefit()));
    }

    private static String range(BigDecimal low, BigDecimal high) {
        String least = Money.pounds(low);
        return low.compareTo(high) == 0 ? least : "%s to %s".formatted(least, Money.pounds(high));
    }
}
