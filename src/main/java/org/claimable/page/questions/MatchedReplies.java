package org.claimable.page.questions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.claimable.file.table.ReplyTable.Reply;
import org.claimable.page.claims.DecidedClaim;
import org.claimable.page.claims.DecidedClaims;
import org.claimable.page.claims.Facet;

/** Replies by the claim that each is to, all of one provider; {@code mistakes} say which cannot be matched, the first hundred of them. */
record MatchedReplies(Map<String, String> byClaim, List<String> mistakes) {
    private static final int MOST_MISTAKES = 100;

    static MatchedReplies of(List<Reply> replies, DecidedClaims claims) {
        Map<String, DecidedClaim> byId = new HashMap<>();
        IntStream.range(0, claims.size()).mapToObj(claims::claim).forEach(claim -> {
            byId.putIfAbsent(claim.claim().id(), claim);
            byId.putIfAbsent(claim.claim().id().strip(), claim);
        });
        Map<String, String> matched = new LinkedHashMap<>();
        List<String> mistakes = new ArrayList<>();
        DecidedClaim first = null;
        for (Reply reply : replies) {
            DecidedClaim claim = byId.get(reply.claim());
            first = first == null ? claim : first;
            if (claim == null) {
                mistakes.add("%s: there is no claim \"%s\" in this check.".formatted(reply.place(), reply.claim()));
            } else if (!provider(claim).equals(provider(first))) {
                mistakes.add(
                        "%s: claim \"%s\" is of another provider than the claims above it. Choose a workbook of one provider's replies."
                                .formatted(reply.place(), reply.claim()));
            } else {
                matched.put(claim.claim().id(), reply.text());
            }
        }
        return new MatchedReplies(matched, mistakes.subList(0, Math.min(MOST_MISTAKES, mistakes.size())));
    }

    private static String provider(DecidedClaim claim) {
        return Facet.PROVIDER.keys(claim).get(0);
    }
}
