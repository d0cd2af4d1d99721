package org.claimable.bench.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The tables of a race. */
final class Tables {
    private static final String NONE = "";

    private Tables() {}

    /** What each way costs a claim, medians over the runs. */
    static String costs(Race race, long claims) {
        MarkdownTable table = new MarkdownTable(
                "Medians",
                "µs of CPU a claim, warm",
                "claims a second, warm",
                "bytes allocated a claim",
                "bytes written a claim",
                "CPU s, whole process",
                "time s, whole process",
                "most memory, MB");
        for (Way way : race.ways()) {
            List<Sample> samples = race.samples(way);
            boolean warm = !way.isCommand();
            table.row(
                    way.name(),
                    warm ? figure("%.2f", samples, each -> each.steady().cpu() * 1e6 / claims) : NONE,
                    warm
                            ? figure(
                                    "%,.0f",
                                    samples, each -> claims / each.steady().wall())
                            : NONE,
                    way.isOnHeap()
                            ? figure(
                                    "%,.0f",
                                    samples, each -> (double) each.steady().allocated() / claims)
                            : "not known",
                    String.format(Locale.ROOT, "%,d", race.written(way) / claims),
                    figure("%.2f", samples, each -> each.whole().cpu()),
                    figure("%.2f", samples, each -> each.whole().wall()),
                    figure("%,.0f", samples, each -> (warm ? each.steady() : each.whole()).peakKb() / 1e3));
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
                List<String> cells = new ArrayList<>(List.of(way.name()));
                cells.add(
                        way.isCommand()
                                ? NONE
                                : ratio(race, way, yardstick, each -> each.steady()
                                        .cpu()));
                cells.add(
                        way.isCommand()
                                ? NONE
                                : ratio(race, way, yardstick, each -> each.steady()
                                        .wall()));
                cells.add(ratio(race, way, yardstick, each -> each.whole().cpu()));
                cells.add(ratio(race, way, yardstick, each -> each.whole().wall()));
                table.row(cells.toArray(String[]::new));
            }
        }
        return table.toString();
    }

    private static String ratio(Race race, Way way, Way yardstick, ToDoubleFunction<Sample> figure) {
        return Spread.ratios(race.samples(way), race.samples(yardstick), figure).toString();
    }
}
