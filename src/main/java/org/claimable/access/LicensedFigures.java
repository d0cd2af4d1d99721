package org.claimable.access;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who may see amounts that a licensed value set gives: those who may have claims priced by it. */
@Component
public class LicensedFigures {
    private final Access access;

    LicensedFigures(Access access) {
        this.access = access;
    }

    /** Whether whoever is answered on this thread may. */
    public boolean areForCaller() {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        return access.isOpen()
                || caller != null
                        && caller.getAuthorities().stream()
                                .anyMatch(
                                        granted -> Scope.EVALUATE.getAuthority().equals(granted.getAuthority()));
    }
}
