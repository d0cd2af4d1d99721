package org.claimable.page;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.claimable.claim.MalformedCohortException;
import org.claimable.claim.Violations.InvalidCohortException;
import org.claimable.page.forecast.Forecasts;
import org.claimable.page.forecast.KeptForecast;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Takes what is to be forecast. */
@Controller
class NewForecastController {
    private final Forecasts forecasts;
    private final Visitors visitors;
    private final Forecasting forecasting;
    private final Offered offered;
    private final PageSettings settings;

    NewForecastController(
            Forecasts forecasts, Visitors visitors, Forecasting forecasting, Offered offered, PageSettings settings) {
        this.forecasts = forecasts;
        this.visitors = visitors;
        this.forecasting = forecasting;
        this.offered = offered;
        this.settings = settings;
    }

    @GetMapping("/forecasts/new")
    ModelAndView form(HttpServletRequest request) {
        return form(request, new ForecastForm(List.of(), Map.of(), ""), HttpStatus.OK);
    }

    /** The form with what a forecast was made of. */
    @GetMapping("/forecasts/{id}/change")
    ModelAndView change(HttpServletRequest request, @PathVariable("id") String id) {
        KeptForecast kept = forecasts
                .find(visitors.of(request), id)
                .filter(KeptForecast::isChangeable)
                .orElseThrow(NothingHereException::new);
        return form(request, new ForecastForm(kept.rows(), kept.chosen(), ""), HttpStatus.OK);
    }

    @PostMapping(path = "/forecasts", consumes = "multipart/form-data")
    ModelAndView make(HttpServletRequest request) throws IOException {
        UploadedForm sent = UploadedForm.read(request, settings.upload().toBytes());
        SentPlan plan = SentPlan.of(sent);
        if (!sent.text("more").isEmpty()) {
            return form(request, plan.form().withMoreRows(), HttpStatus.OK);
        }
        if (plan.ways() != 1) {
            String message = plan.ways() == 0
                    ? "Choose at least one outcome, and say how many people would achieve it."
                    : "You sent a plan in more than one way. Fill in rows, paste rows, or choose a file.";
            return form(request, plan.form().wrong("outcome-1", "", message), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return make(request, plan);
    }

    @PostMapping("/forecasts/examples")
    ModelAndView makeExample(HttpServletRequest request) {
        byte[] rows = ShownExample.content("tender-plan.csv");
        Map<String, String> chosen = Map.of(
                "valueSet", "example-values",
                "budget", "40000",
                "asOf", "2025-05-01",
                "reference", "Tender for repairs, one year");
        return make(request, new SentPlan(List.of(), "", rows, "tender-plan.csv", chosen));
    }

    private ModelAndView make(HttpServletRequest request, SentPlan sent) {
        try {
            return new ModelAndView("redirect:/forecasts/"
                    + forecasting.make(request, visitors.known(request), sent).id());
        } catch (InvalidCohortException invalid) {
            ForecastForm form = sent.form().wrong(invalid.violations(), sent.table());
            return form(request, form, HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (MalformedCohortException malformed) {
            String field = sent.table() == null ? "outcome-1" : sent.table();
            return form(
                    request, sent.form().wrong(field, "", malformed.getMessage()), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private ModelAndView form(HttpServletRequest request, ForecastForm form, HttpStatus status) {
        return new ModelAndView(
                "forecast/new",
                Map.of(
                        "form",
                        form,
                        "offered",
                        offered,
                        "settings",
                        settings,
                        "forecasts",
                        forecasts.of(visitors.of(request))),
                status);
    }
}
