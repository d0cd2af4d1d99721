package org.claimable.file.document;

import java.util.ArrayList;
import java.util.List;
import org.claimable.file.document.Table.Cell;
import org.claimable.file.document.Table.Column;
import org.claimable.method.report.Movements.NoImprovement;
import org.claimable.method.report.Summary;

/** The table of claims that are refused only because the outcome was not reached, by which way they moved. */
public final class Benefits {
    public static final String TITLE = "Outcomes not reached";

    /** What the table shows. */
    public static final String ABOUT =
            "These claims are refused only because the answer after does not reach the outcome. Report those that improved under "
                    + "other benefits. The others show no improvement.";

    private Benefits() {}

    /** Those that improved, by outcome, then those that did not; what none of them did is left out. */
    public static Table of(Summary summary) {
        List<List<Cell>> rows = new ArrayList<>();
        summary.otherBenefits().forEach(each -> add("Improved (other benefit): " + each.name(), each.claims(), rows));
        NoImprovement others = summary.noImprovement();
        add("Stayed the same", others.unchanged(), rows);
        add("Got worse", others.worsened(), rows);
        add("Not known: the scale does not say which answer is better", others.notKnown(), rows);
        return new Table(List.of(Column.text("What happened"), Column.count("Claims")), rows);
    }

    private static void add(String title, int claims, List<List<Cell>> rows) {
        if (claims > 0) {
            rows.add(List.of(Cell.of(title), Cell.of(claims)));
        }
    }
}
