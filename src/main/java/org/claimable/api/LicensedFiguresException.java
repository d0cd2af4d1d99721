package org.claimable.api;

import org.claimable.access.Scope;

/** A caller asks for amounts that a licensed value set gives, and may not see them. */
final class LicensedFiguresException extends RuntimeException {
    LicensedFiguresException(String valueSet) {
        super(("Cohorts that are priced by the licensed value set %s need the scope %s too, which you do not have. "
                        + "Compare them by another value set.")
                .formatted(valueSet, Scope.EVALUATE));
    }
}
