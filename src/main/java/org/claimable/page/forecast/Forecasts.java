package org.claimable.page.forecast;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.claimable.file.table.PlanSubmission;
import org.claimable.method.claim.MalformedCohortException;
import org.claimable.method.claim.SubmittedTable.TableNote;
import org.claimable.method.claim.Violations.InvalidCohortException;
import org.claimable.method.evaluation.Library;
import org.claimable.method.forecast.Forecast;
import org.claimable.method.forecast.Plan;
import org.claimable.page.PageSettings;
import org.claimable.page.Shelf;
import org.claimable.page.Shelf.Bounds;
import org.claimable.page.Shelf.Kept;
import org.claimable.page.Visitors;
import org.claimable.page.Visitors.TooManyKeptException;
import org.claimable.page.forecast.SentPlan.PlanRow;
import org.claimable.rules.publishing.Lease;
import org.claimable.rules.publishing.Publisher;
import org.claimable.service.operation.Account;
import org.claimable.service.operation.Account.Door;
import org.claimable.service.operation.Accounts;
import org.springframework.stereotype.Component;

/**
 * Makes the forecasts of visitors, with an account of each, and keeps them in memory alone, each for the visitor who made it: the last
 * few of each, until one was not used for the settings' time.
 */
@Component
public class Forecasts extends Shelf<Forecasts.KeptForecast> {
    private final Publisher publisher;
    private final Accounts accounts;
    private final Clock clock;

    Forecasts(PageSettings settings, Publisher publisher, Accounts accounts, Clock clock) {
        super(
                new Bounds(
                        settings.forecastsPerVisitor(),
                        settings.forecasts(),
                        Long.MAX_VALUE,
                        settings.idle(),
                        "Too many people are making forecasts now. Try again in 5 minutes."),
                clock);
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
        return make(account, () -> made(visitor, sent), kept -> account.forecast(kept.forecast()));
    }

    private KeptForecast made(String visitor, SentPlan sent) {
        try (Lease lease = publisher.lease()) {
            PlanSubmission read = sent.read(lease.library());
            String reference = read.plan().reference();
            return new KeptForecast(
                    Visitors.newId(),
                    visitor,
                    reference == null ? sent.name() : reference,
                    clock.instant(),
                    sent.isJson() ? null : sent.chosen(),
                    forecast(read.plan(), lease.library()),
                    read.notes());
        }
    }

    private Forecast forecast(Plan plan, Library library) {
        return Forecast.of(
                plan, library.evaluator(plan.ruleSet()).orElseThrow(), plan.values(library), LocalDate.now(clock));
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
            List<TableNote> notes)
            implements Kept {
        public KeptForecast {
            chosen = chosen == null ? null : Collections.unmodifiableMap(chosen);
            notes = List.copyOf(notes);
        }

        /** Not counted: a plan is of few lines. */
        @Override
        public long bytes() {
            return 0;
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
