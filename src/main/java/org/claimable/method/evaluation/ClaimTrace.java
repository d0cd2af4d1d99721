package org.claimable.method.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.claimable.method.decision.Decision.Verdict;
import org.claimable.method.decision.Trace.Compared;
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
        List<Seen> found = seen.of(rule.key());
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
            return forms.compared(rule, with(rule));
        }
        TraceEntry entry = entry(rule, Status.NOT_DECIDED, rule.mayRefuse()).asking(List.of(), List.copyOf(missing));
        return new Form(entry, List.of(), List.of(), with(rule));
    }

    private Compared with(TracedRule rule) {
        Step step =
                switch (rule.looksAt()) {
                    case PERSON -> Step.ELIGIBILITY;
                    case COUNTED_PAIR -> Step.COUNTED_BEFORE;
                    default -> rule.stage().equals("COUNTING") ? Step.ONCE_A_YEAR : Step.INCOMPATIBILITY;
                };
        return new Compared(
                Comparisons.number(step), rule.card().ground() == RuleCard.Ground.ROW ? tracing.rows() : null);
    }

    /** A rule that found something of the claim. */
    private Form spoken(TracedRule rule, List<Seen> spoken) {
        TraceEntry entry = entry(rule, spoken);
        String rate = NormTrace.rate(spoken);
        TraceEntry worked = rate == null ? entry : entry.working(rate, null);
        if (rule.looksAt() != LooksAt.CLAIM) {
            return new Form(worked, List.of(), List.of(), entry.status() == Status.APPLIED ? null : with(rule));
        }
        return shown ? forms.spoken(rule, worked, tracing.asked()) : Form.of(worked);
    }

    private TraceEntry entry(TracedRule rule, List<Seen> spoken) {
        List<Seen> counts = spoken.stream().filter(seen::isCounted).toList();
        if (!counts.isEmpty()) {
            return entry(rule, Status.VIOLATED, assessment.verdict() == Verdict.NOT_CLAIMABLE)
                    .comparing(null, rows(counts), rows(advising(spoken)));
        }
        List<Seen> advises = advising(spoken);
        List<String> over = keptOver(spoken);
        if (!advises.isEmpty()) {
            return entry(rule, Status.ADVISES, rule.mayRefuse())
                    .comparing(null, rows(advises), List.of())
                    .beside(null, null, over);
        }
        if (spoken.get(0).finding().kind() == FindingKind.DEADWEIGHT) {
            return entry(rule, Status.APPLIED, rule.mayRefuse());
        }
        // It is not held against the claim: that was kept over the other, or left by another rule.
        return over.isEmpty()
                ? entry(rule, Status.ADVISES, rule.mayRefuse())
                        .comparing(null, rows(spoken), List.of())
                        .beside(null, leftBy, List.of())
                : entry(rule, Status.SATISFIED, rule.mayRefuse()).beside(null, null, over);
    }

    private List<Seen> advising(List<Seen> spoken) {
        return spoken.stream()
                .filter(each ->
                        !seen.isCounted(each) && (each.finding().kind() == FindingKind.CAVEAT || isOff(each.finding())))
                .toList();
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

    private static List<String> rows(List<Seen> seen) {
        return seen.stream()
                .filter(each -> each.finding().card().ground() == RuleCard.Ground.ROW)
                .map(each -> Reasons.rule(each.finding()))
                .distinct()
                .toList();
    }
}
