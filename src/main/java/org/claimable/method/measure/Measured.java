package org.claimable.method.measure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.claimable.method.measure.Measure.Counts;
import org.claimable.method.measure.Measure.Unit;
import org.claimable.method.measure.MeasuresRequest.View;

/**
 * What figures come to. Amounts are in the unit of their measure: {@code amount} where it is known, else {@code atLeast} and
 * {@code atMost}; the others are null. Months are written as in 2020-04; a row has either a {@code month}, or {@code from} and
 * {@code to}. What the view does not show is null.
 */
public record Measured(
        String reference,
        String asOf,
        View view,
        List<MeasureTotal> totals,
        List<SeriesRow> series,
        List<SpaceTotals> bySpace,
        List<OrganisationTotals> byOrganisation,
        List<PillarTotals> byPillar,
        List<CompletenessRow> completeness,
        List<TargetDelivery> delivery,
        Coverage coverage,
        List<Estimate> estimates,
        List<SupersededFigure> superseded,
        List<HiddenCell> hidden,
        List<MeasureCaveat> caveats) {
    /** The same with what one must know about it. */
    Measured with(List<MeasureCaveat> other) {
        return new Measured(
                reference,
                asOf,
                view,
                totals,
                series,
                bySpace,
                byOrganisation,
                byPillar,
                completeness,
                delivery,
                coverage,
                estimates,
                superseded,
                hidden,
                other);
    }

    /** A measure over all months; {@code organisations} is null within one, {@code spaces} counts those named. */
    public record MeasureTotal(
            String measure,
            String name,
            Unit unit,
            Counts counts,
            BigDecimal amount,
            BigDecimal atLeast,
            BigDecimal atMost,
            Integer organisations,
            Integer spaces,
            PartOf partOf) {}

    /** A part as a share of the whole, from 0 to 1, where both cover the same. */
    public record PartOf(String measure, BigDecimal share, BigDecimal atLeast, BigDecimal atMost) {}

    /**
     * A measure in one month or span. {@code change} is what is more than in the month before, of all who reported; {@code panel} the
     * same of those who reported in both; null where there is no month before, of spans, and of different people.
     */
    public record SeriesRow(
            String measure,
            String month,
            String from,
            String to,
            BigDecimal amount,
            BigDecimal atLeast,
            BigDecimal atMost,
            BigDecimal change,
            int organisations,
            Panel panel,
            PartOf partOf) {
        SeriesRow withoutChange() {
            return new SeriesRow(measure, month, from, to, amount, atLeast, atMost, null, organisations, panel, partOf);
        }
    }

    /** Those who reported a measure in a month and the month before; of different people and without any, their number only. */
    public record Panel(int organisations, BigDecimal previous, BigDecimal amount, BigDecimal change) {}

    /** A space, or with null what is of no named space of an organisation; {@code budget} in pounds. */
    public record SpaceTotals(
            String space,
            String organisation,
            String type,
            String managedBy,
            BigDecimal budget,
            String from,
            String to,
            List<MeasureTotal> totals) {}

    public record OrganisationTotals(String organisation, List<MeasureTotal> totals) {}

    /** The measures of a pillar; null for those of none. */
    public record PillarTotals(Pillar pillar, List<MeasureTotal> totals) {}

    /** What an organisation reported of a measure in each month from the first to the last of all. */
    public record CompletenessRow(String organisation, String measure, Map<String, Reported> months) {}

    /** What became of a month. Not reported is not zero. */
    public enum Reported {
        REPORTED("reported"),
        ZERO("zero"),
        SPAN("in a span"),
        MISSING("missing");

        private final String words;

        Reported(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** A target and what was done by its month; {@code missing} counts the months that were not reported. */
    public record TargetDelivery(
            String measure,
            String name,
            Unit unit,
            String organisation,
            String space,
            String by,
            BigDecimal target,
            BigDecimal amount,
            BigDecimal atLeast,
            BigDecimal atMost,
            TargetStatus status,
            int missing) {}

    /** How what was done stands to a target. */
    public enum TargetStatus {
        /** At least the target is sure. */
        MET("Met"),
        /** At most less than the target is. */
        SHORT("Short"),
        /** A span, people who may be the same, or months that were not reported leave it open. */
        NOT_KNOWN("Not known");

        private final String title;

        TargetStatus(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** How much of a population the contributors cover, by a measure of theirs; {@code share} from 0 to 1. */
    public record Coverage(String measure, BigDecimal contributors, BigDecimal population, BigDecimal share) {}

    /** What a measure would be for the whole population, by the share that its own contributors cover. No count. */
    public record Estimate(
            String measure,
            String name,
            Unit unit,
            BigDecimal amount,
            BigDecimal atLeast,
            BigDecimal atMost,
            int organisations,
            BigDecimal share,
            List<String> leftOut) {}

    /** A figure that another takes the place of, with the submissions of both where they have one. */
    public record SupersededFigure(
            String measure,
            String month,
            String from,
            String to,
            String organisation,
            String space,
            BigDecimal amount,
            String submission,
            String by) {}

    /** A month, a span, or with neither the total of a measure, that is not shown. */
    public record HiddenCell(String measure, String month, String from, String to) {}

    /** Something to know about the answer, with the norm it rests on. */
    public record MeasureCaveat(String code, String message, String rule, String source, String provenance) {}
}
