package org.claimable.method.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.claimable.method.decision.Decision.Verdict;
import org.claimable.method.decision.Trace.Form;
import org.claimable.method.decision.Trace.Place;
import org.claimable.method.decision.TraceEntry;
import org.claimable.method.decision.TraceEntry.Status;
import org.claimable.method.evaluation.Findings.Finding;
import org.claimable.method.evaluation.Findings.FindingKind;
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
    private static final Place PERSON = new Place(-1, "individual");

    private final Tracing tracing;
    private final Assessment assessment;
    private final KnownForms forms;
    private final Trail trail;
    private final boolean shown;
    private final NormTrace norms;
    private final Claim claim;
    private final SeenFindings seen;
    private final String unjudged;
    private final String leftBy;
    private final boolean outside;
    private final boolean alone;

    /** {@code shown}: with all that is shown of it, not only what is counted. */
    ClaimTrace(Tracing tracing, Assessment assessment, boolean shown) {
        this.shown = shown;
        this.tracing = tracing;
        this.forms = tracing.forms();
        this.assessment = assessment;
        this.trail = assessment.trail();
        this.claim = assessment.claim();
        this.seen = new SeenFindings(tracing, assessment);
        this.unjudged = seen.unjudged();
        this.leftBy = seen.leftBy();
        this.outside = trail.failed() != null || !claim.submitted().isReadable();
        this.alone = isAlone();
        this.norms = new NormTrace(this, assessment);
    }

    List<Form> entries() {
        List<Form> entries = new ArrayList<>(tracing.rules().size());
        boolean unjudgedStands = unjudged == null;
        for (TracedRule rule : tracing.rules()) {
            boolean ofUnjudged = rule.key().equals(unjudged);
            unjudgedStands |= ofUnjudged;
            entries.add(ofUnjudged ? Form.of(entry(rule, Status.VIOLATED, false)) : form(rule));
        }
        if (!unjudgedStands) {
            entries.add(Form.of(TraceEntry.of(unjudged, stage(trail.left()), Status.VIOLATED, false)));
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

    /** Whether all of it is shown, not only counted. */
    boolean isShown() {
        return shown;
    }

    KnownForms forms() {
        return forms;
    }

    private Form form(TracedRule rule) {
        if (outside) {
            return outside(rule);
        }
        if (rule.looksAt() == LooksAt.NORM) {
            return norms.entry(rule);
        }
        List<Seen> found = seen.of(rule);
        if (!found.isEmpty()) {
            return spoken(rule, found);
        }
        if (rule.looksAt() == LooksAt.SUMS) {
            return forms.plain(rule, Status.NOT_APPLICABLE);
        }
        if (alone && rule.looksAt() != LooksAt.CLAIM) {
            return new Form(entry(rule, Status.NOT_DECIDED, rule.mayRefuse()), List.of(), List.of(PERSON), null);
        }
        if (!isReached(rule)) {
            return notReached(rule);
        }
        return rule.looksAt() == LooksAt.CLAIM ? silent(rule) : compared(rule);
    }

    /** A claim that was not decided by its rules at all: it could not be read, or a rule failed. */
    private Form outside(TracedRule rule) {
        boolean of = rule.key().equals(leftBy);
        if (!of
                && rule.looksAt() == LooksAt.NORM
                && assessment.value() != null
                && rule.key().startsWith("VA-")) {
            return norms.entry(rule);
        }
        if (rule.key().equals("RE-01") && !of) {
            return Form.of(entry(rule, Status.SATISFIED, false));
        }
        return of ? Form.of(entry(rule, Status.VIOLATED, false)) : notReached(rule);
    }

    /** An entry of a rule before which the claim left. */
    Form notReached(TracedRule rule) {
        return forms.notReached(leftBy)[rule.at()];
    }

    /** An untracked claim that no other rule took out: what compares claims of one person cannot be asked. */
    private boolean isAlone() {
        return claim.isUntracked()
                && claim.isKnown()
                && assessment.reasons().stream()
                        .allMatch(reason ->
                                reason.code().equals(UNTRACKED) || reason.rule().equals(Norm.NAMED_PERSON.id()));
    }

    private boolean isReached(TracedRule rule) {
        return rule.step() == Step.VALUE ? claim.isKnown() : isPast(rule.step());
    }

    /** Whether the claim came to a stage. */
    boolean isPast(Step step) {
        return trail.isPast(step, assessment.isClaimable());
    }

    /** A rule that looked at the claim alone and found nothing. */
    private Form silent(TracedRule rule) {
        if (shown) {
            return forms.silent(rule, tracing.asked());
        }
        Status status = KnownForms.status(tracing.asked().standing(rule.number()));
        Form form = forms.plain(rule, status);
        return status == Status.NOT_DECIDED
                ? new Form(form.entry(), List.of(), tracing.asked().missing(rule.number()), null)
                : form;
    }

    /** A rule that compared the claim with others of the person and found nothing. */
    private Form compared(TracedRule rule) {
        Set<String> missing = trail.missing(rule.key());
        if (missing == null) {
            return forms.compared(rule);
        }
        TraceEntry entry = entry(rule, Status.NOT_DECIDED, rule.mayRefuse()).asking(List.of(), List.copyOf(missing));
        return new Form(entry, List.of(), List.of(), forms.with(rule));
    }

    /** A rule that found something of the claim. */
    private Form spoken(TracedRule rule, List<Seen> spoken) {
        TraceEntry entry = entry(rule, spoken);
        if (rule.looksAt() != LooksAt.CLAIM) {
            return new Form(entry, List.of(), List.of(), forms.with(rule));
        }
        if (!shown) {
            return Form.of(entry);
        }
        String rate = NormTrace.rate(spoken);
        return forms.spoken(rule, rate == null ? entry : entry.working(rate, null), tracing.asked());
    }

    private TraceEntry entry(TracedRule rule, List<Seen> spoken) {
        List<Seen> counts = seen.counted(spoken);
        List<Seen> advises = advising(spoken);
        if (!counts.isEmpty()) {
            return entry(rule, Status.VIOLATED, assessment.verdict() == Verdict.NOT_CLAIMABLE)
                    .comparing(null, rows(counts), rows(advises));
        }
        if (!advises.isEmpty()) {
            return entry(rule, Status.ADVISES, rule.mayRefuse())
                    .comparing(null, rows(advises), List.of())
                    .beside(null, null, keptOver(spoken));
        }
        return spoken.get(0).finding().kind() == FindingKind.DEADWEIGHT
                ? forms.plain(rule, Status.APPLIED).entry()
                : unneeded(rule, spoken);
    }

    /** A rule that found what is not held against the claim: it was kept over the other, or left by another rule. */
    private TraceEntry unneeded(TracedRule rule, List<Seen> spoken) {
        List<String> over = keptOver(spoken);
        return over.isEmpty()
                ? entry(rule, Status.ADVISES, rule.mayRefuse())
                        .comparing(null, rows(spoken), List.of())
                        .beside(null, leftBy, List.of())
                : entry(rule, Status.SATISFIED, rule.mayRefuse()).beside(null, null, over);
    }

    /** What says something without being counted: a caveat, or what is switched off at this level. */
    private List<Seen> advising(List<Seen> spoken) {
        List<Seen> advising = new ArrayList<>(0);
        for (Seen each : spoken) {
            if (!seen.isCounted(each) && (each.finding().kind() == FindingKind.CAVEAT || isOff(each.finding()))) {
                advising.add(each);
            }
        }
        return advising;
    }

    /** Whether the rule, or row, of a finding does not decide at this level; what it was counted for all the same is not asked. */
    private boolean isOff(Finding finding) {
        return finding.kind() != FindingKind.DEADWEIGHT && !tracing.counts(finding);
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

    /** The rows of a table that were found, none of a rule that rests on none. */
    private static List<String> rows(List<Seen> seen) {
        if (seen.isEmpty() || seen.get(0).finding().card().ground() != RuleCard.Ground.ROW) {
            return List.of();
        }
        return seen.stream()
                .map(each -> Reasons.rule(each.finding()))
                .distinct()
                .toList();
    }
}
