package org.claimable.method.claim;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.claimable.method.bank.ValueSet;
import org.claimable.method.claim.EarlierCheck.EarlierResults;
import org.claimable.method.claim.Settings.Deadweight;
import org.claimable.method.claim.Settings.Period;
import org.claimable.method.claim.SubmittedTable.TableNote;
import org.claimable.method.measure.MeasuresRequest;
import org.claimable.method.measure.MeasuresRequest.Space;

/**
 * What is submitted for a decision: {@code settings} hold for all of its claims; {@code table} is what the claims were submitted in,
 * null where that was no table; {@code commitments} are what was promised, or null; {@code earlier} are the results of earlier checks;
 * {@code spaces} are community spaces with what they cost; {@code measures} are figures to be shown beside the outcomes, or null.
 */
public record Cohort(
        Settings settings,
        List<Individual> individuals,
        List<Claim> claims,
        List<PreviouslyCounted> previouslyCounted,
        SubmittedTable table,
        Commitments commitments,
        EarlierResults earlier,
        List<Space> spaces,
        MeasuresRequest measures) {

    public Cohort {
        individuals = List.copyOf(individuals);
        claims = List.copyOf(claims);
        previouslyCounted = List.copyOf(previouslyCounted);
        spaces = List.copyOf(spaces);
    }

    /** A cohort in no table, of which nothing was promised. */
    public Cohort(
            Settings settings,
            List<Individual> individuals,
            List<Claim> claims,
            List<PreviouslyCounted> previouslyCounted) {
        this(settings, individuals, claims, previouslyCounted, null, null);
    }

    /** A cohort without the results of earlier checks, spaces and figures. */
    public Cohort(
            Settings settings,
            List<Individual> individuals,
            List<Claim> claims,
            List<PreviouslyCounted> previouslyCounted,
            SubmittedTable table,
            Commitments commitments) {
        this(
                settings,
                individuals,
                claims,
                previouslyCounted,
                table,
                commitments,
                EarlierResults.NONE,
                List.of(),
                null);
    }

    /** The same claims, to be decided on other terms. */
    public Cohort with(Settings others) {
        return new Cohort(
                others, individuals, claims, previouslyCounted, table, commitments, earlier, spaces, measures);
    }

    /** The same claims, held against what was promised. */
    public Cohort with(Commitments promised) {
        return new Cohort(settings, individuals, claims, previouslyCounted, table, promised, earlier, spaces, measures);
    }

    /** The same claims with spaces, and figures to be shown beside them, null for none. */
    public Cohort with(List<Space> others, MeasuresRequest figures) {
        return new Cohort(
                settings, individuals, claims, previouslyCounted, table, commitments, earlier, others, figures);
    }

    /** The same with other claims, people and earlier counts. */
    public Cohort with(List<Claim> claims, List<Individual> individuals, List<PreviouslyCounted> counted) {
        return new Cohort(settings, individuals, claims, counted, table, commitments, earlier, spaces, measures);
    }

    public String reference() {
        return settings.reference();
    }

    public Period period() {
        return settings.period();
    }

    public String ruleSet() {
        return settings.ruleSet();
    }

    public String valueSet() {
        return settings.valueSet();
    }

    public ValueSet inlineValueSet() {
        return settings.inlineValueSet();
    }

    public BigDecimal budget() {
        return settings.budget();
    }

    public Deadweight deadweight() {
        return settings.deadweight();
    }

    public LocalDate asOf() {
        return settings.asOf();
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
