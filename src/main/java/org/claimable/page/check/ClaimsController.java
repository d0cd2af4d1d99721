package org.claimable.page.check;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.claimable.file.annotated.AnnotatedCsv;
import org.claimable.file.annotated.AnnotatedWorkbook;
import org.claimable.file.json.EvaluationWriter;
import org.claimable.file.sheet.WrittenWorkbook.NoRoomException;
import org.claimable.method.claim.Violations.InvalidCohortException;
import org.claimable.method.evaluation.Deadline.EvaluationLimitException;
import org.claimable.page.Downloads;
import org.claimable.page.Visitors;
import org.claimable.page.Visitors.NothingHereException;
import org.claimable.page.check.Check.Result;
import org.claimable.page.claims.ClaimsQuery;
import org.claimable.page.claims.DecidedClaims;
import org.claimable.page.view.ClaimRulesView;
import org.claimable.page.view.ClaimView;
import org.claimable.page.view.ClaimsView;
import org.claimable.page.view.ReportView;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Shows the claims of a check, and gives them to take away: as files, as a report to print, and as questions. */
@Controller
class ClaimsController {
    private static final int MOST_DIGITS = 9;

    private final Checks checks;
    private final Visitors visitors;
    private final TracedClaims traced;

    ClaimsController(Checks checks, Visitors visitors, TracedClaims traced) {
        this.checks = checks;
        this.visitors = visitors;
        this.traced = traced;
    }

    @GetMapping("/checks/{id}/claims")
    ModelAndView all(HttpServletRequest request, @PathVariable("id") String id) {
        ClaimsQuery query = ClaimsQuery.of(request::getParameter);
        return new ModelAndView("check/claims", Map.of("view", new ClaimsView(id, decided(request, id), query)));
    }

    /** A claim by its place among those submitted, from 1. */
    @GetMapping("/checks/{id}/claims/{position:[1-9][0-9]*}")
    ModelAndView one(
            HttpServletRequest request, @PathVariable("id") String id, @PathVariable("position") String position) {
        DecidedClaims claims = decided(request, id);
        int at = place(position, claims);
        String row = RowAddresses.ofClaim(
                checks.require(visitors.of(request), id),
                claims.claim(at).claim().id());
        return new ModelAndView("check/claim", Map.of("claim", new ClaimView(id, claims, at, row)));
    }

    /** What became of each rule for a claim by its place. */
    @GetMapping("/checks/{id}/claims/{position:[1-9][0-9]*}/rules")
    ModelAndView rules(
            HttpServletRequest request, @PathVariable("id") String id, @PathVariable("position") String position) {
        DecidedClaims claims = decided(request, id);
        int at = place(position, claims);
        return new ModelAndView("check/claim-rules", Map.of("claim", rules(id, claims, at)));
    }

    private ClaimRulesView rules(String id, DecidedClaims claims, int at) {
        try {
            return ClaimRulesView.of(id, claims.claim(at), traced.of(claims, at).orElse(null));
        } catch (EvaluationLimitException tooLong) {
            return ClaimRulesView.without(
                    id,
                    claims.claim(at),
                    "This person has so many claims that it takes too long to look at every rule again.");
        }
    }

    /** The place of a claim, from 0; {@link NothingHereException} where there is none. */
    private static int place(String position, DecidedClaims claims) {
        if (position.length() > MOST_DIGITS || Integer.parseInt(position) > claims.size()) {
            throw new NothingHereException();
        }
        return Integer.parseInt(position) - 1;
    }

    @GetMapping("/checks/{id}/report")
    ModelAndView report(HttpServletRequest request, @PathVariable("id") String id) {
        return new ModelAndView("check/report", Map.of("report", new ReportView(id, decided(request, id))));
    }

    @GetMapping("/checks/{id}/decided-claims.xlsx")
    void workbook(HttpServletRequest request, HttpServletResponse response, @PathVariable("id") String id)
            throws IOException {
        DecidedClaims claims = decided(request, id);
        AnnotatedWorkbook.write(
                claims.evaluation(), claims.submitted().source(), begin(response, claims, "-decided.xlsx"));
    }

    @GetMapping("/checks/{id}/decided-claims.csv")
    void csv(HttpServletRequest request, HttpServletResponse response, @PathVariable("id") String id)
            throws IOException {
        DecidedClaims claims = decided(request, id);
        AnnotatedCsv.write(claims.evaluation(), begin(response, claims, "-decided.csv"));
    }

    @GetMapping("/checks/{id}/decided-claims.json")
    void json(HttpServletRequest request, HttpServletResponse response, @PathVariable("id") String id)
            throws IOException {
        DecidedClaims claims = decided(request, id);
        EvaluationWriter.write(claims.evaluation(), begin(response, claims, "-decided.json"));
    }

    /** Begins a file that is called after the check. */
    private static OutputStream begin(HttpServletResponse response, DecidedClaims claims, String ending)
            throws IOException {
        return Downloads.begin(response, Downloads.name(claims.title(), ending));
    }

    /** What was decided in the visitor's check; {@link NothingHereException} where nothing was. */
    private DecidedClaims decided(HttpServletRequest request, String id) {
        Result result = checks.require(visitors.of(request), id).result().orElse(null);
        if (result instanceof Result.Decided decided) {
            return decided.claims();
        }
        throw new NothingHereException();
    }

    @ExceptionHandler
    ModelAndView tooLarge(InvalidCohortException tooLarge, HttpServletResponse response) {
        return noFile(response, tooLarge.violations().get(0).message(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @ExceptionHandler
    ModelAndView noRoom(NoRoomException noRoom, HttpServletResponse response) {
        return noFile(response, noRoom.getMessage(), HttpStatus.INTERNAL_SERVER_ERROR);
    }

    private static ModelAndView noFile(HttpServletResponse response, String message, HttpStatus status) {
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "inline");
        return new ModelAndView("problem/no-file", Map.of("message", message), status);
    }
}
