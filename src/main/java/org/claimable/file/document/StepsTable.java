package org.claimable.file.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.claimable.file.document.Table.Cell;
import org.claimable.file.document.Table.Column;
import org.claimable.method.decision.Decision.Verdict;
import org.claimable.method.report.Waterfall;

/** The table of the steps from what is claimed to what is claimable: each claim is in one step, by its first reason. */
public final class StepsTable {
    public static final String TITLE = "From claimed to claimable";

    private StepsTable() {}

    /** The steps, with what is left after each; amounts in pounds. */
    public static Table of(Waterfall waterfall) {
        List<List<Cell>> rows = new ArrayList<>();
        BigDecimal left = waterfall.claimed();
        rows.add(List.of(
                Cell.of("Claimed"),
                Cell.of(null),
                Cell.of(waterfall.claims()),
                Cell.of(waterfall.claimed()),
                Cell.of(left)));
        for (Waterfall.Step step : waterfall.steps()) {
            left = left.subtract(step.value());
            rows.add(List.of(
                    Cell.of(ReasonWords.title(step.code())),
                    Cell.of(VerdictWords.of(step.verdict())),
                    Cell.of(step.claims()),
                    Cell.of(step.value().negate()),
                    Cell.of(left)));
        }
        rows.add(List.of(
                Cell.of("Claimable"),
                Cell.of(VerdictWords.of(Verdict.CLAIMABLE)),
                Cell.of(waterfall.claimableClaims()),
                Cell.of(waterfall.claimable()),
                Cell.of(left)));
        return new Table(
                List.of(
                        Column.text("Step"),
                        Column.text("Verdict"),
                        Column.count("Claims"),
                        Column.pounds("Value"),
                        Column.pounds("Left")),
                rows);
    }
}
