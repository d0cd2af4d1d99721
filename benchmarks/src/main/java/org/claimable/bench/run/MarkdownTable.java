package org.claimable.bench.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.claimable.bench.contest.Cost;

/** A table in Markdown; the first column holds words, the others figures. */
final class MarkdownTable {
    private final List<String> lines = new ArrayList<>();

    MarkdownTable(String... headings) {
        row(headings);
        List<String> rule = new ArrayList<>(Collections.nCopies(headings.length, "---:"));
        rule.set(0, "---");
        row(rule.toArray(String[]::new));
    }

    /** A table of what whole runs of commands cost, a row a command. */
    static MarkdownTable ofCosts(String of) {
        return new MarkdownTable(of, "time s", "CPU s", "most memory, MB");
    }

    /** A row of what the runs of one command cost: the memory is that of the run that held most. */
    MarkdownTable costs(String name, List<Cost> runs) {
        Spread peak = Spread.of(runs.stream().map(each -> each.peakKb() / 1e3).toList());
        return row(
                name,
                Spread.of(runs.stream().map(Cost::wall).toList()).toString(),
                Spread.of(runs.stream().map(Cost::cpu).toList()).toString(),
                String.format(Locale.ROOT, "%,.0f", peak.greatest()));
    }

    MarkdownTable row(String... cells) {
        lines.add("| " + String.join(" | ", cells) + " |");
        return this;
    }

    @Override
    public String toString() {
        return String.join("\n", lines) + "\n";
    }
}
