package org.claimable.access;

/** How a visitor comes to the page. */
public enum PageDoor {
    /** By its address alone; only where the whole service is open. */
    OPEN,
    /** By signing in with an API key, once a session. */
    KEY,
    /** Through a proxy that has signed the visitor in, and names the visitor in a header. */
    PROXY,
    /** Not at all. */
    OFF
}
