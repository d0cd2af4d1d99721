package org.claimable.method.evaluation.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.claimable.method.catalogue.DeadweightBasis;
import org.claimable.method.catalogue.RulesLevel;
import org.claimable.method.catalogue.YearBasis;
import org.claimable.method.citation.Provenance;
import org.claimable.method.claim.Settings.Deadweight;
import org.claimable.method.claim.Settings.Period;
import org.claimable.method.evaluation.fact.Word.OpenChoice;
import org.claimable.method.rulebook.RuleLists;

/**
 * What holds for a whole cohort: the day of evaluation, the period, the level of rules, and the deadweight basis. {@code questions} notes
 * what rules ask of it that depends on the reading, null where no one wants to know.
 */
public record Terms(
        LocalDate asOf,
        Period period,
        RulesLevel rules,
        boolean deadweightIncluded,
        Deadweight deadweight,
        YearBasis yearBasis,
        RuleLists lists,
        ReadingQuestions questions) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    /** Terms of which no one wants to know what is asked. */
    public Terms(
            LocalDate asOf,
            Period period,
            RulesLevel rules,
            boolean deadweightIncluded,
            Deadweight deadweight,
            YearBasis yearBasis,
            RuleLists lists) {
        this(asOf, period, rules, deadweightIncluded, deadweight, yearBasis, lists, null);
    }

    /** The counting year of a day, as answers write it. */
    String year(LocalDate day) {
        if (questions != null) {
            questions.askYear();
        }
        return yearBasis.label(day);
    }

    @Override
    @Word(value = "the day of the check", example = "achievedOn > terms.asOf")
    public LocalDate asOf() {
        return asOf;
    }

    @Override
    @Word("the value set already includes deadweight")
    public boolean deadweightIncluded() {
        return deadweightIncluded;
    }

    @Word(value = "the check allows rules from before 2022 to refuse", dependsOn = OpenChoice.LEVEL)
    public boolean isLegacyRulesOn() {
        if (questions != null) {
            questions.askLevel();
        }
        return rules.permits(Provenance.LEGACY);
    }

    @Word("the check says that there was a comparison group")
    public boolean isComparisonGroup() {
        return !deadweightIncluded && deadweight.basis() == DeadweightBasis.COMPARISON_GROUP;
    }

    @Word("the check gives a rate of deadweight of its own")
    public boolean isClaimantsRate() {
        return !deadweightIncluded && deadweight.basis() == DeadweightBasis.OWN_RATE;
    }

    @Word("deadweight is left to the value set and the method")
    public boolean isDefaultDeadweight() {
        return !deadweightIncluded && deadweight.basis() == DeadweightBasis.DEFAULT;
    }

    @Word(
            value = "the claimant’s own rate of deadweight, 0 to 1",
            blank = true,
            example = "terms.rate < 0.1",
            reads = "/deadweight/rate")
    public BigDecimal rate() {
        return deadweight.rate();
    }

    @Word(
            value = "why the claimant’s own rate is used",
            blank = true,
            example = "missing( terms.justification )",
            reads = "/deadweight/justification")
    public String justification() {
        return deadweight.justification();
    }

    @Word(value = "the period, in words", said = true)
    public String periodText() {
        return day(period.from()) + " to " + day(period.to());
    }

    private static String day(LocalDate day) {
        return day == null ? "any day" : DAY.format(day);
    }
}
