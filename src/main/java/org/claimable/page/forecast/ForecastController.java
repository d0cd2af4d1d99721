package org.claimable.page.forecast;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.claimable.file.forecast.ForecastCsv;
import org.claimable.file.json.ForecastWriter;
import org.claimable.method.claim.MalformedCohortException;
import org.claimable.method.claim.Violations.InvalidCohortException;
import org.claimable.page.Assets;
import org.claimable.page.Downloads;
import org.claimable.page.FormOptions;
import org.claimable.page.PageSettings;
import org.claimable.page.UploadedForm;
import org.claimable.page.Visitors;
import org.claimable.page.Visitors.NothingHereException;
import org.claimable.page.forecast.Forecasts.KeptForecast;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Takes a plan to forecast, shows a visitor's forecasts, gives them to take away, and deletes them. */
@Controller
class ForecastController {
    private final Forecasts forecasts;
    private final Visitors visitors;
    private final FormOptions options;
    private final PageSettings settings;

    ForecastController(Forecasts forecasts, Visitors visitors, FormOptions options, PageSettings settings) {
        this.forecasts = forecasts;
        this.visitors = visitors;
        this.options = options;
        this.settings = settings;
    }

    @GetMapping("/forecasts/new")
    ModelAndView form(HttpServletRequest request) {
        return form(request, new ForecastForm(List.of(), Map.of(), ""), HttpStatus.OK);
    }

    /** The form with what a forecast was made of. */
    @GetMapping("/forecasts/{id}/change")
    ModelAndView change(HttpServletRequest request, @PathVariable("id") String id) {
        KeptForecast kept = kept(request, id);
        if (!kept.isChangeable()) {
            throw new NothingHereException();
        }
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
            return wrong(request, plan.form().wrong("outcome-1", "", message));
        }
        return make(request, plan);
    }

    @PostMapping("/forecasts/examples")
    ModelAndView makeExample(HttpServletRequest request) {
        byte[] rows = Assets.shipped("examples/tender-plan.csv");
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
                    + forecasts.make(request, visitors.known(request), sent).id());
        } catch (InvalidCohortException invalid) {
            return wrong(request, sent.form().wrong(invalid.violations(), sent.table()));
        } catch (MalformedCohortException malformed) {
            String field = sent.table() == null ? "outcome-1" : sent.table();
            return wrong(request, sent.form().wrong(field, "", malformed.getMessage()));
        }
    }

    private ModelAndView wrong(HttpServletRequest request, ForecastForm form) {
        return form(request, form, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView form(HttpServletRequest request, ForecastForm form, HttpStatus status) {
        return new ModelAndView(
                "forecast/new",
                Map.of(
                        "form",
                        form,
                        "options",
                        options,
                        "settings",
                        settings,
                        "forecasts",
                        forecasts.of(visitors.of(request))),
                status);
    }

    @GetMapping("/forecasts/{id}")
    ModelAndView one(HttpServletRequest request, @PathVariable("id") String id) {
        return new ModelAndView("forecast/result", Map.of("view", new ForecastView(kept(request, id))));
    }

    @GetMapping("/forecasts/{id}/forecast.csv")
    void csv(HttpServletRequest request, HttpServletResponse response, @PathVariable("id") String id)
            throws IOException {
        KeptForecast kept = kept(request, id);
        ForecastCsv.write(kept.forecast(), Downloads.begin(response, name(kept, ".csv")));
    }

    @GetMapping("/forecasts/{id}/forecast.json")
    void json(HttpServletRequest request, HttpServletResponse response, @PathVariable("id") String id)
            throws IOException {
        KeptForecast kept = kept(request, id);
        ForecastWriter.write(kept.forecast(), Downloads.begin(response, name(kept, ".json")));
    }

    /** A name for a file after the plan. */
    private static String name(KeptForecast kept, String ending) {
        boolean named = !kept.name().equals(SentPlan.NO_NAME);
        return Downloads.name(kept.name(), named ? "-forecast" + ending : ending);
    }

    @PostMapping("/forecasts/{id}/delete")
    String delete(HttpServletRequest request, @PathVariable("id") String id) {
        forecasts.delete(visitors.of(request), id);
        return "redirect:/forecasts/new";
    }

    private KeptForecast kept(HttpServletRequest request, String id) {
        return forecasts.require(visitors.of(request), id);
    }
}
