package org.claimable.access;

import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** What pages say of the visitor's being signed in, and whether there are any. */
@Component
public class SignedIn {
    private final Access access;

    SignedIn(Access access) {
        this.access = access;
    }

    /** The name by which the visitor is known, null where by none. */
    public String name() {
        Authentication visitor = SecurityContextHolder.getContext().getAuthentication();
        return visitor == null || visitor instanceof AnonymousAuthenticationToken ? null : visitor.getName();
    }

    /** Whether visitors sign in here, with an API key. */
    public boolean isByKey() {
        return access.page() == PageDoor.KEY;
    }

    /** Whether there are pages at all. */
    public boolean hasPages() {
        return access.page() != PageDoor.OFF;
    }
}
