package org.claimable.bench.run;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The tables of a race. */
final class Tables {
    private Tables() {}

    /** What each way costs a claim, medians over the runs. */
    static String costs(Race race, long claims) {
        MarkdownTable table = new MarkdownTable(
                "Medians",
                "µs of CPU a claim, warm",
                "claims a second, warm",
                "bytes allocated a claim",
                "CPU s, whole process",
                "time s, whole process",
                "most memory, MB");
        for (Way way : race.ways()) {
            List<Sample> samples = race.samples(way);
            table.row(
                    way.name(),
                    figure("%.2f", samples, each -> each.steady().cpu() * 1e6 / claims),
                    figure("%,.0f", samples, each -> claims / each.steady().wall()),
                    way.contestant().equals("duckdb")
                            ? "not on the heap"
                            : figure(
                                    "%,.0f",
                                    samples, each -> (double) each.steady().allocated() / claims),
                    figure("%.2f", samples, each -> each.whole().cpu()),
                    figure("%.2f", samples, each -> each.whole().wall()),
                    figure("%,.0f", samples, each -> each.steady().peakKb() / 1e3));
        }
        return table.toString();
    }

    private static String figure(String format, List<Sample> samples, ToDoubleFunction<Sample> figure) {
        return String.format(Locale.ROOT, format, Spread.of(samples, figure).median());
    }

    /** How many times one way each other costs; the ratio is taken within each run. */
    static String ratios(Race race, Way yardstick) {
        MarkdownTable table = new MarkdownTable(
                "Median of the ratios to the " + yardstick.name() + " (least to greatest)",
                "CPU, warm",
                "time, warm",
                "CPU, whole process",
                "time, whole process");
        for (Way way : race.ways()) {
            if (way != yardstick) {
                table.row(
                        way.name(),
                        ratio(race, way, yardstick, each -> each.steady().cpu()),
                        ratio(race, way, yardstick, each -> each.steady().wall()),
                        ratio(race, way, yardstick, each -> each.whole().cpu()),
                        ratio(race, way, yardstick, each -> each.whole().wall()));
            }
        }
        return table.toString();
    }

    private static String ratio(Race race, Way way, Way yardstick, ToDoubleFunction<Sample> figure) {
        return Spread.ratios(race.samples(way), race.samples(yardstick), figure).toString();
    }
}
