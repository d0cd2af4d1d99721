package org.claimable.page.choices;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.claimable.file.table.TableFiles;
import org.claimable.file.table.TableSubmission;
import org.claimable.method.claim.Violations.InvalidCohortException;
import org.claimable.page.FormOptions;
import org.claimable.page.PageSettings;
import org.claimable.page.Visitors;
import org.claimable.page.Visitors.NothingHereException;
import org.claimable.page.Visitors.TooManyKeptException;
import org.claimable.page.check.Check;
import org.claimable.page.check.CheckRunner;
import org.claimable.page.check.Checks;
import org.claimable.page.check.Submission;
import org.claimable.page.check.Submission.Origin;
import org.claimable.page.claims.DecidedClaims;
import org.claimable.page.claims.PastResult;
import org.claimable.page.view.DifferencesView;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Decides the rows of a check by other choices, and shows the two results side by side. */
@Controller
class ChoicesController {
    private final Checks checks;
    private final CheckRunner runner;
    private final Visitors visitors;
    private final FormOptions options;
    private final PageSettings settings;

    ChoicesController(
            Checks checks, CheckRunner runner, Visitors visitors, FormOptions options, PageSettings settings) {
        this.checks = checks;
        this.runner = runner;
        this.visitors = visitors;
        this.options = options;
        this.settings = settings;
    }

    @GetMapping("/checks/{id}/choices")
    ModelAndView form(HttpServletRequest request, @PathVariable("id") String id) {
        Check check = checks.require(visitors.of(request), id);
        DecidedClaims claims = check.decided().orElseThrow(NothingHereException::new);
        return shown(check, ChoicesForm.of(check.submission().chosen(), claims.evaluation()), HttpStatus.OK);
    }

    private ModelAndView shown(Check check, ChoicesForm form, HttpStatus status) {
        return new ModelAndView("choices/form", Map.of("check", check, "form", form, "options", options), status);
    }

    @PostMapping("/checks/{id}/choices")
    ModelAndView choose(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable("id") String id,
            @RequestParam Map<String, String> sent) {
        Check check = checks.require(visitors.of(request), id);
        DecidedClaims claims = check.decided().orElseThrow(NothingHereException::new);
        Map<String, String> chosen = ChoicesForm.chosen(check.submission().chosen(), sent);
        ChoicesForm form = ChoicesForm.of(chosen, claims.evaluation());
        try {
            read(chosen);
            Submission same = check.submission().choosing(chosen);
            Submission other = check.isCorrected() ? same : same.after(new Origin.OtherChoices(id));
            Check begun = runner.begin(visitors.known(request), request, other, null);
            begun.await(settings.patience());
            return new ModelAndView("redirect:/checks/" + begun.id());
        } catch (InvalidCohortException wrong) {
            return shown(check, form.wrong(wrong.violations()), HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (TooManyKeptException full) {
            return full.on(shown(check, form.full(full), HttpStatus.CONFLICT), response);
        }
    }

    private static void read(Map<String, String> chosen) {
        Map<String, List<String>> texts = chosen.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> List.of(each.getValue()), (a, b) -> a, LinkedHashMap::new));
        new TableSubmission(TableFiles.NONE, texts).read();
    }

    /** The result beside the one that was decided of the same rows before; {@code page} is which part of the claims is listed. */
    @GetMapping("/checks/{id}/beside")
    ModelAndView beside(
            HttpServletRequest request,
            @PathVariable("id") String id,
            @RequestParam(name = "page", defaultValue = "1") String page) {
        Check check = checks.require(visitors.of(request), id);
        DecidedClaims claims = check.decided().orElseThrow(NothingHereException::new);
        PastResult before = checks.before(check).orElseThrow(NothingHereException::new);
        int number = page.matches("[1-9][0-9]{0,6}") ? Integer.parseInt(page) : 1;
        String path = "/checks/%s/beside".formatted(id);
        return new ModelAndView(
                "choices/beside", Map.of("view", new DifferencesView(id, claims, before, path, number)));
    }
}
