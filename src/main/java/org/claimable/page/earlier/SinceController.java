package org.claimable.page.earlier;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.claimable.file.document.Count;
import org.claimable.file.document.SinceWords.ClaimList;
import org.claimable.method.report.SinceLastTime.ComparedClaim;
import org.claimable.page.Visitors;
import org.claimable.page.Visitors.NothingHereException;
import org.claimable.page.check.Check;
import org.claimable.page.check.Check.Result;
import org.claimable.page.check.CheckRunner;
import org.claimable.page.check.Checks;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Lists what became of claims since earlier checks, and decides claims by the choices of an earlier check. */
@Controller
class SinceController {
    private static final int ON_A_PAGE = 50;

    private final Checks checks;
    private final CheckRunner runner;
    private final Visitors visitors;

    SinceController(Checks checks, CheckRunner runner, Visitors visitors) {
        this.checks = checks;
        this.runner = runner;
        this.visitors = visitors;
    }

    /** A page of a list of claims, from 1; the last where there are not so many. */
    @GetMapping("/checks/{id}/since")
    ModelAndView list(
            HttpServletRequest request,
            @PathVariable("id") String id,
            @RequestParam(name = "list", defaultValue = "") String named,
            @RequestParam(name = "page", defaultValue = "1") String asked) {
        SinceView view = view(checks.require(visitors.of(request), id));
        ClaimList list = Arrays.stream(ClaimList.values())
                .filter(each -> each.parameter().equals(named))
                .findFirst()
                .orElseThrow(NothingHereException::new);
        if (view.words() == null) {
            throw new NothingHereException();
        }
        List<ComparedClaim> all = view.words().all(list);
        int pages = Math.max(1, (all.size() + ON_A_PAGE - 1) / ON_A_PAGE);
        int page = asked.matches("[1-9]\\d{0,6}") ? Math.min(Integer.parseInt(asked), pages) : 1;
        int first = (page - 1) * ON_A_PAGE;
        return new ModelAndView(
                "earlier/list",
                Map.of(
                        "view",
                        view,
                        "list",
                        list,
                        "size",
                        Count.claims(all.size()),
                        "lines",
                        view.lines(all.subList(first, Math.min(first + ON_A_PAGE, all.size()))),
                        "page",
                        page,
                        "pages",
                        pages));
    }

    /** Decides the same claims by the choices of the latest earlier check, in place of this check. */
    @PostMapping("/checks/{id}/earlier-choices")
    String decideByEarlierChoices(HttpServletRequest request, @PathVariable("id") String id) {
        Check check = checks.require(visitors.of(request), id);
        EarlierChoices choices = view(check).choices();
        if (choices == null) {
            return "redirect:/checks/" + id;
        }
        return "redirect:/checks/"
                + runner.begin(visitors.known(request), request, choices.takenBy(check.submission()), id)
                        .id();
    }

    private static SinceView view(Check check) {
        SinceView view = check.result().orElse(null) instanceof Result.Decided decided
                ? SinceView.of(check.id(), decided.claims())
                : null;
        if (view == null) {
            throw new NothingHereException();
        }
        return view;
    }
}
