package org.claimable.method.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.claimable.method.decision.Decision.Verdict;
import org.claimable.method.decision.TraceEntry;
import org.claimable.method.decision.TraceEntry.Examined;
import org.claimable.method.decision.TraceEntry.Status;
import org.claimable.method.evaluation.Assessment.PersonClaims;
import org.claimable.method.evaluation.Findings.Finding;
import org.claimable.method.evaluation.Findings.FindingKind;
import org.claimable.method.evaluation.RuleAnswers.Answer;
import org.claimable.method.evaluation.Tracing.LooksAt;
import org.claimable.method.evaluation.Tracing.TracedRule;
import org.claimable.method.evaluation.Trail.Seen;
import org.claimable.method.evaluation.Trail.Step;
import org.claimable.method.evaluation.fact.Claim;
import org.claimable.method.rulebook.Norm;
import org.claimable.method.rulebook.RuleCard;

/** What became of each rule for one decided claim, from what was found on its way and from the rules as read. */
final class ClaimTrace {
    private static final String UNTRACKED = "UNTRACKED_INDIVIDUAL";

    private final Tracing tracing;
    private final Assessment assessment;
    private final PersonClaims person;
    private final Trail trail;
    private final boolean shown;
    private final NormTrace norms;
    private final Claim claim;
    private final SeenFindings seen;
    private final String unjudged;
    private final String leftBy;

    /** {@code shown}: with all that is shown of it, not only what is counted. */
    ClaimTrace(Tracing tracing, Assessment assessment, PersonClaims person, boolean shown) {
        this.shown = shown;
        this.tracing = tracing;
        this.assessment = assessment;
        this.person = person;
        this.trail = assessment.trail();
        this.claim = assessment.claim();
        this.seen = new SeenFindings(tracing, assessment);
        this.unjudged = seen.unjudged();
        this.leftBy = seen.leftBy();
        this.norms = new NormTrace(this, assessment);
    }

    List<TraceEntry> entries() {
        List<TraceEntry> entries = new ArrayList<>(tracing.rules().size());
        boolean unjudgedStands = unjudged == null;
        for (TracedRule rule : tracing.rules()) {
            boolean ofUnjudged = rule.key().equals(unjudged);
            unjudgedStands |= ofUnjudged;
            entries.add(ofUnjudged ? entry(rule, Status.VIOLATED, false) : entry(rule));
        }
        if (!unjudgedStands) {
            entries.add(TraceEntry.of(unjudged, stage(trail.left()), Status.VIOLATED, false));
        }
        return entries;
    }

    private static String stage(Step step) {
        return switch (step) {
            case COUNTED_BEFORE, ONCE_A_YEAR, TRACKING -> "COUNTING";
            default -> step.name();
        };
    }

    private TraceEntry entry(TracedRule rule, Status status, boolean mayRefuse) {
        return TraceEntry.of(rule.key(), rule.stage(), status, mayRefuse);
    }

    /** An entry of a rule, of which nothing more is said. */
    TraceEntry entry(TracedRule rule, Status status) {
        return entry(rule, status, rule.mayRefuse());
    }

    private TraceEntry entry(TracedRule rule) {
        if (isOutside()) {
            return outside(rule);
        }
        if (rule.looksAt() == LooksAt.NORM) {
            return norms.entry(rule);
        }
        if (seen.isFoundBy(rule.key())) {
            return spoken(rule, seen.of(rule.key()));
        }
        if (rule.looksAt() == LooksAt.SUMS) {
            return entry(rule, Status.NOT_APPLICABLE);
        }
        if (isUntracked() && rule.looksAt() != LooksAt.CLAIM) {
            return entry(rule, Status.NOT_DECIDED)
                    .asking(List.of(), List.of(tracing.pointers().of(claim, "individual")));
        }
        if (!isReached(rule)) {
            return notReached(rule);
        }
        return rule.looksAt() == LooksAt.CLAIM ? silent(rule) : compared(rule);
    }

    /** Whether the claim was not decided by its rules at all: it could not be read, or a rule failed. */
    private boolean isOutside() {
        return trail.failed() != null || !claim.submitted().isReadable();
    }

    private TraceEntry outside(TracedRule rule) {
        boolean of = rule.key().equals(leftBy);
        if (!of
                && rule.looksAt() == LooksAt.NORM
                && assessment.value() != null
                && rule.key().startsWith("VA-")) {
            return norms.entry(rule);
        }
        if (rule.key().equals("RE-01") && !of) {
            return entry(rule, Status.SATISFIED, false);
        }
        return of ? entry(rule, Status.VIOLATED, false) : notReached(rule);
    }

    /** An entry of a rule before which the claim left. */
    TraceEntry notReached(TracedRule rule) {
        return entry(rule, Status.NOT_REACHED).beside(leftBy, null, List.of());
    }

    /** An untracked claim that no other rule took out: what compares claims of one person cannot be asked. */
    private boolean isUntracked() {
        return claim.isUntracked()
                && claim.isKnown()
                && assessment.reasons().stream()
                        .allMatch(reason ->
                                reason.code().equals(UNTRACKED) || reason.rule().equals(Norm.NAMED_PERSON.id()));
    }

    private boolean isReached(TracedRule rule) {
        if (rule.looksAt() == LooksAt.PERSON) {
            return isPast(Step.PERSON);
        }
        if (rule.stage().equals("VALUE")) {
            return claim.isKnown();
        }
        if (rule.looksAt() == LooksAt.CLAIM) {
            return isPast(rule.stage().equals("ELIGIBILITY") ? Step.ELIGIBILITY : Step.TRACKING);
        }
        if (rule.looksAt() == LooksAt.COUNTED_PAIR) {
            return isPast(Step.COUNTED_BEFORE);
        }
        return isPast(rule.stage().equals("COUNTING") ? Step.ONCE_A_YEAR : Step.INCOMPATIBILITY);
    }

