package org.claimable.page.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.claimable.file.document.Count;
import org.claimable.file.document.Money;
import org.claimable.method.decision.ClaimValue;
import org.claimable.method.decision.ClaimValue.Amounts;

/** How a claim's value is worked out, a line a step. */
public final class ValueSteps {
    private static final int PERCENT = 2;

    private ValueSteps() {}

    /** One step: what it is, how, and the amount after it or of it; {@code sum} marks what the steps above come to. */
    public record ValueStep(String what, String how, String amount, boolean sum) {}

    /** The steps of a value; none for null. */
    public static List<ValueStep> of(ClaimValue value) {
        return of(value, "the headcount of the claim", "Value of the claim");
    }

    /** The steps of what a planned outcome would be worth; none for null. */
    public static List<ValueStep> ofPlanned(ClaimValue value) {
        return of(value, "how many would achieve it", "Value of the line");
    }

    private static List<ValueStep> of(ClaimValue value, String people, String whole) {
        List<ValueStep> steps = new ArrayList<>();
        if (value == null) {
            return steps;
        }
        Amounts one = value.perPerson();
        steps.add(new ValueStep(
                "Wellbeing value", "for one person, by the value set", Money.pence(one.wellbeing()), false));
        steps.add(new ValueStep("Less deadweight", deadweight(value), Money.pence(-one.deadweight()), false));
        steps.add(new ValueStep("Exchequer value", "saved by public services", Money.pence(one.exchequer()), false));
        steps.add(new ValueStep("Business value", "gained by the employer", Money.pence(one.business()), false));
        steps.add(new ValueStep("Value for one person", "", Money.pence(one.total()), true));
        steps.add(new ValueStep("Times people", people, "× " + Count.of(value.headcount()), false));
        steps.add(new ValueStep(
                "Times share", "the part that this contract may claim", "× " + percent(value.share()), false));
        steps.add(new ValueStep(whole, "each part rounded to the penny", Money.pence(value.total()), true));
        return steps;
    }

    private static String deadweight(ClaimValue value) {
        if (value.deadweightRate() == null) {
            return "taken off in the value set already";
        }
        String rule = value.rateRule() == null ? "" : ", by rule " + value.rateRule();
        return percent(value.deadweightRate()) + " would have happened anyway" + rule;
    }

    /** A share or a rate in percent. */
    public static String percent(BigDecimal rate) {
        return rate.movePointRight(PERCENT).stripTrailingZeros().toPlainString() + "%";
    }
}
