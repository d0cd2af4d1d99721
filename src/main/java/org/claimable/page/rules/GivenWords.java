package org.claimable.page.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.claimable.claim.Claim;
import org.claimable.claim.Evidence;
import org.claimable.file.document.Count;
import org.claimable.file.document.Days;

/** A claim of an example in one sentence. */
final class GivenWords {
    private GivenWords() {}

    static String of(Claim claim) {
        List<String> parts = new ArrayList<>();
        parts.add(claim.outcome());
        parts.add(
                claim.individual() == null
                        ? "%s, not named".formatted(Count.people(claim.headcount()))
                        : "person " + claim.individual());
        parts.add(Days.of(claim.achievedOn()));
        if (claim.sustainedYear() > 1) {
            parts.add("year %d of it".formatted(claim.sustainedYear()));
        }
        if (claim.share().compareTo(BigDecimal.ONE) < 0) {
            parts.add("a share of " + Percent.of(claim.share()));
        }
        if (claim.service() != null) {
            parts.add("service " + claim.service());
        }
        if (claim.provider() != null) {
            parts.add("provider " + claim.provider());
        }
        parts.add(evidence(claim.evidence()));
        return String.join("; ", parts);
    }

    private static String evidence(Evidence evidence) {
        if (evidence == null) {
            return "no evidence";
        }
        return switch (evidence.kind()) {
            case RECORD -> record(evidence);
            case SURVEY ->
                "survey from %s to %s%s"
                        .formatted(orNone(evidence.before()), orNone(evidence.after()), dates(evidence));
            case SCORE ->
                "score from %s to %s%s"
                        .formatted(orNone(evidence.scoreBefore()), orNone(evidence.scoreAfter()), dates(evidence));
        };
    }

    private static String record(Evidence evidence) {
        String reference = evidence.reference() == null ? "record without a reference" : "record";
        return evidence.from() == null && evidence.to() == null && evidence.sessions() == null
                ? reference
                : "%s of %s sessions, %s to %s"
                        .formatted(
                                reference,
                                orNone(evidence.sessions()),
                                Days.of(evidence.from()),
                                Days.of(evidence.to()));
    }

    private static String dates(Evidence evidence) {
        if (evidence.retrospective()) {
            return ", both asked at the end";
        }
        return evidence.beforeOn() == null && evidence.afterOn() == null
                ? ", not dated"
                : ", asked %s and %s".formatted(Days.of(evidence.beforeOn()), Days.of(evidence.afterOn()));
    }

    private static String orNone(Object value) {
        return value == null ? "none" : value.toString();
    }
}