    /** Whether the claim came to a stage. */
    boolean isPast(Step step) {
        return isPast(assessment, step);
    }

    private static boolean isPast(Assessment each, Step step) {
        return each.isClaimable()
                || each.trail().left() != null && each.trail().left().compareTo(step) >= 0;
    }

    /** A rule that looked at the claim alone and found nothing. */
    private TraceEntry silent(TracedRule rule) {
        Answer answer = tracing.answer(rule, claim, shown);
        Status status =
                switch (answer.standing()) {
                    case OUT_OF_SCOPE -> Status.NOT_APPLICABLE;
                    case UNDECIDED -> Status.NOT_DECIDED;
                    case HOLDS, FALSE -> Status.SATISFIED;
                };
        return entry(rule, status).asking(answer.conditions(), answer.missing());
    }

    /** A rule that compared the claim with others of the person and found nothing. */
    private TraceEntry compared(TracedRule rule) {
        Set<String> missing = trail.missing(rule.key());
        TraceEntry entry = entry(rule, missing == null ? Status.SATISFIED : Status.NOT_DECIDED)
                .comparing(examined(rule), List.of(), List.of());
        return missing == null ? entry : entry.asking(List.of(), List.copyOf(missing));
    }

    private Examined examined(TracedRule rule) {
        if (!shown) {
            return null;
        }
        Step step =
                switch (rule.looksAt()) {
                    case PERSON -> Step.ELIGIBILITY;
                    case COUNTED_PAIR -> null;
                    default -> rule.stage().equals("COUNTING") ? Step.ONCE_A_YEAR : Step.INCOMPATIBILITY;
                };
        List<Assessment> others = step == null
                ? List.of()
                : person.claims().stream()
                        .filter(each -> each != assessment
                                && each.claim().isKnown()
                                && each.claim().submitted().isReadable()
                                && isPast(each, step))
                        .toList();
        List<String> ids = Tracing.ids(others, Examined.MOST_LISTED);
        return new Examined(
                ids,
                others.size() - ids.size(),
                person.countedBefore().size(),
                rule.card().ground() == RuleCard.Ground.ROW ? tracing.rows() : null);
    }

    /** A rule that found something of the claim. */
    private TraceEntry spoken(TracedRule rule, List<Seen> spoken) {
        List<Seen> counts = spoken.stream().filter(seen::isCounted).toList();
        List<Seen> advises = spoken.stream()
                .filter(each ->
                        !seen.isCounted(each) && (each.finding().kind() == FindingKind.CAVEAT || isOff(each.finding())))
                .toList();
        TraceEntry entry;
        if (!counts.isEmpty()) {
            entry = entry(rule, Status.VIOLATED, assessment.verdict() == Verdict.NOT_CLAIMABLE)
                    .comparing(compares(rule), rows(counts), rows(advises));
        } else if (!advises.isEmpty()) {
            entry = entry(rule, Status.ADVISES)
                    .comparing(compares(rule), rows(advises), List.of())
                    .beside(null, null, keptOver(spoken));
        } else if (spoken.get(0).finding().kind() == FindingKind.DEADWEIGHT) {
            entry = entry(rule, Status.APPLIED);
        } else {
            entry = unneeded(rule, spoken);
        }
        String rate = NormTrace.rate(spoken);
        if (shown && rule.looksAt() == LooksAt.CLAIM) {
            Answer answer = tracing.answer(rule, claim, shown);
            entry = entry.asking(answer.conditions(), answer.missing());
        }
        return rate == null ? entry : entry.working(rate, null);
    }

    /** Whether the rule, or row, of a finding does not decide at this level; what it was counted for all the same is not asked. */
    private boolean isOff(Finding finding) {
        return finding.kind() != FindingKind.DEADWEIGHT && !tracing.counts(finding);
    }

    private Examined compares(TracedRule rule) {
        return rule.looksAt() == LooksAt.CLAIM ? null : examined(rule);
    }

    /** A rule that found what is not held against the claim: it was kept over the other, or left by another rule. */
    private TraceEntry unneeded(TracedRule rule, List<Seen> spoken) {
        List<String> over = keptOver(spoken);
        if (over.isEmpty()) {
            return entry(rule, Status.ADVISES)
                    .comparing(compares(rule), rows(spoken), List.of())
                    .beside(null, leftBy, List.of());
        }
        return entry(rule, Status.SATISFIED)
                .comparing(compares(rule), List.of(), List.of())
                .beside(null, null, over);
    }

    /** The claims over which this one was kept, of those that what was found is about. */
    private List<String> keptOver(List<Seen> spoken) {
        return spoken.stream()
                .filter(each -> each.finding().kind() != FindingKind.CAVEAT)
                .filter(each -> !isOff(each.finding()) && isKept(each))
                .map(each -> each.other().id())
                .distinct()
                .toList();
    }

    private boolean isKept(Seen seen) {
        return seen.stayed()
                || seen.step() == Step.INCOMPATIBILITY && (assessment.isClaimable() || trail.left() == Step.PERSON);
    }

    private static List<String> rows(List<Seen> seen) {
        return seen.stream()
                .filter(each -> each.finding().card().ground() == RuleCard.Ground.ROW)
                .map(each -> Reasons.rule(each.finding()))
                .distinct()
                .toList();
    }
}
