package org.claimable.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.claimable.claim.MalformedCohortException;
import org.claimable.claim.Violations.InvalidCohortException;
import org.claimable.evaluation.Library;
import org.claimable.file.json.ForecastWriter;
import org.claimable.file.table.PlanSubmission;
import org.claimable.forecast.Forecast;
import org.claimable.forecast.Plan;
import org.claimable.operation.Account;
import org.claimable.operation.Account.Door;
import org.claimable.operation.Account.Ending;
import org.claimable.operation.Accounts;
import org.claimable.page.check.TooManyChecksException;
import org.claimable.page.forecast.Forecasts;
import org.claimable.page.forecast.KeptForecast;
import org.claimable.publishing.Lease;
import org.claimable.publishing.Publisher;
import org.springframework.stereotype.Component;

/** Makes and keeps the forecasts of visitors, with an account of each. */
@Component
class Forecasting {
    private final Forecasts forecasts;
    private final Publisher publisher;
    private final Accounts accounts;
    private final Clock clock;

    Forecasting(Forecasts forecasts, Publisher publisher, Accounts accounts, Clock clock) {
        this.forecasts = forecasts;
        this.publisher = publisher;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * The forecast of what a visitor sent; {@link InvalidCohortException} or {@link MalformedCohortException} where that is wrong,
     * {@link TooManyChecksException} where too many are kept.
     */
    KeptForecast make(HttpServletRequest request, String visitor, SentPlan sent) {
        Account account = accounts.begin(Door.PAGE_FORECAST, request);
        try {
            KeptForecast kept = kept(visitor, sent);
            account.forecast(kept.forecast(), ForecastWriter.forecastId(kept.forecast()));
            account.end(Ending.DECIDED);
            return kept;
        } catch (InvalidCohortException | MalformedCohortException | TooManyChecksException refused) {
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
            return forecasts.keep(
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
}
