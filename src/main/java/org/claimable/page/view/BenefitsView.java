package org.claimable.page.view;

import java.util.ArrayList;
import java.util.List;
import org.claimable.file.document.Count;
import org.claimable.report.NoImprovement;
import org.claimable.report.Summary;

/** Claims that are refused only because the outcome was not reached, by which way they moved. */
public final class BenefitsView {
    private final Summary summary;

    BenefitsView(Summary summary) {
        this.summary = summary;
    }

    /** A line of the table: what the claims have in common, and how many they are. */
    public record Row(String title, String claims) {}

    public boolean isEmpty() {
        return summary.otherBenefits().isEmpty() && summary.noImprovement().claims() == 0;
    }

    /** Those that improved, by outcome, to report under other benefits. */
    public List<Row> improved() {
        return summary.otherBenefits().stream()
                .map(each -> new Row(each.name(), Count.of(each.claims())))
                .toList();
    }

    /** Those that did not improve; what none of them did is left out. */
    public List<Row> others() {
        NoImprovement others = summary.noImprovement();
        List<Row> rows = new ArrayList<>();
        add("Stayed the same", others.unchanged(), rows);
        add("Got worse", others.worsened(), rows);
        add("Not known: the scale does not say which answer is better", others.notKnown(), rows);
        return rows;
    }

    private static void add(String title, int claims, List<Row> rows) {
        if (claims > 0) {
            rows.add(new Row(title, Count.of(claims)));
        }
    }
}
