package org.claimable.method.evaluation;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.claimable.method.decision.ClaimValue;
import org.claimable.method.decision.Trace.Compared;
import org.claimable.method.decision.Trace.Form;
import org.claimable.method.decision.TraceEntry;
import org.claimable.method.decision.TraceEntry.Status;
import org.claimable.method.evaluation.RuleAnswers.AskedClaim;
import org.claimable.method.evaluation.RuleAnswers.Standing;
import org.claimable.method.evaluation.Tracing.TracedRule;
import org.claimable.method.evaluation.Trail.Step;
import org.claimable.method.rulebook.RuleCard;

/** The entries of a request that are the same for many claims, each made once; of those of no bounded number not more than so many are kept. */
final class KnownForms {
    private static final Status[] STATUSES = Status.values();
    private static final int MOST = 4_096;
    private static final int SHAPES = 64;

    private final List<TracedRule> rules;
    private final Compared[] with;
    private final Form[] plain;
    private final Form[] compared;
    private final long[] shapes;
    private final Form[] silent;
    private final Map<String, Form[]> notReached = new HashMap<>();
    private final Map<ClaimValue, Form[]> worked = new IdentityHashMap<>();
    private final Map<Object, Form> spoken = new HashMap<>();

    /** {@code rows} is how many the table of incompatible outcomes has. */
    KnownForms(List<TracedRule> rules, int rows) {
        this.rules = rules;
        this.with = rules.stream().map(rule -> with(rule, rows)).toArray(Compared[]::new);
        this.plain = new Form[rules.size() * STATUSES.length];
        this.compared = new Form[rules.size()];
        this.shapes = new long[rules.size() * SHAPES];
        this.silent = new Form[rules.size() * SHAPES];
    }

    private static TraceEntry entry(TracedRule rule, Status status, boolean mayRefuse) {
        return TraceEntry.of(rule.key(), rule.stage(), status, mayRefuse);
    }

    /** An entry of which nothing more is said. */
    Form plain(TracedRule rule, Status status) {
        int place = rule.at() * STATUSES.length + status.ordinal();
        if (plain[place] == null) {
            plain[place] = Form.of(entry(rule, status, rule.mayRefuse()));
        }
        return plain[place];
    }

    /** The entries of all rules for a claim that left by one of them before. */
    Form[] notReached(String leftBy) {
        Form[] known = notReached.get(leftBy);
        if (known == null) {
            known = rules.stream()
                    .map(rule -> Form.of(
                            entry(rule, Status.NOT_REACHED, rule.mayRefuse()).beside(leftBy, null, List.of())))
                    .toArray(Form[]::new);
            bound(notReached);
            notReached.put(leftBy, known);
        }
        return known;
    }

    /** With what a rule that looks at two claims, or at a person, compares a claim. */
    Compared with(TracedRule rule) {
        return with[rule.at()];
    }

    private static Compared with(TracedRule rule, int rows) {
        Step step = rule.step() == Step.PERSON ? Step.ELIGIBILITY : rule.step();
        return new Compared(Comparisons.number(step), rule.card().ground() == RuleCard.Ground.ROW ? rows : null);
    }

    /** An entry of a rule that compared the claim with others and found nothing. */
    Form compared(TracedRule rule) {
        if (compared[rule.at()] == null) {
            compared[rule.at()] =
                    new Form(entry(rule, Status.SATISFIED, rule.mayRefuse()), List.of(), List.of(), with(rule));
        }
        return compared[rule.at()];
    }

    /** An entry of a rule that looked at the claim alone and found nothing, with its conditions. */
    Form silent(TracedRule rule, AskedClaim asked) {
        long shape = asked.shape(rule.number());
        if (shape == AskedClaim.NO_SHAPE) {
            return made(rule, asked);
        }
        int place = rule.at() * SHAPES + (int) ((shape * 0x9E3779B97F4A7C15L) >>> 58);
        if (silent[place] == null || shapes[place] != shape) {
            silent[place] = made(rule, asked);
            shapes[place] = shape;
        }
        return silent[place];
    }

    private static Form made(TracedRule rule, AskedClaim asked) {
        TraceEntry entry = entry(rule, status(asked.standing(rule.number())), rule.mayRefuse());
        return new Form(entry, asked.conditions(rule.number()), asked.missing(rule.number()), null);
    }

    /** What became of a rule that found nothing. */
    static Status status(Standing standing) {
        return switch (standing) {
            case OUT_OF_SCOPE -> Status.NOT_APPLICABLE;
            case UNDECIDED -> Status.NOT_DECIDED;
            case HOLDS, FALSE -> Status.SATISFIED;
        };
    }

    /** An entry of a rule that looked at the claim alone and found something; {@code shape} is that of its conditions. */
    private record Spoken(TraceEntry entry, long shape) {}

    /** The same of a rule that found something, beside which its conditions are to stand. */
    Form spoken(TracedRule rule, TraceEntry entry, AskedClaim asked) {
        long shape = asked.shape(rule.number());
        Supplier<Form> made =
                () -> new Form(entry, asked.conditions(rule.number()), asked.missing(rule.number()), null);
        if (shape == AskedClaim.NO_SHAPE) {
            return made.get();
        }
        Spoken key = new Spoken(entry, shape);
        Form known = spoken.get(key);
        if (known == null) {
            known = made.get();
            bound(spoken);
            spoken.put(key, known);
        }
        return known;
    }

    /** An entry of a norm by which a value was worked out. */
    Form worked(TracedRule rule, ClaimValue value, Function<ClaimValue, String> arithmetic) {
        Form[] known = worked.get(value);
        if (known == null) {
            known = new Form[rules.size()];
            bound(worked);
            worked.put(value, known);
        }
        if (known[rule.at()] == null) {
            known[rule.at()] =
                    Form.of(entry(rule, Status.APPLIED, rule.mayRefuse()).working(arithmetic.apply(value), null));
        }
        return known[rule.at()];
    }

    private static void bound(Map<?, ?> known) {
        if (known.size() >= MOST) {
            known.clear();
        }
    }
}
