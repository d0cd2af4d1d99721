package org.claimable.page.forecast;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claimable.file.json.ForecastWriter;
import org.claimable.file.table.PlanSubmission;
import org.claimable.method.claim.MalformedCohortException;
import org.claimable.method.claim.SubmittedTable.TableNote;
import org.claimable.method.claim.Violations.InvalidCohortException;
import org.claimable.method.evaluation.Library;
import org.claimable.method.forecast.Forecast;
import org.claimable.method.forecast.Plan;
import org.claimable.page.PageSettings;
import org.claimable.page.Visitors;
import org.claimable.page.Visitors.NothingHereException;
import org.claimable.page.Visitors.TooManyKeptException;
import org.claimable.page.forecast.SentPlan.PlanRow;
import org.claimable.rules.publishing.Lease;
import org.claimable.rules.publishing.Publisher;
import org.claimable.service.operation.Account;
import org.claimable.service.operation.Account.Door;
import org.claimable.service.operation.Account.Ending;
import org.claimable.service.operation.Accounts;
import org.springframework.stereotype.Component;

/**
 * Makes the forecasts of visitors, with an account of each, and keeps them in memory alone, each for the visitor who made it: the last
 * few of each, until one was not used for the settings' time.
 */
@Component
public class Forecasts {
    private final Map<String, KeptForecast> byId = new HashMap<>();
    private final Map<String, Instant> used = new HashMap<>();
    private final PageSettings settings;
    private final Publisher publisher;
    private final Accounts accounts;
    private final Clock clock;

    Forecasts(PageSettings settings, Publisher publisher, Accounts accounts, Clock clock) {
        this.settings = settings;
        this.publisher = publisher;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * The forecast of what a visitor sent; {@link InvalidCohortException} or {@link MalformedCohortException} where that is wrong,
     * {@link TooManyKeptException} where too many are kept.
     */
    KeptForecast make(HttpServletRequest request, String visitor, SentPlan sent) {
        Account account = accounts.begin(Door.PAGE_FORECAST, request);
        try {
            KeptForecast kept = kept(visitor, sent);
            account.forecast(kept.forecast(), ForecastWriter.forecastId(kept.forecast()));
            account.end(Ending.DECIDED);
            return kept;
        } catch (InvalidCohortException | MalformedCohortException | TooManyKeptException refused) {
            account.end(Ending.REFUSED);
            throw refused;
        } finally {
            // Whatever else ended it is the service's own fault.
            account.end(Ending.FAILED);
        }
    }

    private KeptForecast kept(String visitor, SentPlan sent) {
        try (Lease lease = publisher.lease()) {
            PlanSubmission read = sent.read(lease.library());
            String reference = read.plan().reference();
            return keep(
                    visitor,
                    reference == null ? sent.name() : reference,
                    sent.isJson() ? null : sent.chosen(),
                    forecast(read.plan(), lease.library()),
                    read.notes());
        }
    }

    private Forecast forecast(Plan plan, Library library) {
        return Forecast.of(
                plan, library.evaluator(plan.ruleSet()).orElseThrow(), plan.values(library), LocalDate.now(clock));
    }

    /** Keeps a forecast, in place of the visitor's first where there are too many; {@link TooManyKeptException} where all hold too many. */
    private synchronized KeptForecast keep(
            String visitor, String name, Map<String, String> chosen, Forecast forecast, List<TableNote> notes) {
        List<KeptForecast> mine = of(visitor);
        if (mine.size() >= settings.forecastsPerVisitor()) {
            forget(mine.get(mine.size() - 1).id());
        }
        if (byId.size() >= settings.forecasts()) {
            throw TooManyKeptException.until(
                    Duration.ofMinutes(5), "Too many people are making forecasts now. Try again in 5 minutes.");
        }
        String id = Visitors.newId();
        KeptForecast kept = new KeptForecast(id, visitor, name, clock.instant(), chosen, forecast, notes);
        byId.put(id, kept);
        used.put(id, clock.instant());
        return kept;
    }

    /** A visitor's forecast, which is used with this; none of another visitor. */
    synchronized Optional<KeptForecast> find(String visitor, String id) {
        forgetUnused();
        Optional<KeptForecast> found =
                Optional.ofNullable(byId.get(id)).filter(kept -> kept.visitor().equals(visitor));
        found.ifPresent(kept -> used.put(id, clock.instant()));
        return found;
    }

    /** A visitor's forecast; {@link NothingHereException} where it is gone, was never there, or is another's. */
    KeptForecast require(String visitor, String id) {
        return find(visitor, id).orElseThrow(NothingHereException::new);
    }

    /** A visitor's forecasts, the last made first. */
    synchronized List<KeptForecast> of(String visitor) {
        forgetUnused();
        return byId.values().stream()
                .filter(kept -> kept.visitor().equals(visitor))
                .sorted(Comparator.comparing(KeptForecast::made).reversed())
                .toList();
    }

    /** Forgets a forecast of a visitor. */
    synchronized void delete(String visitor, String id) {
        find(visitor, id).ifPresent(kept -> forget(id));
    }

    /** How many forecasts are kept. */
    public synchronized int kept() {
        return byId.size();
    }

    private void forgetUnused() {
        Instant last = clock.instant().minus(settings.idle());
        new ArrayList<>(byId.keySet())
                .stream().filter(id -> used.get(id).isBefore(last)).forEach(this::forget);
    }

    private void forget(String id) {
        byId.remove(id);
        used.remove(id);
    }

    /**
     * A forecast of a visitor. {@code name} is what the plan is called; {@code chosen} are the settings chosen in the form, null
     * where the plan was JSON and holds its own; {@code notes} say how a table was read.
     */
    public record KeptForecast(
            String id,
            String visitor,
            String name,
            Instant made,
            Map<String, String> chosen,
            Forecast forecast,
            List<TableNote> notes) {
        public KeptForecast {
            chosen = chosen == null ? null : Collections.unmodifiableMap(chosen);
            notes = List.copyOf(notes);
        }

        /** Its rows as the form holds them. */
        public List<PlanRow> rows() {
            return forecast.lines().stream()
                    .map(line ->
                            PlanRow.of(line.planned(), line.priced().outcome().code()))
                    .toList();
        }

        /** Whether it can be changed in the form, which holds no settings of a JSON file. */
        public boolean isChangeable() {
            return chosen != null;
        }

        /** Says nothing of its content, so that no log can. */
        @Override
        public String toString() {
            return "A kept forecast";
        }
    }
}
