package org.claimable.method.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.claimable.method.decision.Decision;
import org.claimable.method.decision.Wording;
import org.claimable.method.evaluation.Findings.Finding;
import org.claimable.method.evaluation.Findings.FindingKind;
import org.claimable.method.evaluation.PersonRules.PersonFinding;
import org.claimable.method.evaluation.fact.Claim;
import org.claimable.method.rulebook.RuleCard;

/** The rules of a rule set, ready to look at facts, a chapter at a time. Safe for several threads. */
public interface Rules extends AutoCloseable {

    /** The card of every rule. */
    Collection<RuleCard> cards();

    /** What every rule asks and does. */
    Collection<RuleCard.RuleText> texts();

    /** Lets every rule of a chapter look at a fact, and report what it finds. */
    void look(String chapter, Object fact, Findings findings);

    /** Whether a rule of a chapter looks at claims of two years. */
    boolean looksAcrossYears(String chapter);

    /** The rules that look at all claims of a person together; null where there are none. */
    PersonRules personRules();

    /** Whether there is a chapter of a name. */
    boolean has(String chapter);

    /** What each says of a fact even where it finds nothing. */
    default RuleAnswers answers() {
        return RuleAnswers.NONE;
    }

    @Override
    void close();

    /** The chapters that a rule set must have, by name. */
    final class Chapters {
        public static final String ELIGIBILITY = "eligibility";
        public static final String COUNTING = "counting";
        public static final String INCOMPATIBILITY = "incompatibility";
        public static final String VALUE = "value";
        public static final List<String> ALL = List.of(ELIGIBILITY, COUNTING, INCOMPATIBILITY, VALUE);

        /** The rules that look at all claims of a person together; a rule set may have them. */
        public static final String PERSON = "person";

        /** The rules that look at the sums of a check; a rule set may have them. */
        public static final String COHORT = "cohort";

        private static final List<String> OF_CLAIMS =
                List.of("refuse of a Claim", "review of a Claim", "caveat of a Claim");
        private static final Map<String, List<String>> REPORTS = Map.of(
                ELIGIBILITY, OF_CLAIMS,
                COUNTING, with(OF_CLAIMS, "clash of a Pair", "caveat of a Pair"),
                INCOMPATIBILITY, List.of("clash of a Pair", "caveat of a Pair"),
                VALUE, with(OF_CLAIMS, "deadweight of a Claim"),
                PERSON, OF_CLAIMS,
                COHORT, List.of("caveat of a Group"));

        private Chapters() {}

        private static List<String> with(List<String> reports, String... more) {
            return Stream.concat(reports.stream(), Stream.of(more)).toList();
        }

        /** The reports that are listened to in a chapter, by its name; none in one that is not looked at. */
        public static List<String> reports(String chapter) {
            return REPORTS.getOrDefault(chapter, List.of());
        }
    }

    /** Rules of which what each finds is kept, with the part of its id that the decisions do not show. For one thread. */
    final class ListeningRules extends WrappingRules {
        private final List<Spoken> spoken = new ArrayList<>();

        /** A finding: the id of its rule, of the row it rests on (or null), and the claims it is about by position. */
        public record Spoken(
                String rule,
                String row,
                String cited,
                boolean deadweight,
                boolean ofGroup,
                Wording wording,
                List<Integer> claims) {
            public Spoken {
                claims = List.copyOf(claims);
            }

            /** Whether the rule, or the row, with an id found it. */
            public boolean isOf(String id) {
                return id.equals(rule) || id.equals(row);
            }

            /** Whether it decides a rate of deadweight, or appears as a reason or a caveat; what is of no claim is in the summary. */
            public boolean isHeardIn(List<Decision> decisions) {
                return ofGroup || claims.stream().map(decisions::get).anyMatch(decision -> isHeardIn(decision));
            }

            private boolean isHeardIn(Decision decision) {
                return deadweight
                        ? decision.value() != null
                        : decision.reasons().stream().anyMatch(reason -> says(reason.rule(), reason.wording()))
                                || decision.caveats().stream()
                                        .anyMatch(caveat -> says(caveat.rule(), caveat.wording()));
            }

            private boolean says(String citedThere, Wording words) {
                return citedThere.equals(cited) && words.startsWith(wording);
            }
        }

        public ListeningRules(Rules rules) {
            super(rules);
        }

        @Override
        public void look(String chapter, Object fact, Findings findings) {
            int before = findings.found().size();
            super.look(chapter, fact, findings);
            findings.found().stream().skip(before).map(ListeningRules::spoken).forEach(spoken::add);
        }

        /** Rules of people, of which what each finds is kept too. */
        @Override
        public PersonRules personRules() {
            PersonRules people = super.personRules();
            return people == null
                    ? null
                    : (facts, deadline) -> {
                        List<PersonFinding> found = people.look(facts, deadline);
                        found.forEach(each -> spoken.add(spoken(each)));
                        return found;
                    };
        }

        private static Spoken spoken(PersonFinding finding) {
            return new Spoken(
                    finding.card().key(),
                    null,
                    finding.card().id(),
                    false,
                    false,
                    finding.wording(),
                    List.of(finding.claim().claim().position()));
        }

        private static Spoken spoken(Finding finding) {
            Stream<Claim> claims = finding.pair() == null
                    ? Stream.ofNullable(finding.claim())
                    : Stream.of(finding.pair().claim(), finding.pair().other());
            return new Spoken(
                    finding.card().key(),
                    finding.card().ground() == RuleCard.Ground.ROW ? Reasons.rule(finding) : null,
                    Reasons.rule(finding),
                    finding.kind() == FindingKind.DEADWEIGHT,
                    finding.claim() == null,
                    finding.wording(),
                    claims.map(Claim::position)
                            .filter(position -> position >= 0)
                            .toList());
        }

        /** What was found since this was last asked. */
        public List<Spoken> takeSpoken() {
            List<Spoken> taken = List.copyOf(spoken);
            spoken.clear();
            return taken;
        }
    }
}
