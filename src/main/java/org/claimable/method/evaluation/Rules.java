package org.claimable.method.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.claimable.method.decision.Decision;
import org.claimable.method.evaluation.Findings.Finding;
import org.claimable.method.evaluation.Findings.FindingKind;
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

    @Override
    void close();

    /** The chapters that a rule set must have, by name. */
    final class Chapters {
        public static final String ELIGIBILITY = "eligibility";
        public static final String COUNTING = "counting";
        public static final String INCOMPATIBILITY = "incompatibility";
        public static final String VALUE = "value";
        public static final List<String> ALL = List.of(ELIGIBILITY, COUNTING, INCOMPATIBILITY, VALUE);

        private static final Map<String, List<String>> REPORTS = Map.of(
                ELIGIBILITY, List.of("refuse of a Claim", "caveat of a Claim"),
                COUNTING, List.of("review of a Claim", "caveat of a Claim", "clash of a Pair"),
                INCOMPATIBILITY, List.of("clash of a Pair"),
                VALUE, List.of("deadweight of a Claim", "caveat of a Claim"));

        private Chapters() {}

        /** The reports that are listened to in a chapter, by its name; none in one that is not looked at. */
        public static List<String> reports(String chapter) {
            return REPORTS.getOrDefault(chapter, List.of());
        }
    }

    /** Rules of which what each finds is kept, with the part of its id that the decisions do not show. For one thread. */
    final class ListeningRules implements Rules {
        private final Rules rules;
        private final List<Spoken> spoken = new ArrayList<>();

        /** A finding: the id of its rule, of the row it rests on (or null), and the claims it is about by position. */
        public record Spoken(
                String rule, String row, String cited, boolean deadweight, String message, List<Integer> claims) {
            public Spoken {
                claims = List.copyOf(claims);
            }

            /** Whether the rule, or the row, with an id found it. */
            public boolean isOf(String id) {
                return id.equals(rule) || id.equals(row);
            }

            /** Whether it decides a rate of deadweight, or appears as a reason or a caveat. */
            public boolean isHeardIn(List<Decision> decisions) {
                return claims.stream().map(decisions::get).anyMatch(decision -> isHeardIn(decision));
            }

            private boolean isHeardIn(Decision decision) {
                return deadweight
                        ? decision.value() != null
                        : decision.reasons().stream().anyMatch(reason -> says(reason.rule(), reason.message()))
                                || decision.caveats().stream()
                                        .anyMatch(caveat -> says(caveat.rule(), caveat.message()));
            }

            private boolean says(String citedThere, String words) {
                return citedThere.equals(cited) && words.startsWith(message);
            }
        }

        public ListeningRules(Rules rules) {
            this.rules = rules;
        }

        @Override
        public Collection<RuleCard> cards() {
            return rules.cards();
        }

        @Override
        public Collection<RuleCard.RuleText> texts() {
            return rules.texts();
        }

        @Override
        public void look(String chapter, Object fact, Findings findings) {
            int before = findings.found().size();
            rules.look(chapter, fact, findings);
            findings.found().stream().skip(before).map(ListeningRules::spoken).forEach(spoken::add);
        }

        private static Spoken spoken(Finding finding) {
            Stream<Claim> claims = finding.pair() == null
                    ? Stream.of(finding.claim())
                    : Stream.of(finding.pair().claim(), finding.pair().other());
            return new Spoken(
                    finding.card().key(),
                    finding.card().ground() == RuleCard.Ground.ROW ? Reasons.rule(finding) : null,
                    Reasons.rule(finding),
                    finding.kind() == FindingKind.DEADWEIGHT,
                    finding.message(),
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

        @Override
        public void close() {
            rules.close();
        }
    }
}
