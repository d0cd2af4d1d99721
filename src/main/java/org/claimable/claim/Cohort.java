package org.claimable.claim;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.claimable.bank.ValueSet;

/**
 * What is submitted for a decision. {@code ruleSet} and {@code valueSet} name a loaded set by id or digest, null for
 * the default; {@code options} not chosen are those of the rule set; {@code inlineValueSet} is a whole set instead;
 * {@code budget} in pounds or null; {@code asOf} is the day of evaluation; {@code table} is
 * what the claims were submitted in, null where that was no table; {@code commitments} are what was promised, or null.
 */
public record Cohort(
        String reference,
        Period period,
        Options options,
        String ruleSet,
        String valueSet,
        ValueSet inlineValueSet,
        BigDecimal budget,
        Deadweight deadweight,
        LocalDate asOf,
        List<Individual> individuals,
        List<Claim> claims,
        List<PreviouslyCounted> previouslyCounted,
        SubmittedTable table,
        Commitments commitments) {

    public Cohort {
        individuals = List.copyOf(individuals);
        claims = List.copyOf(claims);
        previouslyCounted = List.copyOf(previouslyCounted);
    }

    public Cohort(
            String reference,
            Period period,
            Options options,
            String ruleSet,
            String valueSet,
            ValueSet inlineValueSet,
            BigDecimal budget,
            Deadweight deadweight,
            LocalDate asOf,
            List<Individual> individuals,
            List<Claim> claims,
            List<PreviouslyCounted> previouslyCounted,
            SubmittedTable table) {
        this(
                reference,
                period,
                options,
                ruleSet,
                valueSet,
                inlineValueSet,
                budget,
                deadweight,
                asOf,
                individuals,
                claims,
                previouslyCounted,
                table,
                null);
    }

    public Cohort(
            String reference,
            Period period,
            Options options,
            String ruleSet,
            String valueSet,
            ValueSet inlineValueSet,
            BigDecimal budget,
            Deadweight deadweight,
            LocalDate asOf,
            List<Individual> individuals,
            List<Claim> claims,
            List<PreviouslyCounted> previouslyCounted) {
        this(
                reference,
                period,
                options,
                ruleSet,
                valueSet,
                inlineValueSet,
                budget,
                deadweight,
                asOf,
                individuals,
                claims,
                previouslyCounted,
                null);
    }

    /** The same claims, to be decided with other options. */
    public Cohort with(Options others) {
        return new Cohort(
                reference,
                period,
                others,
                ruleSet,
                valueSet,
                inlineValueSet,
                budget,
                deadweight,
                asOf,
                individuals,
                claims,
                previouslyCounted,
                table,
                commitments);
    }

    /** The same claims, held against what was promised. */
    public Cohort with(Commitments promised) {
        return new Cohort(
                reference,
                period,
                options,
                ruleSet,
                valueSet,
                inlineValueSet,
                budget,
                deadweight,
                asOf,
                individuals,
                claims,
                previouslyCounted,
                table,
                promised);
    }

    /** The same with other claims, people and earlier counts. */
    public Cohort with(List<Claim> claims, List<Individual> individuals, List<PreviouslyCounted> counted) {
        return new Cohort(
                reference,
                period,
                options,
                ruleSet,
                valueSet,
                inlineValueSet,
                budget,
                deadweight,
                asOf,
                individuals,
                claims,
                counted,
                table,
                commitments);
    }

    /** What a reader of the answer should know before all else, of the table that the claims came in; empty for nothing. */
    public Optional<TableNote> firstOfAll() {
        return table == null ? Optional.empty() : table.firstOfAll();
    }

    /** Says nothing of its content, so that no log can. */
    @Override
    public String toString() {
        return "A cohort of %d claims".formatted(claims.size());
    }
}
