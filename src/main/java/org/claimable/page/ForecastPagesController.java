package org.claimable.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.claimable.file.forecast.ForecastCsv;
import org.claimable.file.json.ForecastWriter;
import org.claimable.page.forecast.Forecasts;
import org.claimable.page.forecast.KeptForecast;
import org.claimable.page.view.ForecastView;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Shows a visitor's forecasts, gives them to take away, and deletes them. */
@Controller
class ForecastPagesController {
    private final Forecasts forecasts;
    private final Visitors visitors;

    ForecastPagesController(Forecasts forecasts, Visitors visitors) {
        this.forecasts = forecasts;
        this.visitors = visitors;
    }

    @GetMapping("/forecasts/{id}")
    ModelAndView one(HttpServletRequest request, @PathVariable("id") String id) {
        return new ModelAndView("forecast/result", Map.of("view", new ForecastView(kept(request, id))));
    }

    @GetMapping("/forecasts/{id}/forecast.csv")
    void csv(HttpServletRequest request, HttpServletResponse response, @PathVariable("id") String id)
            throws IOException {
        KeptForecast kept = kept(request, id);
        describe(response, "text/csv;charset=UTF-8", "forecast.csv");
        ForecastCsv.write(kept.forecast(), response.getOutputStream());
    }

    @GetMapping("/forecasts/{id}/forecast.json")
    void json(HttpServletRequest request, HttpServletResponse response, @PathVariable("id") String id)
            throws IOException {
        KeptForecast kept = kept(request, id);
        describe(response, "application/json", "forecast.json");
        ForecastWriter.write(kept.forecast(), response.getOutputStream());
    }

    @PostMapping("/forecasts/{id}/delete")
    String delete(HttpServletRequest request, @PathVariable("id") String id) {
        forecasts.delete(visitors.of(request), id);
        return "redirect:/forecasts/new";
    }

    private KeptForecast kept(HttpServletRequest request, String id) {
        return forecasts.find(visitors.of(request), id).orElseThrow(NothingHereException::new);
    }

    private static void describe(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
    }
}
