package org.claimable.file.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import org.claimable.bank.ValueSet;
import org.claimable.claim.ConflictPolicy;
import org.claimable.claim.Deadweight;
import org.claimable.claim.Options;
import org.claimable.claim.Period;
import org.claimable.claim.ReferenceMatching;
import org.claimable.claim.RulesLevel;
import org.claimable.claim.Violations;
import org.claimable.claim.YearBasis;

/** The settings of a table, each with the place where it was given. */
final class ChosenSettings {
    private final Map<Setting, Object> values = new EnumMap<>(Setting.class);
    private final Map<Setting, String> places = new EnumMap<>(Setting.class);
    private final Violations violations;
    private ValueSet inlineValues;

    ChosenSettings(Violations violations) {
        this.violations = violations;
    }

    /** Takes a setting, null where it is not given, and where it was. */
    void put(Setting setting, Object value, String place) {
        if (value != null) {
            values.put(setting, value);
            places.put(setting, place);
            inlineValues = setting == Setting.VALUE_SET ? null : inlineValues;
        }
    }

    /** Takes a whole value set, in place of one that is named. */
    void takeInline(ValueSet whole) {
        values.remove(Setting.VALUE_SET);
        inlineValues = whole;
    }

    /** Notes what does not go together. */
    void check() {
        Object from = values.get(Setting.FROM);
        Object to = values.get(Setting.TO);
        if (from != null && to != null && ((LocalDate) to).isBefore((LocalDate) from)) {
            violations.add(
                    place(Setting.TO),
                    "PERIOD_ENDS_BEFORE_IT_BEGINS",
                    "The period ends on %s, before it begins on %s. Maybe exchange the two.".formatted(to, from));
            values.remove(Setting.TO);
        }
        if (basis() == Deadweight.Basis.OWN_RATE) {
            require(Setting.DEADWEIGHT_RATE, "An own rate of deadweight needs deadweightRate.");
            require(
                    Setting.DEADWEIGHT_JUSTIFICATION,
                    "An own rate of deadweight needs deadweightJustification: why it is right.");
        } else if (values.containsKey(Setting.DEADWEIGHT_RATE) && !values.containsKey(Setting.DEADWEIGHT_BASIS)) {
            violations.add(place(Setting.DEADWEIGHT_RATE), "MISSING", "With a rate, deadweightBasis must be OWN_RATE.");
        }
    }

    private void require(Setting setting, String message) {
        if (!values.containsKey(setting)) {
            violations.add(place(Setting.DEADWEIGHT_BASIS), "MISSING", message);
        }
    }

    boolean isReview() {
        return values.get(Setting.ON_ERROR) == OnError.REVIEW;
    }

    /** How the tables are to be read. */
    HowRead howRead() {
        return new HowRead(
                (DateOrder) values.get(Setting.DATE_ORDER),
                (ZoneId) values.get(Setting.ZONE),
                (NamedColumns) values.get(Setting.COLUMNS),
                text(Setting.SHEET),
                null,
                null);
    }

    String text(Setting setting) {
        return (String) values.get(setting);
    }

    LocalDate date(Setting setting) {
        return (LocalDate) values.get(setting);
    }

    /** Where a setting was given; its name where it was not. */
    String place(Setting setting) {
        return places.getOrDefault(setting, setting.title());
    }

    Deadweight.Basis basis() {
        return (Deadweight.Basis) values.getOrDefault(Setting.DEADWEIGHT_BASIS, Deadweight.Basis.DEFAULT);
    }

    ValueSet inlineValues() {
        return inlineValues;
    }

    Period period() {
        return new Period(date(Setting.FROM), date(Setting.TO));
    }

    Options options() {
        return new Options(
                (YearBasis) values.get(Setting.YEAR_BASIS),
                (ConflictPolicy) values.get(Setting.CONFLICT_POLICY),
                (RulesLevel) values.get(Setting.RULES),
                (ReferenceMatching) values.get(Setting.REFERENCES));
    }

    BigDecimal budget() {
        return (BigDecimal) values.get(Setting.BUDGET);
    }

    Deadweight deadweight() {
        return new Deadweight(
                basis(), (BigDecimal) values.get(Setting.DEADWEIGHT_RATE), text(Setting.DEADWEIGHT_JUSTIFICATION));
    }
}
