package org.claimable.file.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.claimable.bank.ValueSet;
import org.claimable.claim.Cohort;
import org.claimable.claim.ConflictPolicy;
import org.claimable.claim.Deadweight;
import org.claimable.claim.Options;
import org.claimable.claim.Period;
import org.claimable.claim.RulesLevel;
import org.claimable.claim.Violations;
import org.claimable.claim.YearBasis;

/** The settings of a table, from wherever they come; what is said later wins. */
final class ChosenSettings {
    private final Map<Setting, Object> values = new EnumMap<>(Setting.class);
    private final Map<Setting, String> places = new EnumMap<>(Setting.class);
    private final Violations violations;
    private ValueSet inlineValues;

    ChosenSettings(Violations violations) {
        this.violations = violations;
    }

    /** Takes the rows of a sheet: a setting, and what it is. */
    void readSheet(TableRows rows) {
        while (rows.hasNext()) {
            TableRow row = rows.next();
            String name = row.at(0);
            String text = row.at(1);
            boolean headings =
                    name != null && name.toLowerCase(java.util.Locale.ROOT).startsWith("setting");
            if (name != null && text != null && !headings) {
                choose(Setting.of(name).orElse(null), name, text, rows.places().row(row.number()));
            }
        }
    }

    /** Takes the parameters of a request's address. */
    void readQuery(Map<String, List<String>> parameters) {
        parameters.forEach((name, texts) -> {
            String place = "query parameter " + name;
            if (texts.size() > 1) {
                violations.add(place, "REPEATED", "It is given more than once. Give it once.");
            } else if (!texts.get(0).isBlank()) {
                Setting named = Setting.of(name)
                        .filter(each -> each.title().equals(name))
                        .orElse(null);
                choose(named, name, CellText.bare(texts.get(0)), place);
            }
        });
    }

    private void choose(Setting setting, String name, String text, String place) {
        if (setting == null) {
            String shown = name.length() > 100 ? name.substring(0, 100) + "…" : name;
            violations.add(
                    place,
                    "UNKNOWN_SETTING",
                    "There is no setting \"%s\". There are: %s.".formatted(shown, Setting.all()));
            return;
        }
        Object value = setting.read(new SettingText(text, place, violations));
        if (value != null) {
            put(setting, value, place);
        }
    }

    /** Takes what a request in JSON says beside its claims. */
    void take(Cohort request) {
        put(Setting.REFERENCE, request.reference(), "settings/reference");
        put(Setting.FROM, request.period().from(), "settings/period/from");
        put(Setting.TO, request.period().to(), "settings/period/to");
        put(Setting.YEAR_BASIS, request.options().yearBasis(), "settings/options/yearBasis");
        put(Setting.CONFLICT_POLICY, request.options().conflictPolicy(), "settings/options/conflictPolicy");
        put(Setting.RULES, request.options().rules(), "settings/options/rules");
        put(Setting.RULE_SET, request.ruleSet(), "settings/ruleSet");
        put(Setting.VALUE_SET, request.valueSet(), "settings/valueSet");
        put(Setting.BUDGET, request.budget(), "settings/budget");
        put(Setting.AS_OF, request.asOf(), "settings/asOf");
        if (request.deadweight().basis() != Deadweight.Basis.DEFAULT) {
            put(Setting.DEADWEIGHT_BASIS, request.deadweight().basis(), "settings/deadweight/basis");
            put(Setting.DEADWEIGHT_RATE, request.deadweight().rate(), "settings/deadweight/rate");
            put(
                    Setting.DEADWEIGHT_JUSTIFICATION,
                    request.deadweight().justification(),
                    "settings/deadweight/justification");
        }
        if (request.inlineValueSet() != null) {
            values.remove(Setting.VALUE_SET);
            inlineValues = request.inlineValueSet();
        }
    }

    private void put(Setting setting, Object value, String place) {
        if (value != null) {
            values.put(setting, value);
            places.put(setting, place);
            inlineValues = setting == Setting.VALUE_SET ? null : inlineValues;
        }
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
                (RulesLevel) values.get(Setting.RULES));
    }

    BigDecimal budget() {
        return (BigDecimal) values.get(Setting.BUDGET);
    }

    Deadweight deadweight() {
        return new Deadweight(
                basis(), (BigDecimal) values.get(Setting.DEADWEIGHT_RATE), text(Setting.DEADWEIGHT_JUSTIFICATION));
    }
}
