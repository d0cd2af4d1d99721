package org.claimable.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.claimable.method.evaluation.PeopleTrial;
import org.claimable.method.evaluation.PersonRules;
import org.claimable.method.evaluation.PersonRules.PersonFinding;
import org.claimable.method.evaluation.fact.PersonFact;
import org.claimable.oracle.PersonRule;
import org.claimable.oracle.RandomPersonRules;
import org.claimable.rules.language.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The rule engine's sessions find by rules of people what the rules as read find, whatever the names of the rules are, in whatever
 * order they stand in their files, and in whatever order the facts come.
 */
class PersonSessionsTest {
    private static final int RULES = 12;
    private static final int COHORTS = 30;
    private static final int TOGETHER = 4;

    private static final List<PersonRule> MADE =
            IntStream.range(0, RULES).mapToObj(RandomPersonRules::rule).toList();
    private static PersonSessions sessions;
    private static PersonSessions renamed;

    private final Random random = new Random(7);
    private int found;

    @BeforeAll
    static void compile() {
        sessions = sessions(MADE);
        List<PersonRule> others = new ArrayList<>();
        IntStream.range(0, RULES).forEach(i -> others.add(MADE.get(i).named(name(i))));
        Collections.shuffle(others, new Random(3));
        renamed = sessions(others);
    }

    @AfterAll
    static void close() {
        sessions.close();
        renamed.close();
    }

    private static String name(int i) {
        return "ZZ-%03d".formatted(RULES - i);
    }

    private static PersonSessions sessions(List<PersonRule> made) {
        List<Rule> rules = made.stream().map(PeopleTrial::read).toList();
        String name = "claimable.person";
        String drl = RuleCompiler.drl(PeopleTrial.OWN.ruleSet(), rules).get(name);
        return PersonSessions.of(WhitelistLoader.RuleClasses.link(RuleCompiler.classes(Map.of(name, drl))), rules);
    }

    @Test
    void find_what_the_rules_as_read_find() {
        List<List<Rule>> sets = new ArrayList<>();
        for (int i = 0; i < RULES; i += TOGETHER) {
            sets.add(MADE.subList(i, i + TOGETHER).stream()
                    .map(PeopleTrial::read)
                    .toList());
        }
        PersonRules all =
                PeopleTrial.asRead(MADE.stream().map(PeopleTrial::read).toList());
        for (int seed = 0; seed < COHORTS; seed++) {
            PersonRules decides = PeopleTrial.asRead(sets.get(seed % sets.size()));
            PeopleTrial.evaluate(PeopleTrial.request(seed), (facts, deadline) -> {
                List<String> read = said(all.look(facts, deadline), false);
                found += read.size();
                assertThat(said(sessions.look(shuffled(facts), deadline), false))
                        .isEqualTo(read);
                assertThat(said(renamed.look(shuffled(facts), deadline), true)).isEqualTo(read);
                return decides.look(facts, deadline);
            });
        }
        assertThat(found).isGreaterThan(COHORTS * RULES);
    }

    private List<PersonFact> shuffled(List<PersonFact> facts) {
        List<PersonFact> shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    /** What was found, each by the id that its rule has in the first place. */
    private static List<String> said(List<PersonFinding> findings, boolean renamed) {
        return findings.stream()
                .map(each -> String.join(
                        " ",
                        renamed ? original(each.card().id()) : each.card().id(),
                        each.report().name(),
                        each.claim().claim().id(),
                        each.code(),
                        each.code().equals("CANNOT_TELL") ? "" : each.wording().text()))
                .sorted()
                .toList();
    }

    private static String original(String id) {
        return MADE.get(RULES - Integer.parseInt(id.substring(3))).id();
    }
}
