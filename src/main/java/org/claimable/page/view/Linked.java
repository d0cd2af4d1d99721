package org.claimable.page.view;

import org.claimable.page.claims.ClaimsQuery;

/** Something in words, and the address of what it is about or counts, null for none. */
public record Linked(String words, String address) {
    /** The address of some claims of a check. */
    static String claims(String check, ClaimsQuery query) {
        return "/checks/%s/claims%s".formatted(check, query.address());
    }

    /** The address of a claim of a check, by its position from 0. */
    static String claim(String check, int position) {
        return "/checks/%s/claims/%d".formatted(check, position + 1);
    }
}
