package org.claimable.page.view;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.claimable.decision.Decision.Caveat;
import org.claimable.file.document.Count;
import org.claimable.file.document.Money;
import org.claimable.file.document.Planned;
import org.claimable.file.document.ProvenanceWords;
import org.claimable.file.document.ReasonWords;
import org.claimable.forecast.Forecast.ForecastLine;
import org.claimable.forecast.Plan.PlannedOutcome;
import org.claimable.forecast.Reminder;

/**
 * A line of a forecast, numbered from 1; {@code service} and {@code note} are null where not given, {@code steps} empty where
 * the value set has no value for it.
 */
public record PlannedLine(
        int number,
        String outcome,
        String area,
        String service,
        String note,
        String people,
        String share,
        String onePerson,
        String value,
        List<ValueSteps.Step> steps,
        List<Need> needs,
        List<Need> caveats) {
    private static final int PERCENT = 2;

    /** What it will need, or what to know of it, and on what that rests. */
    public record Need(String title, String message, String rests) {}

    static PlannedLine of(int number, ForecastLine line) {
        PlannedOutcome planned = line.planned();
        boolean priced = line.isPriced();
        return new PlannedLine(
                number,
                line.priced().outcome().name(),
                line.priced().outcome().area(),
                planned.service(),
                planned.note(),
                Count.of(planned.people()),
                percent(planned.share()),
                priced ? Money.pence(line.priced().value().perPerson().total()) : "not known",
                priced ? Money.pence(line.priced().value().total()) : "not known",
                ValueSteps.ofPlanned(line.priced().value()),
                line.reminders().stream().map(PlannedLine::need).toList(),
                line.priced().caveats().stream()
                        .map(each -> new Need(ReasonWords.title(each.code()), each.message(), rests(each)))
                        .toList());
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(PERCENT).stripTrailingZeros().toPlainString() + "%";
    }

    private static Need need(Reminder reminder) {
        return new Need(
                Planned.title(reminder),
                reminder.message(),
                "%s. Source: %s".formatted(capital(ProvenanceWords.of(reminder.provenance())), reminder.source()));
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** The rule that says so, and its source. */
    static String rests(Caveat caveat) {
        return "Rule %s (%s). Source: %s"
                .formatted(caveat.rule(), ProvenanceWords.of(caveat.provenance()), caveat.source());
    }
}
