package org.claimable.method.evaluation;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.claimable.method.bank.Pence;
import org.claimable.method.decision.ClaimValue;
import org.claimable.method.decision.Decision.Caveat;
import org.claimable.method.decision.Trace.Form;
import org.claimable.method.decision.TraceEntry;
import org.claimable.method.decision.TraceEntry.Status;
import org.claimable.method.evaluation.Findings.FindingKind;
import org.claimable.method.evaluation.Tracing.TracedRule;
import org.claimable.method.evaluation.Trail.Seen;
import org.claimable.method.evaluation.Trail.Step;
import org.claimable.method.evaluation.fact.Claim;

/** What became of the norms that the program carries out itself: reading, later surveys, the choice, and the value with its sums. */
final class NormTrace {
    private static final String LATER = "LATER_SURVEY";

    private final ClaimTrace trace;
    private final Assessment assessment;
    private final Claim claim;

    NormTrace(ClaimTrace trace, Assessment assessment) {
        this.trace = trace;
        this.assessment = assessment;
        this.claim = assessment.claim();
    }

    Form entry(TracedRule rule) {
        return switch (rule.key()) {
            case "RE-01" -> trace.forms().plain(rule, Status.SATISFIED);
            case "PO-01" -> choice(rule);
            case "EV-09" -> later(rule);
            case "VA-02" -> value(rule, NormTrace::net);
            default -> value(rule, NormTrace::sum);
        };
    }

    private Form value(TracedRule rule, Function<ClaimValue, String> arithmetic) {
        if (assessment.value() != null) {
            return trace.isShown()
                    ? trace.forms().worked(rule, assessment.value(), arithmetic)
                    : trace.forms().plain(rule, Status.APPLIED);
        }
        return claim.isKnown() ? trace.forms().plain(rule, Status.NOT_APPLICABLE) : trace.notReached(rule);
    }

    /** Wellbeing less what would have happened anyway. */
    private static String net(ClaimValue value) {
        ClaimValue.Amounts one = value.perPerson();
        boolean whole = one.wellbeing() == one.wellbeingNet() && value.deadweightRate() == null;
        String rate = whole ? "1" : "(1 − %s)".formatted(plain(value.deadweightRate()));
        return "%s × %s = %s".formatted(amount(one.wellbeing()), rate, amount(one.wellbeingNet()));
    }

    /** The part of wellbeing that a rule of deadweight leaves, null where none was found. */
    static String rate(List<Seen> spoken) {
        for (Seen each : spoken) {
            if (each.finding().kind() == FindingKind.DEADWEIGHT) {
                BigDecimal found = each.finding().rate();
                BigDecimal rate = found == null ? BigDecimal.ZERO : found;
                return "1 − " + plain(rate) + " = " + plain(BigDecimal.ONE.subtract(rate));
            }
        }
        return null;
    }

    /** The parts of a value added up, each for all people and the share to the penny where that is not one person and all of it. */
    private static String sum(ClaimValue value) {
        boolean plainly = value.headcount() == 1 && value.share().compareTo(BigDecimal.ONE) == 0;
        ClaimValue.Amounts one = value.perPerson();
        ClaimValue.Amounts all = value.amounts();
        String parts = plainly
                ? "%s + %s + %s".formatted(amount(one.wellbeingNet()), amount(one.exchequer()), amount(one.business()))
                : "(%s) + (%s) + (%s)"
                        .formatted(
                                times(one.wellbeingNet(), all.wellbeingNet(), value),
                                times(one.exchequer(), all.exchequer(), value),
                                times(one.business(), all.business(), value));
        return parts + " = " + amount(value.total());
    }

    private static String times(long one, long all, ClaimValue value) {
        return "%s × %d × %s = %s".formatted(amount(one), value.headcount(), plain(value.share()), amount(all));
    }

    /** Pounds without their sign, as {@code 1,050.00} or {@code -40.00}. */
    private static String amount(long pence) {
        return Pence.text(pence).replace("£", "");
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private Form choice(TracedRule rule) {
        if (assessment.trail().choice() == null) {
            return trace.isPast(Step.INCOMPATIBILITY)
                    ? trace.forms().plain(rule, Status.NOT_APPLICABLE)
                    : trace.notReached(rule);
        }
        boolean says =
                assessment.caveats().stream().anyMatch(each -> each.rule().equals(rule.key()));
        TraceEntry entry = trace.forms()
                .plain(rule, says ? Status.ADVISES : Status.APPLIED)
                .entry();
        return Form.of(entry.working(null, assessment.trail().choice()));
    }

    private Form later(TracedRule rule) {
        for (Caveat each : assessment.caveats()) {
            if (each.code().equals(LATER)) {
                return trace.forms().plain(rule, Status.ADVISES);
            }
        }
        if (!assessment.isClaimable()) {
            return trace.notReached(rule);
        }
        return trace.forms().plain(rule, claim.evidence().isComparison() ? Status.SATISFIED : Status.NOT_APPLICABLE);
    }
}
