package org.claimable.method.claim;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.claimable.method.bank.ValueSet;
import org.claimable.method.catalogue.Choice;
import org.claimable.method.catalogue.ConflictPolicy;
import org.claimable.method.catalogue.DeadweightBasis;
import org.claimable.method.catalogue.Explanation;
import org.claimable.method.catalogue.ListedDecisions;
import org.claimable.method.catalogue.PlanChoice;
import org.claimable.method.catalogue.ReferenceMatching;
import org.claimable.method.catalogue.RulesLevel;
import org.claimable.method.catalogue.Setting;
import org.claimable.method.catalogue.Spelling;
import org.claimable.method.catalogue.SummaryExtent;
import org.claimable.method.catalogue.TraceChoice;
import org.claimable.method.catalogue.YearBasis;

/** What is said of all claims of a request together; null where nothing is chosen. */
public final class Settings {
    /** Nothing is chosen, so that a rule set's own defaults hold. */
    public static final Settings UNCHOSEN = new Settings(new Object[Setting.values().length]);

    /** The options that hold where neither a request nor its rule set chooses any. */
    public static final Settings DEFAULT = byDefault();

    private final Object[] chosen;

    private Settings(Object[] chosen) {
        this.chosen = chosen;
    }

    /** The settings of some values; one that is null is not chosen. */
    public static Settings of(Map<Setting, ?> values) {
        Object[] chosen = new Object[Setting.values().length];
        values.forEach((setting, value) -> chosen[setting.ordinal()] = value);
        return new Settings(chosen);
    }

    private static Settings byDefault() {
        Object[] chosen = new Object[Setting.values().length];
        Setting.OPTIONS.forEach(
                option -> chosen[option.ordinal()] = option.decides().usual());
        return new Settings(chosen);
    }

    /** The same with another value of a setting, null to choose none. */
    public Settings with(Setting setting, Object value) {
        Object[] others = chosen.clone();
        others[setting.ordinal()] = value;
        return new Settings(others);
    }

    /** These, and where nothing is chosen what {@code defaults} say. */
    public Settings or(Settings defaults) {
        Object[] both = chosen.clone();
        for (int i = 0; i < both.length; i++) {
            both[i] = both[i] == null ? defaults.chosen[i] : both[i];
        }
        return new Settings(both);
    }

    /** These without the options that are as {@code others} say. */
    public Settings without(Settings others) {
        Object[] rest = chosen.clone();
        Setting.OPTIONS.stream()
                .filter(option -> Objects.equals(get(option), others.get(option)))
                .forEach(option -> rest[option.ordinal()] = null);
        return new Settings(rest);
    }

    /** What was chosen, null where nothing was. */
    public Object get(Setting setting) {
        return chosen[setting.ordinal()];
    }

    /** What was chosen of a setting that has a list of values. */
    public Choice choice(Setting setting) {
        return (Choice) get(setting);
    }

    /** Whether an option is what it is where neither a request nor its rule set chooses. */
    public boolean isUsual(Setting option) {
        return get(option) == option.decides().usual();
    }

    /** Whether an option is written out: one that came later is not where it is as usual, so that all is as it was before. */
    public boolean isWritten(Setting option) {
        return !option.decides().later() || !isUsual(option);
    }

    /** What the cohort is called, null for nothing. */
    public String reference() {
        return (String) get(Setting.REFERENCE);
    }

    public Period period() {
        return new Period((LocalDate) get(Setting.FROM), (LocalDate) get(Setting.TO));
    }

    public YearBasis yearBasis() {
        return (YearBasis) get(Setting.YEAR_BASIS);
    }

    public ConflictPolicy conflictPolicy() {
        return (ConflictPolicy) get(Setting.CONFLICT_POLICY);
    }

    public RulesLevel rules() {
        return (RulesLevel) get(Setting.RULES);
    }

    public ReferenceMatching references() {
        return (ReferenceMatching) get(Setting.REFERENCES);
    }

    /** Of which claims it is shown what became of each rule. */
    public TraceChoice trace() {
        Object trace = get(Setting.TRACE);
        return trace == null ? TraceChoice.NONE : (TraceChoice) trace;
    }

