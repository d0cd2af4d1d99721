package org.claimable.method.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.claimable.method.catalogue.Setting;
import org.claimable.method.catalogue.TraceChoice;
import org.claimable.method.catalogue.TraceChoice.Which;
import org.claimable.method.catalogue.UntrackedClaims;
import org.claimable.method.claim.Settings;
import org.claimable.method.decision.RuleCoverage;
import org.claimable.method.decision.TraceEntry;
import org.claimable.method.evaluation.Assessment.PersonClaims;
import org.claimable.method.evaluation.Findings.Finding;
import org.claimable.method.evaluation.RuleAnswers.Answer;
import org.claimable.method.evaluation.RuleAnswers.Pointers;
import org.claimable.method.evaluation.RuleAnswers.Standing;
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
    private final Integer rows;
    private RuleCoverage coverage = new RuleCoverage();

    /** What a rule looks at. */
    enum LooksAt {
        CLAIM,
        PAIR,
        COUNTED_PAIR,
        PERSON,
        SUMS,
        NORM
    }

    /** A rule, or norm, with its id, its stage, what it looks at, and whether what it finds refuses a claim at this level of rules. */
    record TracedRule(RuleCard card, String key, String stage, LooksAt looksAt, boolean mayRefuse) {}

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
        this.rows = ruleSet.incompatibilities().rows().size();
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
        return Stream.concat(ofRules, norms)
                .sorted(Comparator.comparing((TracedRule each) -> each.card().chapter())
                        .thenComparing(TracedRule::key))
                .toList();
    }

    private static TracedRule traced(RuleCard card, LooksAt looksAt, boolean mayRefuse) {
        return new TracedRule(card, card.key(), chapter(card).toUpperCase(Locale.ROOT), looksAt, mayRefuse);
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

    /** Rows of the table of incompatible outcomes. */
    Integer rows() {
        return rows;
    }

    Pointers pointers() {
        return pointers;
    }

    /** Whether what a finding says counts at this level of rules. */
    boolean counts(Finding finding) {
        return settings.rules().permits(Reasons.switchedBy(finding));
    }

    /** How a rule stands to a claim or to two, {@code whole} with its conditions; one that cannot be asked is undecided. */
    Answer answer(TracedRule rule, Object fact, boolean whole) {
        try {
            return answers.of(rule.card(), fact, pointers, whole);
        } catch (RuntimeException failing) {
            return new Answer(Standing.UNDECIDED, List.of(), List.of());
        }
    }

    /** By rule the fields for want of which those that found nothing of a pair are undecided. */
    Map<String, List<String>> undecided(Step step, Pair pair, List<Finding> found) {
        Map<String, List<String>> undecided = Map.of();
        for (TracedRule rule : mayBeBlank) {
            if (isAsked(rule, step)
                    && found.stream().noneMatch(each -> each.card().key().equals(rule.key()))) {
                Answer answer = answer(rule, pair, false);
                if (answer.standing() == Standing.UNDECIDED) {
                    undecided = undecided.isEmpty() ? new HashMap<>() : undecided;
                    undecided.put(rule.key(), answer.missing());
                }
            }
        }
        return undecided;
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
        if (coverage.counts().isEmpty()) {
            rules.forEach(rule -> coverage.name(rule.key(), rule.card().name(), rule.stage()));
        }
        for (Assessment each : person.claims()) {
            deadline.check();
            boolean shown = chosen.isOf(each.claim().id(), each.isClaimable());
            List<TraceEntry> entries = new ClaimTrace(this, each, person, shown).entries();
            coverage.add(entries);
            if (shown) {
                deadline.trace(entries.size());
                each.traced(entries);
            }
        }
    }

    /** What became of the rules since this was last asked. */
    RuleCoverage takeCoverage() {
        RuleCoverage taken = coverage;
        coverage = new RuleCoverage();
        return taken;
    }

    /** Of claims by their places in a request, and of its people by theirs. */
    static Pointers ofRequest(RuleSet ruleSet, Map<String, Integer> individuals) {
        return (claim, path) -> pointer(
                ruleSet,
                claim,
                path,
                "/individuals/%s/"
                        .formatted(
                                claim.submitted().individual() == null
                                                || !individuals.containsKey(
                                                        claim.submitted().individual())
                                        ? "-"
                                        : individuals.get(claim.submitted().individual())));
    }

    /** The same in a line of one person. */
    static Pointers ofLine(RuleSet ruleSet) {
        return (claim, path) -> pointer(ruleSet, claim, path, "/");
    }

    private static String pointer(RuleSet ruleSet, Claim claim, String path, String person) {
        if (claim.position() < 0) {
            return "/previouslyCounted";
        }
        if (path.startsWith("person/")) {
            return person + path.substring("person/".length());
        }
        boolean ofPerson = path.startsWith("fields/")
                && ruleSet.fields()
                        .find(path.substring("fields/".length()))
                        .filter(field -> field.of() == org.claimable.method.rulebook.OwnFields.Holder.INDIVIDUAL)
                        .isPresent();
        return ofPerson ? person + path : "/claims/%d/%s".formatted(claim.position(), path);
    }

    /** The ids of claims, at most so many. */
    static List<String> ids(List<Assessment> claims, int most) {
        List<String> ids = new ArrayList<>(Math.min(claims.size(), most));
        claims.stream().limit(most).forEach(each -> ids.add(each.claim().id()));
        return ids;
    }
}
