package org.claimable.cli;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimable.cli.Commands.OptionValues;
import org.claimable.file.json.References;
import org.claimable.method.bank.Names;
import org.claimable.method.bank.ValueSet;
import org.claimable.method.catalogue.Choice;
import org.claimable.method.catalogue.PlanChoice;
import org.claimable.method.catalogue.Said.Flag;
import org.claimable.method.catalogue.Setting;
import org.claimable.method.catalogue.SettingType;
import org.claimable.method.catalogue.TraceChoice;
import org.claimable.method.claim.Cohort;
import org.claimable.method.claim.Settings;
import org.claimable.method.claim.Violations;
import org.claimable.method.evaluation.Library;
import org.claimable.method.forecast.Plan;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.TypeConversionException;

/** The options of a command that are settings, in the words of their declaration, and what was chosen by them. */
final class SettingFlags {
    private final Map<Setting, Object> chosen = new EnumMap<>(Setting.class);
    private final CommandSpec spec = CommandSpec.create();

    private SettingFlags() {}

    /** All by which claims are decided; a default is the usual one. */
    static SettingFlags ofClaims() {
        return new SettingFlags().ofAllClaims();
    }

    private SettingFlags ofAllClaims() {
        SettingFlags flags = ofClaims(Setting.VALUE_SET, Setting.RULE_SET);
        Setting.OPTIONS.forEach(each ->
                flags.add(each, flag(each).ofClaims() + byDefault(each.decides().usual())));
        return flags.ofClaims(
                Setting.AS_OF,
                Setting.FROM,
                Setting.TO,
                Setting.BUDGET,
                Setting.READINGS,
                Setting.TRACE,
                Setting.RULE_COVERAGE);
    }

    /** The same, and by when something can be supplied that would make claims claimable. */
    static SettingFlags ofRecovery() {
        return new SettingFlags().ofClaims(Setting.PLAN).ofAllClaims();
    }

    /** All that are the same of both sides of a comparison; a default may be each rule set's own. */
    static SettingFlags ofBothSides() {
        SettingFlags flags = new SettingFlags().ofClaims(Setting.VALUE_SET);
        for (Setting each : Setting.OPTIONS) {
            Object usual = each.decides().ofRuleSets()
                    ? "as each rule set says"
                    : each.decides().usual();
            boolean isSaid = each.decides().ofRuleSets() || each.decides().later();
            flags.add(each, flag(each).ofClaims() + (isSaid ? byDefault(usual) : ""));
        }
        return flags.ofClaims(Setting.AS_OF, Setting.FROM, Setting.TO);
    }

    /** All by which a plan is priced. */
    static SettingFlags ofPlan() {
        SettingFlags flags = new SettingFlags();
        List.of(Setting.VALUE_SET, Setting.RULE_SET, Setting.AS_OF, Setting.BUDGET)
                .forEach(each -> flags.add(each, flag(each).ofPlan()));
        return flags;
    }

    /** Some by which tables are read. */
    static SettingFlags ofTables(Setting... settings) {
        return new SettingFlags().ofClaims(settings);
    }

    private SettingFlags ofClaims(Setting... settings) {
        List.of(settings).forEach(each -> add(each, flag(each).ofClaims()));
        return this;
    }

    private static String byDefault(Object usual) {
        return " (default: %s)".formatted(usual);
    }

    /** The option of the command line that is a setting. */
    static Flag flag(Setting setting) {
        return setting.says(Flag.class).orElseThrow();
    }

    private void add(Setting setting, String description) {
        OptionSpec.Builder option = OptionSpec.builder(flag(setting).name())
                .paramLabel(flag(setting).label())
                .type(type(setting))
                .description(description + ".")
                .setter(kept(setting));
        if (setting.type() == SettingType.TRACE) {
            option.converters((ITypeConverter<TraceChoice>) TraceChoice::of);
        }
        if (setting.type() == SettingType.PLAN) {
            option.converters((ITypeConverter<PlanChoice>) text -> new PlanChoice(OptionValues.date(text)));
        }
        if (setting.choices().stream().anyMatch(each -> !each.word().equalsIgnoreCase(each.name()))) {
            option.converters((ITypeConverter<Choice>) text -> choice(setting, text));
        }
        spec.addOption(option.build());
    }

