package org.claimable.method.evaluation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.claimable.method.bank.Pence;
import org.claimable.method.decision.ClaimValue;
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

    TraceEntry entry(TracedRule rule) {
        return switch (rule.key()) {
            case "RE-01" -> trace.entry(rule, Status.SATISFIED);
            case "PO-01" -> choice(rule);
            case "EV-09" -> later(rule);
            case "VA-02" ->
                value(
                        rule,
                        value -> value.perPerson().wellbeing()
                                                == value.perPerson().wellbeingNet()
                                        && value.deadweightRate() == null
                                ? "%s × 1 = %s"
                                        .formatted(
                                                amount(value.perPerson().wellbeing()),
                                                amount(value.perPerson().wellbeingNet()))
                                : "%s × (1 − %s) = %s"
                                        .formatted(
                                                amount(value.perPerson().wellbeing()),
                                                plain(value.deadweightRate()),
                                                amount(value.perPerson().wellbeingNet())));
            default -> value(rule, NormTrace::sum);
        };
    }

    private TraceEntry value(TracedRule rule, Function<ClaimValue, String> worked) {
        if (assessment.value() != null) {
            return trace.entry(rule, Status.APPLIED).working(worked.apply(assessment.value()), null);
        }
        return claim.isKnown() ? trace.entry(rule, Status.NOT_APPLICABLE) : trace.notReached(rule);
    }

    /** The part of wellbeing that a rule of deadweight leaves, null where none was found. */
    static String rate(List<Seen> spoken) {
        return spoken.stream()
                .filter(each -> each.finding().kind() == FindingKind.DEADWEIGHT)
                .map(each -> each.finding().rate() == null
                        ? BigDecimal.ZERO
                        : each.finding().rate())
                .map(rate -> "1 − %s = %s".formatted(plain(rate), plain(BigDecimal.ONE.subtract(rate))))
                .findFirst()
                .orElse(null);
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

    private static String amount(long pence) {
        return String.format(Locale.UK, "%,.2f", Pence.pounds(pence));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private TraceEntry choice(TracedRule rule) {
        if (assessment.trail().choice() != null) {
            boolean says = says(rule.key());
            return trace.entry(rule, says ? Status.ADVISES : Status.APPLIED)
                    .working(null, assessment.trail().choice());
        }
        return trace.isPast(Step.INCOMPATIBILITY) ? trace.entry(rule, Status.NOT_APPLICABLE) : trace.notReached(rule);
    }

    private boolean says(String rule) {
        return assessment.caveats().stream().anyMatch(each -> each.rule().equals(rule));
    }

    private TraceEntry later(TracedRule rule) {
        if (assessment.caveats().stream().anyMatch(each -> each.code().equals(LATER))) {
            return trace.entry(rule, Status.ADVISES);
        }
        if (!assessment.isClaimable()) {
            return trace.notReached(rule);
        }
        return trace.entry(rule, claim.evidence().isComparison() ? Status.SATISFIED : Status.NOT_APPLICABLE);
    }
}
