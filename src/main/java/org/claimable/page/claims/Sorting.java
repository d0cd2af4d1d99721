package org.claimable.page.claims;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;

/** In which order claims are listed; claims that are equal in it stay as submitted. */
public enum Sorting {
    SUBMITTED("As submitted", Comparator.comparingInt(DecidedClaim::position)),
    VALUE("Highest value first", Comparator.comparingLong(DecidedClaim::pence).reversed()),
    DATE(
            "Earliest first",
            Comparator.comparing(
                    (DecidedClaim claim) -> claim.claim().achievedOn(),
                    Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))),
    OUTCOME("By outcome", Comparator.comparing(DecidedClaim::outcomeName)),
    PERSON(
            "By person",
            Comparator.comparing(
                    (DecidedClaim claim) -> claim.claim().individual(),
                    Comparator.nullsLast(Comparator.<String>naturalOrder())));

    private final String title;
    private final Comparator<DecidedClaim> order;

    Sorting(String title, Comparator<DecidedClaim> order) {
        this.title = title;
        this.order = order;
    }

    public String title() {
        return title;
    }

    /** Its name in an address. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    Comparator<DecidedClaim> order() {
        return order;
    }

    /** The sorting of a name in an address, as submitted where it is none. */
    static Sorting of(String parameter) {
        for (Sorting sorting : values()) {
            if (sorting.parameter().equals(parameter)) {
                return sorting;
            }
        }
        return SUBMITTED;
    }
}
