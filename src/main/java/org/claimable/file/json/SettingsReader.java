package org.claimable.file.json;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.claimable.file.json.InlineValues.InlineRow;
import org.claimable.method.bank.Catalogue;
import org.claimable.method.bank.ValueSet;
import org.claimable.method.catalogue.DeadweightBasis;
import org.claimable.method.catalogue.PlanChoice;
import org.claimable.method.catalogue.Section;
import org.claimable.method.catalogue.Setting;
import org.claimable.method.catalogue.SettingType;
import org.claimable.method.catalogue.TraceChoice;
import org.claimable.method.claim.Settings;
import org.claimable.method.claim.Violations;
import org.claimable.method.evaluation.Evaluator;

/** Reads the settings of a request; one that is wrong is noted, and reads as not chosen. */
final class SettingsReader {
    private static final String[] PERIOD = fieldsOf(Section.PERIOD);
    private static final String[] OPTIONS = fieldsOf(Section.OPTIONS);
    private static final String[] DEADWEIGHT = fieldsOf(Section.DEADWEIGHT);
    private static final String[] ANSWER = fieldsOf(Section.ANSWER);

    private static final String[] PLAN = {"until"};

    private final JsonCursor json;
    private final Map<Setting, Object> chosen = new EnumMap<>(Setting.class);
    private final Map<String, String> ofTables = new LinkedHashMap<>();
    private InlineValues inlineValues;

    SettingsReader(JsonCursor json) {
        this.json = json;
    }

    /** The fields of a request, of some settings, with some others. */
    static String[] fields(Stream<Setting> settings, String... others) {
        Stream<String> names = settings.map(each -> each.section().object().isEmpty()
                ? each.field()
                : each.section().object());
        return Stream.concat(names.distinct(), Stream.of(others)).toArray(String[]::new);
    }

    private static String[] fieldsOf(Section place) {
        return Stream.of(Setting.values())
                .filter(each -> each.section() == place)
                .map(Setting::field)
                .toArray(String[]::new);
    }

    /** Reads a field of the request, if it is a setting. */
    void read(String field) {
        switch (field) {
            case "period" -> readPeriod();
            case "options" -> json.object(OPTIONS, name -> read(name, Section.OPTIONS));
            case "deadweight" -> readDeadweight();
            case "answer" -> json.object(ANSWER, name -> read(name, Section.ANSWER));
            default -> read(field, Section.REQUEST, Section.TABLES);
        }
    }

    private void read(String field, Section... sections) {
        Stream.of(Setting.values())
                .filter(each -> List.of(sections).contains(each.section()))
                .filter(each -> each.field().equals(field))
                .findFirst()
                .ifPresent(this::read);
    }

    private void read(Setting setting) {
        if (setting.section() == Section.TABLES) {
            ofTables.put(setting.field(), json.text());
        } else if (setting.type() == SettingType.VALUE_SET && !json.isText()) {
            inlineValues = new InlineValues(json);
        } else {
            chosen.put(setting, value(setting));
        }
    }

    private Object value(Setting setting) {
        return switch (setting.type()) {
            case TEXT, ZONE, COLUMNS -> json.text();
            case NAME, RULE_SET, VALUE_SET -> json.name();
            case DAY -> json.date();
            case POUNDS -> budget(json);
            case RATE -> InlineRow.rate(json);
            case CHOICE -> json.choice(setting.choices());
            case TRACE -> trace();
            case YES_NO -> json.flag();
            case PLAN -> plan();
        };
    }

    /** A word for some claims, or their ids. */
    private TraceChoice trace() {
        if (json.isText()) {
            String word = json.text();
            TraceChoice named = word == null ? null : TraceChoice.of(word);
            if (named != null && named.which() == TraceChoice.Which.NAMED) {
                json.note("UNKNOWN_OPTION", "This must be one of NONE, REFUSED, ALL, or a list of the ids of claims.");
                return null;
            }
            return named;
        }
        List<String> ids = new ArrayList<>();
        json.array(() -> ids.add(json.name()));
        ids.removeIf(Objects::isNull);
        return TraceChoice.of(ids);
    }

    private PlanChoice plan() {
        LocalDate[] until = {null};
        return json.object(PLAN, name -> until[0] = json.date()) ? new PlanChoice(until[0]) : null;
    }

    private void readPeriod() {
        json.object(PERIOD, name -> read(name, Section.PERIOD));
        LocalDate from = (LocalDate) chosen.get(Setting.FROM);
        LocalDate to = (LocalDate) chosen.get(Setting.TO);
        if (from != null && to != null && to.isBefore(from)) {
            json.note(
                    "to", "PERIOD_ENDS_BEFORE_IT_BEGINS", "The period ends before it begins. Maybe exchange the two.");
            chosen.keySet().removeIf(each -> each.section() == Section.PERIOD);
        }
    }

    private void readDeadweight() {
        if (json.object(DEADWEIGHT, name -> read(name, Section.DEADWEIGHT))) {
            json.require(Setting.DEADWEIGHT_BASIS.field());
        }
        if (basis() == DeadweightBasis.OWN_RATE) {
            json.require(Setting.DEADWEIGHT_RATE.field(), Setting.DEADWEIGHT_JUSTIFICATION.field());
        }
    }

    /** What was chosen so far; a whole value set is not among it. */
    Settings settings() {
        return Settings.of(chosen);
    }

    /** What was chosen, with the whole value set that it gives, once nothing in it was wrong. */
    Settings settings(Catalogue catalogue, Violations violations) {
        ValueSet inline = inlineValues == null ? null : inlineValues.resolve(catalogue, violations);
        return inline == null ? settings() : settings().with(Setting.VALUE_SET, inline);
    }

    /** How tables are to be read, by the names of settings. */
    Map<String, String> ofTables() {
        return ofTables;
    }

    private DeadweightBasis basis() {
        return settings().deadweightBasis();
    }

    /** Notes a basis of deadweight that does not go with values that include it, of some that the request itself does not give. */
    void checkDeadweight(References references, String pointer, boolean included) {
        references.deadweight(
                pointer + "/" + Setting.DEADWEIGHT_BASIS.path(),
                basis(),
                inlineValues == null ? included : inlineValues.isDeadweightIncluded());
    }

    /** Checks the sets that it names, and its deadweight; the evaluator is of the default rule set where it names one that is not loaded. */
    Evaluator check(References references, String pointer) {
        Evaluator evaluator = references.evaluator(
                pointer + "/" + Setting.RULE_SET.path(), settings().ruleSet());
        boolean included = inlineValues == null
                && references
                        .valueSet(
                                pointer + "/" + Setting.VALUE_SET.path(),
                                settings().valueSet())
                        .map(ValueSet::deadweightIncluded)
                        .orElse(false);
        checkDeadweight(references, pointer, included);
        return evaluator;
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
