package org.claimable.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.function.Function;
import org.claimable.file.template.ClaimsTemplate;
import org.claimable.file.template.MeasuresTemplate;
import org.claimable.method.rulebook.RuleSet;
import org.claimable.page.Visitors.NothingHereException;
import org.claimable.rules.publishing.Lease;
import org.claimable.rules.publishing.Publisher;
import org.claimable.service.access.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows where visitors start, sign in and try the API, and gives them the tables to fill in. */
@Controller
class SiteController {
    /** As for every page, but that pictures which the reference's stylesheet holds itself are shown. */
    private static final String REFERENCE_POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; "
                    + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final SignedIn signedIn;
    private final Publisher publisher;

    SiteController(SignedIn signedIn, Publisher publisher) {
        this.signedIn = signedIn;
        this.publisher = publisher;
    }

    @GetMapping("/")
    String start() {
        return "start";
    }

    /** Where a visitor signs in with an API key; {@code access} decides whether the key is accepted. */
    @GetMapping("/sign-in")
    ModelAndView signIn(
            @RequestParam(name = "wrong", required = false) String wrong,
            @RequestParam(name = "out", required = false) String out) {
        if (!signedIn.isByKey()) {
            throw new NothingHereException();
        }
        return new ModelAndView("sign-in", Map.of("wrong", wrong != null, "out", out != null));
    }

    @GetMapping("/api")
    String reference(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", REFERENCE_POLICY);
        return "reference";
    }

    /** A table to fill in, at an address of the page, because a session counts for nothing at those of the API. */
    @GetMapping("/templates/claims.xlsx")
    void workbook(@RequestParam(name = "ruleSet", required = false) String ruleSet, HttpServletResponse response)
            throws IOException {
        write(response, "claims.xlsx", template(ruleSet, ClaimsTemplate::workbook));
    }

    @GetMapping("/templates/claims.csv")
    void csv(@RequestParam(name = "ruleSet", required = false) String ruleSet, HttpServletResponse response)
            throws IOException {
        write(response, "claims.csv", template(ruleSet, ClaimsTemplate::csv));
    }

    /** The same for figures of outputs and impact measures. */
    @GetMapping("/templates/measures.xlsx")
    void measuresWorkbook(
            @RequestParam(name = "ruleSet", required = false) String ruleSet, HttpServletResponse response)
            throws IOException {
        write(response, "measures.xlsx", template(ruleSet, MeasuresTemplate::workbook));
    }

    @GetMapping("/templates/measures.csv")
    void measuresCsv(HttpServletResponse response) throws IOException {
        write(response, "measures.csv", MeasuresTemplate.csv());
    }

    private byte[] template(String ruleSet, Function<RuleSet, byte[]> made) {
        try (Lease lease = publisher.lease()) {
            return made.apply(lease.library()
                    .evaluator(ruleSet)
                    .orElseThrow(NothingHereException::new)
                    .ruleSet());
        }
    }

    private static void write(HttpServletResponse response, String name, byte[] content) throws IOException {
        response.setContentLength(content.length);
        Downloads.begin(response, name).write(content);
    }
}
