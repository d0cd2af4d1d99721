package org.claimable.page.forecast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.claimable.file.document.Count;
import org.claimable.file.document.Days;
import org.claimable.file.document.HowDecided;
import org.claimable.file.document.HowDecided.Fact;
import org.claimable.file.document.Money;
import org.claimable.file.document.Planned;
import org.claimable.file.document.ProvenanceWords;
import org.claimable.file.document.ReasonWords;
import org.claimable.method.claim.SubmittedTable.TableNote;
import org.claimable.method.decision.Decision.Caveat;
import org.claimable.method.forecast.Forecast;
import org.claimable.method.forecast.Forecast.ForecastLine;
import org.claimable.method.forecast.Forecast.ForecastPair;
import org.claimable.method.forecast.Plan.PlannedOutcome;
import org.claimable.method.forecast.Reminder;
import org.claimable.page.forecast.Forecasts.KeptForecast;
import org.claimable.page.view.ValueSteps;

/** What a plan would be worth, in words and figures. */
public final class ForecastView {
    private static final int MOST_PAIRS = 100;

    private final KeptForecast kept;
    private final Forecast forecast;

    public ForecastView(KeptForecast kept) {
        this.kept = kept;
        this.forecast = kept.forecast();
    }

    public String id() {
        return kept.id();
    }

    public String title() {
        return kept.name();
    }

    public boolean isChangeable() {
        return kept.isChangeable();
    }

    public String total() {
        return Money.pounds(forecast.value().total());
    }

    public String atRisk() {
        return Money.pounds(forecast.atRisk());
    }

    public String cautious() {
        return Money.pounds(forecast.cautiousValue());
    }

    public boolean hasPairs() {
        return !forecast.pairs().isEmpty();
    }

    /** How many people the lines add up to. */
    public String people() {
        return Count.people(forecast.people());
    }

    /** What it comes to in sentences. */
    public List<String> words() {
        return Planned.words(forecast);
    }

    /** A part of the total, or a sum of parts. */
    public record ValuePart(String title, String amount, boolean sum) {}

    public List<ValuePart> parts() {
        return Planned.parts(forecast).rows().stream()
                .map(row -> part(row.get(0).text(), row.get(1).text()))
                .toList();
    }

    private static ValuePart part(String title, String amount) {
        return new ValuePart(title, amount, title.equals(Planned.FORECAST) || title.equals(Planned.CAUTIOUS));
    }

    public List<PlannedLine> lines() {
        return IntStream.range(0, forecast.lines().size())
                .mapToObj(at -> PlannedLine.of(at + 1, forecast.lines().get(at)))
                .toList();
    }

    /** The pairs that are not claimed together, those that could cost most first, at most so many. */
    public List<PlannedPair> pairs() {
        return shown(forecast.pairs().stream()
                .filter(pair -> pair.atRisk() != null)
                .sorted(Comparator.comparing(ForecastPair::atRisk).reversed()));
    }

    /** The pairs of which one has no value, so that they take nothing off, at most so many. */
    public List<PlannedPair> pairsWithoutCost() {
        return shown(forecast.pairs().stream().filter(pair -> pair.atRisk() == null));
    }

    private List<PlannedPair> shown(Stream<ForecastPair> pairs) {
        return pairs.limit(MOST_PAIRS)
                .map(pair -> PlannedPair.of(pair, forecast))
                .toList();
    }

    /** How many pairs are not shown, null where all are. */
    public String pairsLeftOut() {
        int left = forecast.pairs().size() - pairs().size() - pairsWithoutCost().size();
        return left <= 0 ? null : Count.of(left, "more pair is", "more pairs are");
    }

    /** What a line will need, or a caveat on it or on the whole forecast, and the rule and source it rests on. */
    public record ToKnow(String title, String message, String rests) {
        static ToKnow of(Caveat caveat) {
            return new ToKnow(ReasonWords.title(caveat.code()), caveat.message(), rests(caveat));
        }

        static ToKnow of(Reminder reminder) {
            String words = ProvenanceWords.of(reminder.provenance());
            String capital = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
            return new ToKnow(
                    Planned.title(reminder),
                    reminder.message(),
                    "%s. Source: %s".formatted(capital, reminder.source()));
        }

        /** The rule that says so, and its source. */
        static String rests(Caveat caveat) {
            return "Rule %s (%s). Source: %s"
                    .formatted(caveat.rule(), ProvenanceWords.of(caveat.provenance()), caveat.source());
        }
    }

    public List<ToKnow> toKnow() {
        return forecast.caveats().stream().map(ToKnow::of).toList();
    }

    public String notice() {
        return forecast.valueSet().notice();
    }

    public List<TableNote> notes() {
        return kept.notes();
    }

    /** How it was made. */
    public List<Fact> madeBy() {
        List<Fact> facts = new ArrayList<>(List.of(new Fact("Made", Days.of(kept.made()), null)));
        facts.addAll(HowDecided.of(forecast));
        return facts;
    }

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
            List<ValueSteps.ValueStep> steps,
            List<ToKnow> needs,
            List<ToKnow> caveats) {
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
                    ValueSteps.percent(planned.share()),
                    priced ? Money.pence(line.priced().value().perPerson().total()) : "not known",
                    priced ? Money.pence(line.priced().value().total()) : "not known",
                    ValueSteps.ofPlanned(line.priced().value()),
                    line.reminders().stream().map(ToKnow::of).toList(),
                    line.priced().caveats().stream().map(ToKnow::of).toList());
        }
    }

    /** Two lines of a forecast, numbered from 1, that are not both claimed for one person in one year, and what that could cost. */
    public record PlannedPair(
            int first,
            String firstOutcome,
            int second,
            String secondOutcome,
            String strength,
            String message,
            String rests,
            String people,
            String cost) {

        static PlannedPair of(ForecastPair pair, Forecast forecast) {
            return new PlannedPair(
                    pair.first() + 1,
                    outcome(pair.first(), forecast),
                    pair.second() + 1,
                    outcome(pair.second(), forecast),
                    pair.refuses()
                            ? "One of the two is refused."
                            : "A rule advises against both, but does not refuse by default.",
                    pair.finding().message(),
                    ToKnow.rests(pair.finding()),
                    "up to " + Count.people(pair.people()),
                    pair.atRisk() == null ? "nothing" : Money.pounds(pair.atRisk()));
        }

        private static String outcome(int at, Forecast forecast) {
            return forecast.lines().get(at).priced().outcome().name();
        }
    }
}
