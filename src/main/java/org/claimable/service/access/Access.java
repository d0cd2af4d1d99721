package org.claimable.service.access;

import java.util.Locale;

/**
 * How callers are known, made of the settings: tokens, API keys, and the page's own way in. Where it is by nothing, everyone
 * who reaches the service may ask everything.
 */
record Access(boolean tokens, boolean keys, PageDoor page) {
    Access {
        boolean closed = tokens || keys || page == PageDoor.PROXY;
        if (page == null) {
            page = keys ? PageDoor.KEY : closed ? PageDoor.OFF : PageDoor.OPEN;
        }
        if (page == PageDoor.OPEN && closed) {
            throw new UnsafeAccessException(
                    "The page cannot be open (claimable.access.page=open) while the API asks who is calling: it decides claims too.",
                    "Set claimable.access.page to key, proxy or off.");
        }
        if (page == PageDoor.KEY && !keys) {
            throw new UnsafeAccessException(
                    "The page asks for API keys (claimable.access.page=key), and there are none.",
                    "Name a file of keys in claimable.access.keys; ./claimable key create makes a key.");
        }
    }

    /** The ways in words, for operators. */
    String words() {
        String ways = (tokens ? "tokens, " : "") + (keys ? "API keys, " : "");
        return "by %spage %s"
                .formatted(isOpen() ? "nothing, " : ways, page.name().toLowerCase(Locale.ROOT));
    }

    /** Whether no one is asked who they are. */
    boolean isOpen() {
        return !tokens && !keys && page != PageDoor.PROXY;
    }

    /** How a visitor comes to the page. */
    enum PageDoor {
        /** By its address alone; only where the whole service is open. */
        OPEN,
        /** By signing in with an API key, once a session. */
        KEY,
        /** Through a proxy that has signed the visitor in, and names the visitor in a header. */
        PROXY,
        /** Not at all. */
        OFF
    }
}
