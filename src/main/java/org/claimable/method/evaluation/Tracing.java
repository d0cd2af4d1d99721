package org.claimable.method.evaluation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.claimable.method.catalogue.Setting;
import org.claimable.method.catalogue.TraceChoice;
import org.claimable.method.catalogue.TraceChoice.Which;
import org.claimable.method.catalogue.UntrackedClaims;
import org.claimable.method.claim.Settings;
import org.claimable.method.decision.RuleCoverage;
import org.claimable.method.decision.RuleCoverage.Counted;
import org.claimable.method.decision.Trace;
import org.claimable.method.decision.Trace.Form;
import org.claimable.method.decision.Trace.Said;
import org.claimable.method.decision.TraceEntry;
import org.claimable.method.decision.TraceEntry.Status;
import org.claimable.method.evaluation.Assessment.PersonClaims;
import org.claimable.method.evaluation.Findings.Finding;
import org.claimable.method.evaluation.RuleAnswers.AskedClaim;
import org.claimable.method.evaluation.Rules.Chapters;
import org.claimable.method.evaluation.Trail.Step;
import org.claimable.method.evaluation.fact.Claim;
import org.claimable.method.evaluation.fact.Pair;
import org.claimable.method.evaluation.fact.PersonFact;
import org.claimable.method.evaluation.fact.PersonFact.PersonClaim;
import org.claimable.method.rulebook.RuleCard;
import org.claimable.method.rulebook.RuleSet;

/** What is traced of the claims of a cohort: by which rules, of which claims, and for how many claims each rule did what. */
final class Tracing {
    static final Set<String> NORMS = Set.of("RE-01", "EV-09", "PO-01", "VA-01", "VA-02");

    private final TraceChoice chosen;
    private final Settings settings;
    private final RuleAnswers answers;
    private final Pointers pointers;
    private final List<TracedRule> rules;
    private final List<TracedRule> mayBeBlank;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<Counted> counted;
    private final AskedClaim asked;
    private final boolean[] ofPerson;
    private final KnownForms forms;
    private RuleCoverage coverage;

    /** What a rule looks at. */
    enum LooksAt {
        CLAIM,
        PAIR,
        COUNTED_PAIR,
        PERSON,
        SUMS,
        NORM
    }

    /**
     * A rule, or norm, with its place among them, the number by which it is asked, its id, its stage, what it looks at, the step to which a
     * claim must come to be asked, and whether what it finds refuses a claim at this level of rules.
     */
    record TracedRule(
            int at,
            int number,
            RuleCard card,
            String key,
            String stage,
            LooksAt looksAt,
            Step step,
            boolean mayRefuse) {
        private TracedRule in(int place) {
            return new TracedRule(place, number, card, key, stage, looksAt, step, mayRefuse);
        }
    }

    private Tracing(Settings settings, RuleSet ruleSet, Rules rules, Pointers pointers) {
        this.settings = settings;
        this.chosen = settings.trace();
        this.answers = rules.answers();
        this.pointers = pointers;
        this.rules = traced(ruleSet, rules);
        this.mayBeBlank = rules().stream()
                .filter(each -> each.looksAt() != LooksAt.NORM && each.looksAt() != LooksAt.CLAIM)
                .filter(each -> answers.mayBeBlank(each.card()))
                .toList();
        this.rules.forEach(each -> places.put(each.key(), each.at()));
        this.counted = this.rules.stream()
                .map(each -> new Counted(each.key(), each.card().name(), each.stage()))
                .toList();
        this.asked = answers.begin();
        this.ofPerson = new boolean[answers.fields().size()];
        for (int i = 0; i < ofPerson.length; i++) {
            ofPerson[i] = pointers.isOfPerson(answers.fields().get(i));
        }
        this.forms =
                new KnownForms(this.rules, ruleSet.incompatibilities().rows().size());
    }

    /** Null where a request asks for neither a trace nor what became of the rules in all. */
    static Tracing of(Settings settings, RuleSet ruleSet, Rules rules, Pointers pointers) {
        return settings.trace().which() == Which.NONE && !settings.ruleCoverage()
                ? null
                : new Tracing(settings, ruleSet, rules, pointers);
    }

    private List<TracedRule> traced(RuleSet ruleSet, Rules all) {
        Stream<TracedRule> ofRules = all.texts().stream()
                .map(text -> traced(text.card(), looksAt(text), mayRefuse(text.card(), text.does())));
        Stream<TracedRule> norms = ruleSet.norms().stream()
                .filter(card -> NORMS.contains(card.key()))
                .map(card -> traced(card, LooksAt.NORM, false));
        List<TracedRule> traced = Stream.concat(ofRules, norms)
                .sorted(Comparator.comparing((TracedRule each) -> each.card().chapter())
                        .thenComparing(TracedRule::key))
                .toList();
        return IntStream.range(0, traced.size())
                .mapToObj(place -> traced.get(place).in(place))
                .toList();
    }

    private TracedRule traced(RuleCard card, LooksAt looksAt, boolean mayRefuse) {
        int number = looksAt == LooksAt.NORM ? -1 : answers.number(card);
        String stage = chapter(card).toUpperCase(Locale.ROOT);
        return new TracedRule(-1, number, card, card.key(), stage, looksAt, step(looksAt, stage), mayRefuse);
    }

    /** The step to which a claim must come for a rule to be asked of it; that of value is reached by all of a known outcome. */
    private static Step step(LooksAt looksAt, String stage) {
        if (looksAt == LooksAt.PERSON) {
            return Step.PERSON;
        }
        if (stage.equals("VALUE")) {
            return Step.VALUE;
        }
        boolean counting = stage.equals("COUNTING");
        return switch (looksAt) {
            case CLAIM -> stage.equals("ELIGIBILITY") ? Step.ELIGIBILITY : Step.TRACKING;
            case COUNTED_PAIR -> Step.COUNTED_BEFORE;
            default -> counting ? Step.ONCE_A_YEAR : Step.INCOMPATIBILITY;
        };
    }

