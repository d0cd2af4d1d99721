package org.claimable.method.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * Figures as submitted, and what is asked of them. {@code ruleSet}, {@code reference} and {@code grossUp} are null where not given;
 * {@code places} says where each thing was written.
 */
public record MeasuresRequest(
        String ruleSet,
        LocalDate asOf,
        String reference,
        View view,
        List<SubmittedFigure> figures,
        List<String> organisations,
        List<Space> spaces,
        List<Target> targets,
        GrossUp grossUp,
        Places places) {
    public MeasuresRequest {
        figures = List.copyOf(figures);
        organisations = List.copyOf(organisations);
        spaces = List.copyOf(spaces);
        targets = List.copyOf(targets);
    }

    /** The same as of a day. */
    public MeasuresRequest on(LocalDate day) {
        return new MeasuresRequest(
                ruleSet, day, reference, view, figures, organisations, spaces, targets, grossUp, places);
    }

    /** Says nothing of its content, so that no log can. */
    @Override
    public String toString() {
        return "%d figures".formatted(figures.size());
    }

    /** For whom the answer is. */
    public enum View {
        /** For the sender: everything. */
        FULL,
        /** For passing on: totals and months of each measure, and none of too few organisations. */
        SHARED
    }

    /**
     * A count as submitted: of a measure by code or name, from a month to a month, both included. {@code unit}, {@code space},
     * {@code submission}, {@code supersedes} and {@code reference} are null where not given.
     */
    public record SubmittedFigure(
            String measure,
            String unit,
            YearMonth from,
            YearMonth to,
            String organisation,
            String space,
            BigDecimal amount,
            String submission,
            String supersedes,
            String reference) {

        /** Says nothing of its texts, so that no log can. */
        @Override
        public String toString() {
            return "A figure";
        }
    }

    /**
     * A space of an organisation. {@code type}, {@code managedBy}, the {@code budget} in pounds, and its first and last month are null
     * where not given.
     */
    public record Space(
            String space,
            String organisation,
            String type,
            String managedBy,
            BigDecimal budget,
            YearMonth from,
            YearMonth to) {}

    /** What is to be reached by the end of a month, by an organisation or one of its spaces; both null: by all together. */
    public record Target(String measure, String organisation, String space, YearMonth by, BigDecimal amount) {}

    /** Estimates for a population, of which the contributors' measure {@code by} says how much they cover. */
    public record GrossUp(String by, BigDecimal population) {}

    /** Where things were written: a JSON pointer, or a sheet, row and column. */
    public interface Places {
        /** Of a field of the figure at an index; {@code field} is null for the figure as a whole. */
        String figure(int index, String field);

        /** Of a field of the target, space or organisation at an index, by the name of the list; or of a field of its own, -1. */
        String other(String list, int index, String field);

        /** By JSON pointers below a place, which is empty for the whole body. */
        static Places inJson(String below) {
            return new Places() {
                @Override
                public String figure(int index, String field) {
                    return other("figures", index, field);
                }

                @Override
                public String other(String list, int index, String field) {
                    return "%s/%s%s%s"
                            .formatted(below, list, index < 0 ? "" : "/" + index, field == null ? "" : "/" + field);
                }
            };
        }
    }
}
