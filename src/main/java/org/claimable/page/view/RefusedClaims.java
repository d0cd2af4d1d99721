package org.claimable.page.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.claimable.file.document.ProvenanceWords;
import org.claimable.method.decision.Decision.Basis;
import org.claimable.method.decision.Decision.Reason;
import org.claimable.method.decision.Decision.Verdict;
import org.claimable.page.claims.ClaimsIndex;
import org.claimable.page.claims.DecidedClaim;
import org.claimable.page.claims.DecidedClaims;
import org.claimable.page.claims.Facet;

/** The claims that are refused or for review, by their first reason: those refused first, the most frequent reason first. */
final class RefusedClaims {
    private RefusedClaims() {}

    /** Claims with one verdict and first reason. */
    record SameReason(Verdict verdict, String code, List<DecidedClaim> claims) {
        SameReason {
            claims = List.copyOf(claims);
        }

        /** How to fix them, each once. */
        List<String> remedies() {
            return first().map(Reason::remedy).distinct().toList();
        }

        /** The rules and sources that say so, and why the reasons are less firm than their rules, each once. */
        List<String> rules() {
            return Stream.concat(
                            first().map(reason -> "Rule %s (%s). Source: %s"
                                    .formatted(
                                            reason.rule(),
                                            ProvenanceWords.of(reason.ruleProvenance()),
                                            reason.source())),
                            first().map(Reason::basis).filter(Objects::nonNull).map(Basis::ofSeveral))
                    .distinct()
                    .toList();
        }

        private Stream<Reason> first() {
            return claims.stream().map(claim -> claim.decision().reasons().get(0));
        }
    }

    static List<SameReason> of(DecidedClaims claims) {
        List<SameReason> found = new ArrayList<>();
        for (Verdict verdict : Arrays.asList(Verdict.NOT_CLAIMABLE, Verdict.REVIEW)) {
            for (ClaimsIndex.Key key : claims.keys(Facet.FIRST, Integer.MAX_VALUE)) {
                List<DecidedClaim> same = claims.with(Facet.FIRST, key.key()).stream()
                        .filter(claim -> claim.decision().verdict() == verdict)
                        .toList();
                if (!same.isEmpty()) {
                    found.add(new SameReason(verdict, key.key(), same));
                }
            }
        }
        return found;
    }
}