    /** Whether the summary says for how many claims each rule could be asked: where it is asked for, or a trace is. */
    public boolean ruleCoverage() {
        return Boolean.TRUE.equals(get(Setting.RULE_COVERAGE)) || trace().which() != TraceChoice.Which.NONE;
    }

    /** The id or digest of a loaded rule set, null for the default. */
    public String ruleSet() {
        return (String) get(Setting.RULE_SET);
    }

    /** The id or digest of a loaded value set, null for the default, or where there is a whole one instead. */
    public String valueSet() {
        return get(Setting.VALUE_SET) instanceof String name ? name : null;
    }

    /** The whole value set that is given in place of the name of one, null where none is. */
    public ValueSet inlineValueSet() {
        return get(Setting.VALUE_SET) instanceof ValueSet whole ? whole : null;
    }

    /** In pounds, null for none. */
    public BigDecimal budget() {
        return (BigDecimal) get(Setting.BUDGET);
    }

    /** The day of evaluation, null for today. */
    public LocalDate asOf() {
        return (LocalDate) get(Setting.AS_OF);
    }

    public Deadweight deadweight() {
        return new Deadweight(deadweightBasis(), (BigDecimal) get(Setting.DEADWEIGHT_RATE), (String)
                get(Setting.DEADWEIGHT_JUSTIFICATION));
    }

    public DeadweightBasis deadweightBasis() {
        Object basis = get(Setting.DEADWEIGHT_BASIS);
        return basis == null ? DeadweightBasis.DEFAULT : (DeadweightBasis) basis;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Settings others && Arrays.equals(chosen, others.chosen);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(chosen);
    }

    /** Says nothing of what was chosen, so that no log can. */
    @Override
    public String toString() {
        return "Settings of a request";
    }

    /** Whether the claims are also to be decided in every other reading of the method. */
    public boolean isReadings() {
        return Boolean.TRUE.equals(get(Setting.READINGS));
    }

    /** What plan is asked for, null for none. */
    public PlanChoice plan() {
        return (PlanChoice) get(Setting.PLAN);
    }

    /** Which decisions an answer in JSON lists. */
    public ListedDecisions decisions() {
        Object listed = get(Setting.DECISIONS);
        return listed == null ? ListedDecisions.ALL : (ListedDecisions) listed;
    }

    /** Whether an answer in JSON leaves out the words of reasons and caveats. */
    public boolean isInCodes() {
        return get(Setting.EXPLAIN) == Explanation.CODES;
    }

    /** Whether the summary of an answer in JSON is its totals and caveats alone. */
    public boolean isTotals() {
        return get(Setting.SUMMARY) == SummaryExtent.TOTALS;
    }

    /** The same without what only chooses what is shown of decisions. */
    public Settings showingNothing() {
        Object[] rest = chosen.clone();
        Setting.SHOWN.forEach(each -> rest[each.ordinal()] = null);
        return new Settings(rest);
    }

    /** On which basis deadweight is taken off; {@code rate} and {@code justification} belong to an own rate. */
    public record Deadweight(DeadweightBasis basis, BigDecimal rate, String justification) {
        public static final Deadweight DEFAULT = new Deadweight(DeadweightBasis.DEFAULT, null, null);

        public Deadweight {
            if (basis == DeadweightBasis.OWN_RATE
                    && (rate == null || justification == null || Spelling.isBlank(justification))) {
                throw new IllegalArgumentException("An own rate of deadweight needs its rate and a justification.");
            }
        }
    }

    /** The period reported, both ends included; an end that is null is open. */
    public record Period(LocalDate from, LocalDate to) {
        public static final Period OPEN = new Period(null, null);

        public Period {
            if (from != null && to != null && to.isBefore(from)) {
                throw new IllegalArgumentException(
                        "The period ends on %s, before it begins on %s.".formatted(to, from));
            }
        }

        public boolean contains(LocalDate date) {
            return (from == null || !date.isBefore(from)) && (to == null || !date.isAfter(to));
        }
    }
}
