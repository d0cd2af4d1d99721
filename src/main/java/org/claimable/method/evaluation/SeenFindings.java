package org.claimable.method.evaluation;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.claimable.method.decision.Decision.Reason;
import org.claimable.method.evaluation.Findings.Finding;
import org.claimable.method.evaluation.Tracing.LooksAt;
import org.claimable.method.evaluation.Tracing.TracedRule;
import org.claimable.method.evaluation.Trail.Seen;

/** What rules found of a decided claim, by rule, and which of it became its reasons. */
final class SeenFindings {
    private final Tracing tracing;
    private final Assessment assessment;
    private final Trail trail;
    private final List<Seen>[] found;
    private final Map<Seen, Reason> counted;

    @SuppressWarnings("unchecked")
    SeenFindings(Tracing tracing, Assessment assessment) {
        this.tracing = tracing;
        this.assessment = assessment;
        this.trail = assessment.trail();
        this.counted = assessment.reasons().isEmpty() ? Map.of() : new IdentityHashMap<>();
        this.found = trail.failed() != null || trail.seen().isEmpty()
                ? null
                : new List[tracing.rules().size()];
        for (int i = 0; found != null && i < trail.seen().size(); i++) {
            Seen each = trail.seen().get(i);
            Integer rule = tracing.place(each.finding().card());
            if (rule != null) {
                found[rule] = found[rule] == null ? new ArrayList<>(1) : found[rule];
                found[rule].add(each);
            }
            match(each);
        }
    }

    /** What a rule found, nothing where it found none. */
    List<Seen> of(TracedRule rule) {
        return found == null || found[rule.at()] == null ? List.of() : found[rule.at()];
    }

    /** Those that became reasons. */
    List<Seen> counted(List<Seen> of) {
        return counted.isEmpty()
                ? List.of()
                : of.stream().filter(this::isCounted).toList();
    }

    /** Whether a finding became a reason. */
    boolean isCounted(Seen seen) {
        return counted.containsKey(seen);
    }

    /** A finding that became a reason. */
    private void match(Seen seen) {
        Finding finding = seen.finding();
        if (seen.stayed()) {
            return;
        }
        for (Reason reason : assessment.reasons()) {
            if (reason.code().equals(finding.code())
                    && reason.rule().equals(Reasons.rule(finding))
                    && reason.wording().startsWith(finding.wording())) {
                counted.put(seen, reason);
                return;
            }
        }
    }

    /** The rule by whose norm the claim is for review though no rule found it, null where it is not; the norm itself where no rule is of it. */
    String unjudged() {
        for (Reason reason : assessment.reasons()) {
            if (reason.code().equals(NormGuard.NOT_JUDGED)) {
                return ofNorm(reason.rule());
            }
        }
        return null;
    }

    private String ofNorm(String norm) {
        return tracing.rules().stream()
                .filter(rule -> rule.card().id().equals(norm) && rule.looksAt() != LooksAt.NORM)
                .map(TracedRule::key)
                .findFirst()
                .orElse(norm);
    }

    /** The rule by which the claim was taken out, null where it is claimable. */
    String leftBy() {
        if (assessment.isClaimable()) {
            return null;
        }
        if (!assessment.claim().submitted().isReadable()) {
            return "RE-01";
        }
        if (trail.failed() != null) {
            return trail.failed().key();
        }
        String unjudged = unjudged();
        if (unjudged != null) {
            return unjudged;
        }
        return trail.seen().stream()
                .filter(counted::containsKey)
                .filter(each -> counted.get(each) == assessment.reasons().get(0))
                .map(each -> each.finding().card().key())
                .findFirst()
                .orElse(null);
    }
}
