package org.claimable.file.json;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.claimable.claim.ConflictPolicy;
import org.claimable.claim.Options;
import org.claimable.claim.Period;
import org.claimable.claim.ReferenceMatching;
import org.claimable.claim.RulesLevel;
import org.claimable.claim.YearBasis;

/** Reads the parts of a cohort that hold for all of its claims; a part that is wrong is noted and reads as null. */
final class SettingsReader {
    private static final String[] PERIOD = {"from", "to"};
    private static final String[] OPTIONS = {"yearBasis", "conflictPolicy", "rules", "references"};

    private SettingsReader() {}

    static Period period(JsonCursor json) {
        LocalDate[] ends = new LocalDate[2];
        json.object(PERIOD, name -> {
            if (!json.isNull()) {
                ends[name.equals("from") ? 0 : 1] = json.date();
            }
            return true;
        });
        if (ends[0] != null && ends[1] != null && ends[1].isBefore(ends[0])) {
            json.note(
                    "to", "PERIOD_ENDS_BEFORE_IT_BEGINS", "The period ends before it begins. Maybe exchange the two.");
            return null;
        }
        return new Period(ends[0], ends[1]);
    }

    static Options options(JsonCursor json) {
        YearBasis[] yearBasis = {null};
        ConflictPolicy[] policy = {null};
        RulesLevel[] rules = {null};
        ReferenceMatching[] references = {null};
        json.object(OPTIONS, name -> {
            if (json.isNull()) {
                return true;
            }
            switch (name) {
                case "yearBasis" -> yearBasis[0] = json.option(YearBasis.class);
                case "conflictPolicy" -> policy[0] = json.option(ConflictPolicy.class);
                case "rules" -> rules[0] = json.option(RulesLevel.class);
                default -> references[0] = json.option(ReferenceMatching.class);
            }
            return true;
        });
        return new Options(yearBasis[0], policy[0], rules[0], references[0]);
    }

    static BigDecimal budget(JsonCursor json) {
        BigDecimal budget = json.number();
        if (budget == null) {
            return null;
        }
        if (!isPounds(budget)) {
            json.note("OUT_OF_RANGE", "A budget is in pounds, above 0, with at most two decimals.");
            return null;
        }
        return budget;
    }

    /** Whether it is an amount in pounds above 0, with at most two decimals and 15 digits before them. */
    static boolean isPounds(BigDecimal number) {
        return number.signum() > 0
                && number.stripTrailingZeros().scale() <= 2
                && number.precision() - number.scale() <= 15;
    }
}
