package org.claimable.page;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows the reference of the API, in which it can be tried. */
@Controller
class ReferenceController {
    /** As for every page, but that pictures which the reference's stylesheet holds itself are shown. */
    static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; "
            + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @GetMapping("/api")
    String reference(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        return "reference";
    }
}
