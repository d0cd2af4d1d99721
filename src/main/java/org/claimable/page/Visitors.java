package org.claimable.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

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
        private final String instead;

        public NothingHereException() {
            this(null);
        }

        /** {@code instead} is the address of what took the place of what was here, of the same visitor, null for nothing. */
        public NothingHereException(String instead) {
            super("There is nothing at this address.");
            this.instead = instead;
        }

        /** Where what took its place is, null for nowhere. */
        public String instead() {
            return instead;
        }
    }

    /** There are too many checks or forecasts for a further one now; the message says what to do. */
    public static final class TooManyKeptException extends RuntimeException {
        private final boolean ofVisitor;
        private final String address;
        private final Duration retryAfter;

        private TooManyKeptException(String message, boolean ofVisitor, String address, Duration retryAfter) {
            super(message);
            this.ofVisitor = ofVisitor;
            this.address = address;
            this.retryAfter = retryAfter;
        }

        /** Where the visitor can make room: at an address, null where it is the page that was sent. */
        public static TooManyKeptException ofVisitor(String message, String address) {
            return new TooManyKeptException(message, true, address, null);
        }

        /** Where there may be room after some time, null where that is not known. */
        public static TooManyKeptException until(Duration retryAfter, String message) {
            return new TooManyKeptException(message, false, null, retryAfter);
        }

        /** Whether the visitor can make room. */
        public boolean isOfVisitor() {
            return ofVisitor;
        }

        /** Where the visitor makes room, {@code otherwise} where that is nowhere else. */
        public String address(String otherwise) {
            return address == null ? otherwise : address;
        }

        /** A page that says so, with its status and when to try again. */
        public ModelAndView on(ModelAndView page, HttpServletResponse response) {
            if (retryAfter != null) {
                response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, retryAfter.toSeconds())));
            }
            page.setStatus(ofVisitor ? HttpStatus.CONFLICT : HttpStatus.SERVICE_UNAVAILABLE);
            return page;
        }
    }
}
