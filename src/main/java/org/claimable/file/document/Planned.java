package org.claimable.file.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.claimable.file.document.Table.Cell;
import org.claimable.file.document.Table.Column;
import org.claimable.method.forecast.Forecast;
import org.claimable.method.forecast.Reminder;
import org.claimable.method.report.Summary.Sroi;

/** What a plan comes to: the parts of its value, and sentences. */
public final class Planned {
    /** The title of the parts. */
    public static final String PARTS = "What the forecast is made of";

    public static final String TO_KNOW = "Things to know about this forecast";

    /** The row of the sum. */
    public static final String FORECAST = "Forecast";

    /** The row of what is left if the outcomes that are not claimed together all fall on the same people. */
    public static final String CAUTIOUS = "Cautious value";

    private Planned() {}

    /** The parts, their sum, and what is left of it with the amount at risk, where there is any. */
    public static Table parts(Forecast forecast) {
        List<List<Cell>> rows = new ArrayList<>();
        add("Wellbeing", forecast.value().wellbeing(), rows);
        add(
                "Less deadweight: what would have happened anyway",
                forecast.value().deadweight().negate(),
                rows);
        add("Saved by public services (exchequer)", forecast.value().exchequer(), rows);
        add("Gained by employers (business)", forecast.value().business(), rows);
        add(FORECAST, forecast.value().total(), rows);
        if (!forecast.pairs().isEmpty()) {
            add("At risk: outcomes not claimed together", forecast.atRisk().negate(), rows);
            add(CAUTIOUS, forecast.cautiousValue(), rows);
        }
        return new Table(List.of(Column.text("Part"), Column.pounds("Value")), rows);
    }

    private static void add(String title, BigDecimal amount, List<List<Cell>> rows) {
        rows.add(List.of(Cell.of(title), Cell.of(amount)));
    }

    /** What a reminder is about. */
    public static String title(Reminder reminder) {
        return switch (reminder.kind()) {
            case EVIDENCE -> "Evidence";
            case AUDIENCE -> "For whom";
            case DEFINITION -> "What counts";
            case SCORE -> "Value";
        };
    }

    /** What its budget comes to, which lines have no value, and of how long it is. */
    public static List<String> words(Forecast forecast) {
        List<String> words = new ArrayList<>();
        if (forecast.sroi() != null) {
            words.add(sroi(forecast.sroi()));
        }
        if (forecast.withoutValue() > 0) {
            words.add("%s no value in this value set. The people are counted, and add nothing to any amount."
                    .formatted(Count.of(forecast.withoutValue(), "line has", "lines have")));
        }
        words.add("It is the worth of one year. Each outcome counts once for a person in a year.");
        return words;
    }

    private static String sroi(Sroi sroi) {
        return "Each £1 of a budget of %s would come to %s of social value; the net benefit would be %s."
                .formatted(Money.pounds(sroi.budget()), Money.pounds(sroi.ratio()), Money.pounds(sroi.netBenefit()));
    }
}
