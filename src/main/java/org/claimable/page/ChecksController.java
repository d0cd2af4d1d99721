package org.claimable.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.claimable.page.check.Check;
import org.claimable.page.check.CheckRunner;
import org.claimable.page.check.Checks;
import org.claimable.page.check.Progress;
import org.claimable.page.check.Result;
import org.claimable.page.check.Submission;
import org.claimable.page.view.ResultView;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** Shows a visitor's checks: how far each is, what is wrong with it, or what stands; and deletes them. */
@Controller
class ChecksController {
    private final Checks checks;
    private final CheckRunner runner;
    private final Visitors visitors;
    private final Offered offered;
    private final PageSettings settings;

    ChecksController(Checks checks, CheckRunner runner, Visitors visitors, Offered offered, PageSettings settings) {
        this.checks = checks;
        this.runner = runner;
        this.visitors = visitors;
        this.offered = offered;
        this.settings = settings;
    }

    @GetMapping("/checks")
    ModelAndView all(HttpServletRequest request) {
        return new ModelAndView("check/all", Map.of("checks", checks.of(visitors.of(request)), "settings", settings));
    }

    @GetMapping("/checks/{id}")
    ModelAndView one(HttpServletRequest request, @PathVariable("id") String id) {
        Check check = visitors.check(request, id);
        Result result = check.result().orElse(null);
        if (result instanceof Result.Decided decided) {
            return new ModelAndView("check/result", Map.of("result", new ResultView(id, decided.claims())));
        }
        if (result instanceof Result.Unusable unusable) {
            return new ModelAndView("check/unusable", unusable(check, unusable), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (result instanceof Result.Failed failed) {
            return new ModelAndView(
                    "check/failed",
                    Map.of("check", check, "message", failed.message()),
                    HttpStatus.SERVICE_UNAVAILABLE);
        }
        return new ModelAndView("check/progress", Map.of("check", check, "refreshSeconds", "3"));
    }

    private Map<String, Object> unusable(Check check, Result.Unusable unusable) {
        return Map.of(
                "check",
                check,
                "form",
                CheckForm.of(unusable),
                "readable",
                unusable.hasReadableRows(),
                "offered",
                offered,
                "settings",
                settings);
    }

    /** How far a check is, for a script that asks. */
    @GetMapping("/checks/{id}/progress")
    @ResponseBody
    Map<String, Object> progress(HttpServletRequest request, @PathVariable("id") String id) {
        Check check = visitors.check(request, id);
        Progress progress = check.progress();
        return Map.of(
                "finished",
                check.result().isPresent(),
                "words",
                progress.words(),
                "done",
                progress.done(),
                "of",
                progress.of());
    }

    /** Decides the rows that can be read; the others are for review. */
    @PostMapping("/checks/{id}/readable-rows")
    String readableRows(HttpServletRequest request, @PathVariable("id") String id) {
        Check check = visitors.check(request, id);
        if (check.result().orElse(null) instanceof Result.Unusable unusable && unusable.hasReadableRows()) {
            Submission readable = unusable.submission().withReadableRows();
            checks.delete(visitors.of(request), id);
            return "redirect:/checks/"
                    + runner.begin(visitors.known(request), request, readable).id();
        }
        return "redirect:/checks/" + id;
    }

    @PostMapping("/checks/{id}/delete")
    String delete(HttpServletRequest request, @PathVariable("id") String id) {
        checks.delete(visitors.of(request), id);
        return "redirect:/checks";
    }
}
