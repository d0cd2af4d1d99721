package org.claimable.page.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.claimable.claim.SubmittedTable.TableNote;
import org.claimable.file.document.Count;
import org.claimable.file.document.Days;
import org.claimable.file.document.HowDecided;
import org.claimable.file.document.HowDecided.Fact;
import org.claimable.file.document.Money;
import org.claimable.file.document.Planned;
import org.claimable.file.document.ReasonWords;
import org.claimable.forecast.Forecast;
import org.claimable.forecast.Forecast.ForecastPair;
import org.claimable.page.forecast.KeptForecast;

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
    public record Part(String title, String amount, boolean sum) {}

    public List<Part> parts() {
        return Planned.parts(forecast).rows().stream()
                .map(row -> part(row.get(0).text(), row.get(1).text()))
                .toList();
    }

    private static Part part(String title, String amount) {
        return new Part(title, amount, title.equals(Planned.FORECAST) || title.equals(Planned.CAUTIOUS));
    }

    public List<PlannedLine> lines() {
        return IntStream.range(0, forecast.lines().size())
                .mapToObj(at -> PlannedLine.of(at + 1, forecast.lines().get(at)))
                .toList();
    }

    /** The pairs that are not claimed together, those that could cost most first, at most so many. */
    public List<PlannedPair> pairs() {
        return forecast.pairs().stream()
                .filter(pair -> pair.atRisk() != null)
                .sorted(Comparator.comparing(ForecastPair::atRisk).reversed())
                .limit(MOST_PAIRS)
                .map(pair -> PlannedPair.of(pair, forecast))
                .toList();
    }

    /** The pairs of which one has no value, so that they take nothing off, at most so many. */
    public List<PlannedPair> pairsWithoutCost() {
        return forecast.pairs().stream()
                .filter(pair -> pair.atRisk() == null)
                .limit(MOST_PAIRS)
                .map(pair -> PlannedPair.of(pair, forecast))
                .toList();
    }

    /** How many pairs are not shown, null where all are. */
    public String pairsLeftOut() {
        int left = forecast.pairs().size() - pairs().size() - pairsWithoutCost().size();
        return left <= 0 ? null : Count.of(left, "more pair is", "more pairs are");
    }

    /** Something to know of a forecast, and on what it rests. */
    public record ToKnow(String title, String message, String rule) {}

    public List<ToKnow> toKnow() {
        List<ToKnow> found = new ArrayList<>();
        forecast.caveats()
                .forEach(each ->
                        found.add(new ToKnow(ReasonWords.title(each.code()), each.message(), PlannedLine.rests(each))));
        return found;
    }

    public String notice() {
        return forecast.valueSet().notice();
    }

    public List<TableNote> notes() {
        return kept.notes();
    }

    /** By what it was made. */
    public List<Fact> madeBy() {
        List<Fact> facts = new ArrayList<>(List.of(new Fact("Made", Days.of(kept.made()), null)));
        facts.addAll(HowDecided.of(forecast));
        return facts;
    }
}
