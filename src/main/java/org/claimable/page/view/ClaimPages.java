package org.claimable.page.view;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.claimable.page.claims.ClaimsQuery;
import org.claimable.page.claims.FoundClaims;

/** The pages of a list of claims. */
public final class ClaimPages {
    private static final int BESIDE = 2;

    private final String base;
    private final ClaimsQuery query;
    private final FoundClaims found;

    /** {@code base} is the address of all claims. */
    ClaimPages(String base, ClaimsQuery query, FoundClaims found) {
        this.base = base;
        this.query = query;
        this.found = found;
    }

    private String address(int page) {
        return base + query.onPage(page).address();
    }

    /** A page to go to; an empty address stands for pages left out. */
    public record PageLink(int number, String address, boolean here) {
        /** Its class. */
        public String kind() {
            return number == 0 ? "ellipsis" : here ? "current" : "other";
        }
    }

    public List<PageLink> pages() {
        TreeSet<Integer> numbers = new TreeSet<>(List.of(1, found.pages()));
        for (int number = found.page() - BESIDE; number <= found.page() + BESIDE; number++) {
            if (number >= 1 && number <= found.pages()) {
                numbers.add(number);
            }
        }
        List<PageLink> links = new ArrayList<>();
        int last = 0;
        for (int number : numbers) {
            if (number > last + 1) {
                links.add(new PageLink(0, "", false));
            }
            links.add(new PageLink(number, address(number), number == found.page()));
            last = number;
        }
        return links;
    }

    public boolean hasPages() {
        return found.pages() > 1;
    }

    /** The address of the page before this, null on the first. */
    public String previous() {
        return found.page() > 1 ? address(found.page() - 1) : null;
    }

    /** The address of the page after this, null on the last. */
    public String next() {
        return found.page() < found.pages() ? address(found.page() + 1) : null;
    }
}
