package org.claimable.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import org.claimable.page.check.Check;
import org.claimable.page.check.Checks;
import org.claimable.page.check.Result;
import org.claimable.page.claims.DecidedClaims;
import org.springframework.stereotype.Component;

/** Who asks: the session that a visitor's browser names by its cookie. */
@Component
class Visitors {
    private static final String NOBODY = "";

    private final Checks checks;
    private final PageSettings settings;

    Visitors(Checks checks, PageSettings settings) {
        this.checks = checks;
        this.settings = settings;
    }

    /** The visitor of a request; nobody who has a check where there is no session. */
    String of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? NOBODY : visitor(request, session);
    }

    /** The visitor of a request, known from now on, for as long as checks are kept. */
    String known(HttpServletRequest request) {
        HttpSession session = request.getSession(true);
        session.setMaxInactiveInterval(Math.toIntExact(settings.idle().toSeconds()));
        return visitor(request, session);
    }

    /** A session is worth nothing to someone who is signed in by another name. */
    private static String visitor(HttpServletRequest request, HttpSession session) {
        Principal signedIn = request.getUserPrincipal();
        return signedIn == null ? session.getId() : session.getId() + " " + signedIn.getName();
    }

    /** The visitor's check; {@link NothingHereException} where it is gone, was never there, or is another's. */
    Check check(HttpServletRequest request, String id) {
        return checks.find(of(request), id).orElseThrow(NothingHereException::new);
    }

    /** What was decided in the visitor's check; {@link NothingHereException} where nothing was. */
    DecidedClaims decided(HttpServletRequest request, String id) {
        return check(request, id)
                .result()
                .filter(Result.Decided.class::isInstance)
                .map(result -> ((Result.Decided) result).claims())
                .orElseThrow(NothingHereException::new);
    }
}
