package org.claimable.api;

import java.time.Clock;
import java.time.LocalDate;
import org.claimable.api.generated.ForecastsApi;
import org.claimable.file.json.ForecastWriter;
import org.claimable.file.json.PlanReader;
import org.claimable.method.evaluation.Library;
import org.claimable.method.forecast.Forecast;
import org.claimable.method.forecast.Plan;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** Forecasts what planned outcomes would be worth. */
@RestController
class ForecastsController implements ForecastsApi {
    private final Lending lending;
    private final Clock clock;

    ForecastsController(Lending lending, Clock clock) {
        this.lending = lending;
        this.clock = clock;
    }

    @Override
    public ResponseEntity<Forecast> forecast(Plan plan) {
        Library library = lending.library();
        Forecast forecast = Forecast.of(
                plan, library.evaluator(plan.ruleSet()).orElseThrow(), plan.values(library), LocalDate.now(clock));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(forecast);
    }

    @Bean
    static BodyConverter<Plan> jsonPlans(Lending lending) {
        return BodyConverter.ofText(
                Plan.class, text -> PlanReader.read(text, lending.library()), MediaType.APPLICATION_JSON);
    }

    @Bean
    static BodyConverter<Forecast> jsonForecasts() {
        return BodyConverter.writing(
                Forecast.class,
                (forecast, message) -> ForecastWriter.write(forecast, message.getBody()),
                MediaType.APPLICATION_JSON);
    }
}
