package org.claimable.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.claimable.page.claims.ClaimsQuery;
import org.claimable.page.claims.DecidedClaims;
import org.claimable.page.view.ClaimView;
import org.claimable.page.view.ClaimsView;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Shows the claims of a check, a page at a time, and each one. */
@Controller
class ClaimsController {
    private static final int MOST_DIGITS = 9;

    private final Visitors visitors;

    ClaimsController(Visitors visitors) {
        this.visitors = visitors;
    }

    @GetMapping("/checks/{id}/claims")
    ModelAndView all(HttpServletRequest request, @PathVariable("id") String id) {
        ClaimsQuery query = ClaimsQuery.of(request::getParameter);
        return new ModelAndView(
                "check/claims", Map.of("view", new ClaimsView(id, visitors.decided(request, id), query)));
    }

    /** A claim by its place among those submitted, from 1. */
    @GetMapping("/checks/{id}/claims/{position:[1-9][0-9]*}")
    ModelAndView one(
            HttpServletRequest request, @PathVariable("id") String id, @PathVariable("position") String position) {
        DecidedClaims claims = visitors.decided(request, id);
        if (position.length() > MOST_DIGITS || Integer.parseInt(position) > claims.size()) {
            throw new NothingHereException();
        }
        return new ModelAndView(
                "check/claim", Map.of("claim", new ClaimView(id, claims, Integer.parseInt(position) - 1)));
    }
}
