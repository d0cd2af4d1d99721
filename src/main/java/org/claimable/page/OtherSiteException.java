package org.claimable.page;

/** A form was sent from a page of another site. */
final class OtherSiteException extends RuntimeException {
    OtherSiteException() {
        super("A form of another site is not taken.");
    }
}
