package org.claimable.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/** Who asks: the session that a visitor's browser names by its cookie. */
@Component
public class Visitors {
    private static final String NOBODY = "";
    private static final int OCTETS_OF_ID = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final PageSettings settings;

    Visitors(PageSettings settings) {
        this.settings = settings;
    }

    /** The visitor of a request; nobody who has a check where there is no session. */
    public String of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? NOBODY : visitor(request, session);
    }

    /** The visitor of a request, known from now on, for as long as checks are kept. */
    public String known(HttpServletRequest request) {
        HttpSession session = request.getSession(true);
        session.setMaxInactiveInterval(Math.toIntExact(settings.idle().toSeconds()));
        return visitor(request, session);
    }

    /** A session is worth nothing to someone who is signed in by another name. */
    private static String visitor(HttpServletRequest request, HttpSession session) {
        Principal signedIn = request.getUserPrincipal();
        return signedIn == null ? session.getId() : session.getId() + " " + signedIn.getName();
    }

    /** An id for something that is kept of a visitor, which no one else can guess. */
    public static String newId() {
        byte[] octets = new byte[OCTETS_OF_ID];
        RANDOM.nextBytes(octets);
        return HexFormat.of().formatHex(octets);
    }

    /** There is nothing at an address, or not for this visitor: the two are not told apart. */
    public static final class NothingHereException extends RuntimeException {
        public NothingHereException() {
            super("There is nothing at this address.");
        }
    }

    /** There are too many checks or forecasts for a further one now; the message says what to do. */
    public static final class TooManyKeptException extends RuntimeException {
        private final boolean ofVisitor;

        public TooManyKeptException(String message, boolean ofVisitor) {
            super(message);
            this.ofVisitor = ofVisitor;
        }

        /** Whether the visitor can make room. */
        public boolean isOfVisitor() {
            return ofVisitor;
        }
    }
}
