package org.claimable.service.access;

import org.claimable.service.access.Access.PageDoor;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is answered on this thread, how visitors sign in, and what they may see. */
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

    /** Whether the caller may see amounts that a licensed value set gives: they may who may have claims priced by it. */
    public boolean maySeeLicensedFigures() {
        return access.isOpen()
                || Scope.EVALUATE.isOf(SecurityContextHolder.getContext().getAuthentication());
    }

    /** Whether there are pages at all. */
    public boolean hasPages() {
        return access.page() != PageDoor.OFF;
    }
}