    private boolean mayRefuse(RuleCard card, String does) {
        boolean refuses = does.equals("refuse") || does.equals("clash");
        boolean ofUntracked = does.equals("review")
                && settings.choice(Setting.UNTRACKED) == UntrackedClaims.REFUSE
                && card.field().equals("individual");
        boolean on = card.ground() == RuleCard.Ground.ROW || settings.rules().permits(card.provenance());
        return (refuses || ofUntracked) && on;
    }

    private static String chapter(RuleCard card) {
        return card.chapter().substring(card.chapter().indexOf('-') + 1);
    }

    private static LooksAt looksAt(RuleCard.RuleText text) {
        if (chapter(text.card()).equals(Chapters.PERSON)) {
            return LooksAt.PERSON;
        }
        return switch (text.fact()) {
            case "Pair" -> text.asks().contains("otherCountedBefore") ? LooksAt.COUNTED_PAIR : LooksAt.PAIR;
            case "Group" -> LooksAt.SUMS;
            default -> LooksAt.CLAIM;
        };
    }

    Trail begin() {
        return new Trail(this);
    }

    List<TracedRule> rules() {
        return rules;
    }

    /** The place of a rule among those that are traced, null of what is none of them. */
    Integer place(RuleCard rule) {
        return places.get(rule.key());
    }

    /** What the rules say of the claim that is traced. */
    AskedClaim asked() {
        return asked;
    }

    KnownForms forms() {
        return forms;
    }

    /** Whether what a finding says counts at this level of rules. */
    boolean counts(Finding finding) {
        return settings.rules().permits(Reasons.switchedBy(finding));
    }

    /** By rule the fields for want of which those that found nothing of a pair are undecided. */
    Map<String, List<String>> undecided(Step step, Pair pair, List<Finding> found) {
        Map<String, List<String>> undecided = Map.of();
        for (TracedRule rule : mayBeBlank) {
            if (isAsked(rule, step)
                    && found.stream().noneMatch(each -> each.card().key().equals(rule.key()))) {
                List<String> missing = missing(rule, pair);
                if (missing != null) {
                    undecided = undecided.isEmpty() ? new HashMap<>() : undecided;
                    undecided.put(rule.key(), missing);
                }
            }
        }
        return undecided;
    }

    /** What would decide a rule of two claims; null where it is decided, nothing where it cannot be asked. */
    private List<String> missing(TracedRule rule, Pair pair) {
        try {
            return answers.undecided(rule.card(), pair, pointers);
        } catch (RuntimeException failing) {
            return List.of();
        }
    }

    private static boolean isAsked(TracedRule rule, Step step) {
        boolean pair = rule.looksAt() == LooksAt.PAIR || rule.looksAt() == LooksAt.COUNTED_PAIR;
        boolean counting = rule.stage().equalsIgnoreCase(Chapters.COUNTING);
        return pair
                && switch (step) {
                    case COUNTED_BEFORE -> true;
                    case ONCE_A_YEAR -> counting;
                    case INCOMPATIBILITY -> !counting;
                    default -> false;
                };
    }

    /** Hears that a rule of people is undecided of a claim, for want of some fields. */
    interface Undecided {
        void of(PersonClaim claim, String rule, List<String> missing);
    }

    /** Tells of which claims of a person the rules of people are undecided. */
    void undecided(List<PersonFact> facts, Undecided heard) {
        for (TracedRule rule : rules) {
            if (rule.looksAt() == LooksAt.PERSON && mayBeBlank.contains(rule)) {
                answers.undecided(rule.card(), facts, pointers)
                        .forEach((claim, missing) -> heard.of(claim, rule.key(), missing));
            }
        }
    }

    /** Traces the decided claims of one person. */
    void trace(PersonClaims person, Deadline deadline) {
        coverage = coverage == null ? new RuleCoverage(counted) : coverage;
        Comparisons comparisons = new Comparisons(person);
        for (Assessment each : person.claims()) {
            deadline.check();
            boolean shown = chosen.isOf(each.claim().id(), each.isClaimable());
            asked.turnTo(each.claim());
            List<Form> entries = new ClaimTrace(this, each, shown).entries();
            count(entries);
            if (shown) {
                deadline.trace(entries.size());
                each.traced(new Trace(entries, said(each, comparisons)));
            }
        }
        // What was found on the way is not needed again, and many claims are held until all are decided.
        person.claims().forEach(each -> each.follow(null));
    }

    private Said said(Assessment each, Comparisons comparisons) {
        Claim claim = each.claim();
        return new Said(asked.texts(), ofPerson, pointers.claim(claim), pointers.person(claim), comparisons.of(each));
    }

    /** Counts what became of each rule; what stands after them is of a norm that no rule is of. */
    private void count(List<Form> entries) {
        for (int i = 0; i < entries.size(); i++) {
            TraceEntry entry = entries.get(i).entry();
            int rule = i < rules.size() ? i : coverage.place(new Counted(entry.rule(), entry.rule(), entry.stage()));
            coverage.add(rule, entry.status());
            if (entry.status() == Status.NOT_DECIDED) {
                entries.get(i).lacking().forEach(field -> coverage.lacks(rule, field));
            }
        }
    }

    /** What became of the rules since this was last asked. */
    RuleCoverage takeCoverage() {
        RuleCoverage taken = coverage == null ? new RuleCoverage() : coverage;
        coverage = null;
        return taken;
    }
}