    /** The choice that a word names, case, spaces and punctuation aside. */
    private static Choice choice(Setting setting, String text) {
        return setting.choices().stream()
                .filter(each -> Names.key(each.word()).equals(Names.key(text)))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("\"%s\" is not one of %s."
                        .formatted(
                                text,
                                setting.choices().stream().map(Choice::word).collect(Collectors.joining(", ")))));
    }

    private ISetter kept(Setting setting) {
        return new ISetter() {
            @Override
            @SuppressWarnings("unchecked")
            public <T> T set(T value) {
                return (T) chosen.put(setting, value);
            }
        };
    }

    private static Class<?> type(Setting setting) {
        return switch (setting.type()) {
            case DAY -> LocalDate.class;
            case POUNDS, RATE -> BigDecimal.class;
            case TRACE -> TraceChoice.class;
            case YES_NO -> Boolean.class;
            case PLAN -> PlanChoice.class;
            case CHOICE -> ((Enum<?>) setting.choices().get(0)).getDeclaringClass();
            case TEXT, NAME, RULE_SET, VALUE_SET, ZONE, COLUMNS -> String.class;
        };
    }

    /** The options, to be mixed into those of a command. */
    CommandSpec spec() {
        return spec;
    }

    /** What was chosen. */
    Settings settings() {
        return Settings.of(chosen);
    }

    /** What was chosen, as texts by the names of settings in the API. */
    Map<String, List<String>> texts() {
        return texts(settings(), List.copyOf(chosen.keySet()));
    }

    /** Those of some settings that were chosen, as texts by their names in the API. */
    static Map<String, List<String>> texts(Settings settings, List<Setting> names) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        for (Setting each : names) {
            if (settings.get(each) != null) {
                Object value = settings.get(each);
                texts.put(
                        each.title(),
                        List.of(value instanceof BigDecimal number ? number.toPlainString() : value.toString()));
            }
        }
        return texts;
    }

    /** What the command line says over what a file says; what it does not choose leaves the file's. */
    record Choices(Settings settings) {
        private static final int MOST_DIGITS = 15;

        /** The cohort on these settings; fails with all that is wrong with them. */
        Cohort applyTo(Cohort cohort, Library library) {
            Violations violations = new Violations();
            Settings whole = settings.or(cohort.settings());
            checkSets(library, violations);
            LocalDate first = (LocalDate) whole.get(Setting.FROM);
            LocalDate last = (LocalDate) whole.get(Setting.TO);
            if (first != null && last != null && last.isBefore(first)) {
                violations.add(
                        "--to",
                        "PERIOD_ENDS_BEFORE_IT_BEGINS",
                        "The period ends on %s, before it begins on %s.".formatted(last, first));
            }
            checkBudget(violations);
            violations.failIfAny();
            return cohort.with(whole);
        }

        /** The plan on these settings. */
        Plan applyTo(Plan plan) {
            return new Plan(settings.or(plan.settings()), plan.outcomes());
        }

        /** Fails with all that is wrong with them where they are of a plan. */
        void checkOfPlan(Library library) {
            Violations violations = new Violations();
            References references = new References(library, violations);
            references.ruleSet("--rule-set", settings.ruleSet());
            references.valueSet("--value-set", settings.valueSet());
            checkBudget(violations);
            violations.failIfAny();
        }

        private void checkSets(Library library, Violations violations) {
            String valueSet = settings.valueSet();
            if (library.valueSet(valueSet).isEmpty()) {
                unknown(
                        "--value-set",
                        "UNKNOWN_VALUE_SET",
                        valueSet,
                        library.valueSets().stream().map(ValueSet::id),
                        violations);
            }
            String ruleSet = settings.ruleSet();
            if (library.evaluator(ruleSet).isEmpty()) {
                Stream<String> loaded =
                        library.evaluators().stream().map(each -> each.ruleSet().id());
                unknown("--rule-set", "UNKNOWN_RULE_SET", ruleSet, loaded, violations);
            }
        }

        private static void unknown(
                String option, String code, String id, Stream<String> loaded, Violations violations) {
            violations.add(
                    option,
                    code,
                    "\"%s\" is not loaded. Loaded: %s.".formatted(id, loaded.collect(Collectors.joining(", "))));
        }

        private void checkBudget(Violations violations) {
            BigDecimal budget = settings.budget();
            if (budget != null
                    && (budget.signum() <= 0
                            || budget.stripTrailingZeros().scale() > 2
                            || budget.precision() - budget.scale() > MOST_DIGITS)) {
                violations.add(
                        "--budget", "OUT_OF_RANGE", "A budget is in pounds, above 0, with at most two decimals.");
            }
        }
    }
}
