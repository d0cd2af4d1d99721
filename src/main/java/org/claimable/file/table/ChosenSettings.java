package org.claimable.file.table;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import org.claimable.bank.Catalogue;
import org.claimable.bank.ValueSet;
import org.claimable.catalogue.DateOrder;
import org.claimable.catalogue.DeadweightBasis;
import org.claimable.catalogue.OnError;
import org.claimable.catalogue.Setting;
import org.claimable.claim.Settings;
import org.claimable.claim.Violations;
import org.claimable.file.json.References;

/** The settings of a table, each with the place where it was given. */
final class ChosenSettings {
    private final Map<Setting, Object> values = new EnumMap<>(Setting.class);
    private final Map<Setting, String> places = new EnumMap<>(Setting.class);
    private final Violations violations;

    ChosenSettings(Violations violations) {
        this.violations = violations;
    }

    /** Takes a setting, null where it is not given, and where it was. */
    void put(Setting setting, Object value, String place) {
        if (value != null) {
            values.put(setting, value);
            places.put(setting, place);
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
        if (settings().deadweightBasis() == DeadweightBasis.OWN_RATE) {
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

    /** Notes deadweight that does not go with the values, and sets that are not loaded; {@code catalogue} is then the default one. */
    Catalogue catalogue(References references) {
        checkDeadweight(references);
        return references
                .evaluator(place(Setting.RULE_SET), settings().ruleSet())
                .ruleSet()
                .catalogue();
    }

    /** Notes a value set that is not loaded, and deadweight that does not go with one. */
    void checkDeadweight(References references) {
        ValueSet whole = settings().inlineValueSet();
        boolean included = whole != null
                ? whole.deadweightIncluded()
                : references
                        .valueSet(place(Setting.VALUE_SET), settings().valueSet())
                        .map(ValueSet::deadweightIncluded)
                        .orElse(false);
        references.deadweight(place(Setting.DEADWEIGHT_BASIS), settings().deadweightBasis(), included);
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
                (String) values.get(Setting.SHEET),
                null,
                null);
    }

    /** Where a setting was given; its name where it was not. */
    String place(Setting setting) {
        return places.getOrDefault(setting, setting.title());
    }

    /** All that was chosen. */
    Settings settings() {
        return Settings.of(values);
    }
}
