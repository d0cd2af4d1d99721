package org.claimable.rules.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.claimable.method.decision.Template;
import org.claimable.method.decision.Wording;
import org.claimable.method.evaluation.Findings;
import org.claimable.method.evaluation.PersonRules.PersonFinding;
import org.claimable.method.evaluation.PersonRules.PersonReport;
import org.claimable.method.evaluation.fact.PersonFact;
import org.claimable.method.evaluation.fact.PersonFact.PersonClaim;

/**
 * What rules of people match of the facts of one person, told in any order. Of several matches of one rule and claim that of
 * the earliest other facts is reported; where anything about a claim is undecided, the rule is undecided of it.
 */
public final class PersonMatches {
    private final Map<Key, Match> matches = new LinkedHashMap<>();
    private final Set<Key> undecided = new LinkedHashSet<>();

    private record Key(String rule, PersonClaim claim) {}

    /** What a rule found of a claim: the other facts that its patterns matched, in their order, and what its message says. */
    public static final class Match {
        private final PersonFact[] with;
        private Object[] said = {};

        private Match(PersonFact[] with) {
            this.with = with;
        }

        /** What the message says in its places. */
        public void saying(Object... facts) {
            said = facts;
        }

        private boolean isBefore(Match other) {
            return Arrays.compare(with, other.with, (one, another) -> Integer.compare(one.order(), another.order()))
                    < 0;
        }
    }

    /** That a rule matches a claim with other facts. */
    public Match matched(String rule, PersonClaim claim, PersonFact... with) {
        Match match = new Match(with);
        matches.merge(new Key(rule, claim), match, (known, found) -> found.isBefore(known) ? found : known);
        return match;
    }

    /** That something which a rule asks about a claim is blank. */
    public void undecided(String rule, PersonClaim claim) {
        undecided.add(new Key(rule, claim));
    }

    /** What is reported of it, by the rules by their ids. */
    public List<PersonFinding> findings(Map<String, Rule> rules, List<PersonFact> facts) {
        List<PersonFinding> findings = new ArrayList<>();
        matches.forEach((key, match) -> {
            if (!undecided.contains(key)) {
                findings.add(finding(rules.get(key.rule()), key.claim(), match.said));
            }
        });
        Map<String, Map<PersonClaim, Set<String>>> missing = new LinkedHashMap<>();
        for (Key key : undecided) {
            Rule rule = rules.get(key.rule());
            switch (rule.whenBlank()) {
                case SILENT -> {}
                case SPEAKS -> findings.add(finding(rule, key.claim(), known(rule, key.claim())));
                case REVIEW ->
                    findings.add(new PersonFinding(
                            PersonReport.REVIEW,
                            rule.card(),
                            key.claim(),
                            Findings.CANNOT_TELL,
                            Findings.cannotTell(
                                    rule.card(),
                                    List.copyOf(missing.computeIfAbsent(
                                                    key.rule(), id -> new PersonSearch(rule, facts).missing())
                                            .get(key.claim())))));
            }
        }
        return findings;
    }

    /** What a message says where the rule is undecided: what is known of the claim itself. */
    private static Object[] known(Rule rule, PersonClaim claim) {
        PatternScope scope = new PatternScope(claim, Map.of(rule.then().variable(), claim));
        return rule.then().facts().stream()
                .map(each -> {
                    Object said = each.of(scope);
                    return said == null && each instanceof Bound ? "an unknown number of" : said;
                })
                .toArray();
    }

    private static PersonFinding finding(Rule rule, PersonClaim claim, Object[] said) {
        PersonReport report = Stream.of(PersonReport.values())
                .filter(each -> each.name().equals(rule.then().verb().name()))
                .findFirst()
                .orElseThrow();
        return new PersonFinding(
                report,
                rule.card(),
                claim,
                rule.then().code(),
                Wording.of(Template.of(rule.card().key(), rule.then().message()), said));
    }
}
