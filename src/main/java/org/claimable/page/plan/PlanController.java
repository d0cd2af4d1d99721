package org.claimable.page.plan;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import org.claimable.file.annotated.PlanWorkbook;
import org.claimable.file.document.PlanWords;
import org.claimable.file.table.CellText;
import org.claimable.method.catalogue.PlanChoice;
import org.claimable.method.catalogue.Setting;
import org.claimable.method.claim.Cohort;
import org.claimable.method.claim.Violations.InvalidCohortException;
import org.claimable.method.evaluation.Deadline;
import org.claimable.method.evaluation.Deadline.EvaluationLimitException;
import org.claimable.method.evaluation.Evaluation;
import org.claimable.method.recovery.Recovery;
import org.claimable.page.Downloads;
import org.claimable.page.PageSettings;
import org.claimable.page.Places;
import org.claimable.page.Visitors;
import org.claimable.page.Visitors.NothingHereException;
import org.claimable.page.check.Check;
import org.claimable.page.check.Checks;
import org.claimable.page.claims.DecidedClaims;
import org.claimable.rules.publishing.Lease;
import org.claimable.rules.publishing.Publisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows what would make the claims of a check claimable, of all and of one provider alone, and gives it to take away. */
@Controller
class PlanController {
    private static final String NUMBER = "{number:[1-9][0-9]{0,6}}";

    private final Checks checks;
    private final Visitors visitors;
    private final Publisher publisher;
    private final Places places;
    private final PageSettings settings;

    PlanController(Checks checks, Visitors visitors, Publisher publisher, Places places, PageSettings settings) {
        this.checks = checks;
        this.visitors = visitors;
        this.publisher = publisher;
        this.places = places;
        this.settings = settings;
    }

    @GetMapping("/checks/{id}/plan")
    ModelAndView all(
            HttpServletRequest request,
            @PathVariable("id") String id,
            @RequestParam(name = "until", defaultValue = "") String until) {
        Check check = checks.require(visitors.of(request), id);
        DecidedClaims claims = decided(check);
        try {
            return shown(PlanView.of(id, claims, until, planned(check, until)), HttpStatus.OK);
        } catch (UnusableDayException wrong) {
            return shown(PlanView.wrong(id, claims, until, wrong.getMessage()), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @GetMapping("/checks/{id}/plan/" + NUMBER)
    ModelAndView one(
            HttpServletRequest request,
            @PathVariable("id") String id,
            @PathVariable("number") String number,
            @RequestParam(name = "until", defaultValue = "") String until) {
        Check check = checks.require(visitors.of(request), id);
        DecidedClaims claims = decided(check);
        Evaluation planned = plannedAgain(check, until);
        return shown(PlanView.of(id, claims, until, planned).ofProvider(Integer.parseInt(number)), HttpStatus.OK);
    }

    @GetMapping("/checks/{id}/plan/plan.xlsx")
    void workbook(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable("id") String id,
            @RequestParam(name = "until", defaultValue = "") String until)
            throws IOException {
        Check check = checks.require(visitors.of(request), id);
        DecidedClaims claims = decided(check);
        Evaluation planned = plannedAgain(check, until);
        PlanWorkbook.write(planned, Downloads.begin(response, Downloads.name("plan for " + claims.title(), ".xlsx")));
    }

    @GetMapping("/checks/{id}/plan/" + NUMBER + "/plan.xlsx")
    void workbookOfOne(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable("id") String id,
            @PathVariable("number") String number,
            @RequestParam(name = "until", defaultValue = "") String until)
            throws IOException {
        Evaluation planned = plannedAgain(checks.require(visitors.of(request), id), until);
        String provider = PlanView.provider(planned, Integer.parseInt(number));
        String name = provider == null ? PlanWords.UNNAMED : provider;
        PlanWorkbook.ofProvider(
                planned, provider, Downloads.begin(response, Downloads.name("plan for " + name, ".xlsx")));
    }

    private static DecidedClaims decided(Check check) {
        return check.decided().orElseThrow(NothingHereException::new);
    }

    private static ModelAndView shown(PlanView plan, HttpStatus status) {
        return new ModelAndView("plan/plan", Map.of("plan", plan), status);
    }

    /** The same where a day that cannot be is as good as no such page. */
    private Evaluation plannedAgain(Check check, String until) {
        try {
            return planned(check, until);
        } catch (UnusableDayException wrong) {
            throw new NothingHereException();
        }
    }

    private Evaluation planned(Check check, String until) {
        Evaluation decided = decided(check).evaluation();
        LocalDate day = until.isBlank() ? null : CellText.date(until.strip());
        if (day == null && !until.isBlank()) {
            throw new UnusableDayException("Enter the last day as a date, such as 30/6/2025.");
        }
        Cohort cohort = decided.cohort();
        Evaluation asking = decided.with(cohort.with(cohort.settings().with(Setting.PLAN, new PlanChoice(day))));
        try (Lease lease = publisher.lease()) {
            return places.within(check.submission().weight(), () -> lease.library()
                    .evaluator(decided.ruleSet().digest())
                    .map(evaluator -> Recovery.of(evaluator, asking, Deadline.in(settings.evaluation())))
                    .orElse(null));
        } catch (InvalidCohortException wrong) {
            throw new UnusableDayException(wrong.violations().get(0).message());
        } catch (EvaluationLimitException tooLong) {
            throw new UnusableDayException(tooLong.getMessage());
        }
    }

    /** The last day cannot be what was written. */
    private static final class UnusableDayException extends RuntimeException {
        UnusableDayException(String message) {
            super(message);
        }
    }
}
