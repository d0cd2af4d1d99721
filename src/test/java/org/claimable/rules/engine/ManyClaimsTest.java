package org.claimable.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.lang.ref.WeakReference;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.claimable.CopiedRules;
import org.claimable.method.bank.Outcome;
import org.claimable.method.bank.Outcome.EvidenceKind;
import org.claimable.method.catalogue.RulesLevel;
import org.claimable.method.catalogue.Setting;
import org.claimable.method.catalogue.YearBasis;
import org.claimable.method.claim.ClaimTexts;
import org.claimable.method.claim.Cohort;
import org.claimable.method.claim.Evidence;
import org.claimable.method.claim.Settings;
import org.claimable.method.claim.Settings.Deadweight;
import org.claimable.method.claim.Settings.Period;
import org.claimable.method.decision.Decision;
import org.claimable.method.decision.Decision.Verdict;
import org.claimable.method.evaluation.Deadline;
import org.claimable.method.evaluation.Deadline.CallerGoneException;
import org.claimable.method.evaluation.Evaluator;
import org.claimable.method.evaluation.Library;
import org.claimable.method.evaluation.PersonRules;
import org.claimable.method.evaluation.PersonRules.PersonFinding;
import org.claimable.method.evaluation.PersonRules.PersonReport;
import org.claimable.method.evaluation.fact.Claim;
import org.claimable.method.evaluation.fact.PersonFact;
import org.claimable.method.evaluation.fact.PersonFact.PersonClaim;
import org.claimable.method.evaluation.fact.Terms;
import org.claimable.method.evaluation.fact.Worth;
import org.claimable.rules.engine.ReadLibrary.ReadRuleSet;
import org.claimable.rules.files.FolderFiles;
import org.claimable.rules.files.Problems;
import org.claimable.rules.language.ReadRules;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Rules of people, of a person with very many claims: bounded by count, and nothing of a person is left for the next. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManyClaimsTest {
    private static final LocalDate DAY = LocalDate.of(2024, 6, 15);
    private static final List<String> OUTCOMES = List.of(
            "full-time-employment", "gardening", "go-to-youth-clubs", "active-in-social-group", "apprenticeship");
    private static final Deadline AMPLE = Deadline.in(Duration.ofMinutes(5));
    private static final String RULES = """
            package claimable.person;
            import org.claimable.evaluation.fact.Claim;
            import org.claimable.evaluation.fact.Standing;
            global org.claimable.evaluation.Findings findings;

            rule "RC-90 A claim has none before it"
                @source( "csif section 4.2" ) @provenance( "published" ) @remedy( "None." )
            when
                $claim : Claim( stands )
                $other : Claim( earlierThan( $claim ) )
            then
                findings.refuse( $claim, "NOT_THE_FIRST", "%s comes before it.", $other.outcomeCode() );
            end

            rule "RC-92 Apprenticeships are looked at"
                @source( "csif section 4.2" ) @provenance( "published" ) @remedy( "None." )
            when
                $claim : Claim( stands, outcomeCode == "apprenticeship" )
            then
                findings.caveat( $claim, "LOOKED_AT", "It is looked at." );
            end
            """;
    private static final String DEEPER = """
            rule "RC-91 Of three claims the first is the highest"
                @source( "csif section 4.2" ) @provenance( "inferred" ) @remedy( "None." )
            when
                $claim : Claim( stands, outcomeCode == "gardening" )
                $other : Claim( earlierThan( $claim ) )
                accumulate( Standing( earlierThan( $other ) ); $before : count( 1 ); $before >= 100000 )
            then
                findings.refuse( $claim, "NOT_THE_HIGHEST", "%s come before it.", $before );
            end
            """;

    private Library library;
    private Evaluator evaluator;
    private PersonRules sessions;
    private PersonRules asRead;
    private PersonRules deeper;
    private PersonRules deeperAsRead;

    @BeforeAll
    void load(@TempDir Path folder) {
        CopiedRules rules = CopiedRules.to(folder);
        write(rules, "many", RULES);
        write(rules, "deeper", RULES + DEEPER);
        library = rules.library();
        evaluator = library.evaluator("many").orElseThrow();
        sessions = evaluator.rules().personRules();
        deeper = library.evaluator("deeper").orElseThrow().rules().personRules();
        Problems problems = new Problems();
        List<ReadRuleSet> read = ReadLibrary.read(FolderFiles.read(folder, "", problems), List.of(), problems)
                .ruleSets();
        asRead = asRead(read, "many");
        deeperAsRead = asRead(read, "deeper");
    }

    private static void write(CopiedRules rules, String id, String drl) {
        rules.write(id + "/rule-set.yaml", """
                        id: %s
                        title: Many claims
                        version: "1"
                        basedOn: uksvb
                        chapters:
                          - id: 5-person
                            title: Person - all claims of a person
                        """.formatted(id)).write(id + "/5-person/person.drl", drl);
    }

    private static PersonRules asRead(List<ReadRuleSet> read, String id) {
        return read.stream()
                .filter(each -> each.ruleSet().id().equals(id))
                .map(each -> new ReadRules(each.ruleSet().chapters(), each.rules()))
                .findFirst()
                .orElseThrow()
                .personRules();
    }

    @AfterAll
    void close() {
        library.close();
    }

    private List<PersonFact> facts(int count, String outcome) {
        Outcome known = evaluator.ruleSet().catalogue().find(outcome).orElseThrow();
        Terms terms = new Terms(
                DAY.plusYears(1),
                Period.OPEN,
                RulesLevel.PUBLISHED,
                false,
                Deadweight.DEFAULT,
                YearBasis.FINANCIAL,
                evaluator.ruleSet().lists());
        List<PersonFact> facts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Claim claim = Claim.of(
                    i,
                    submitted(i, outcome, DAY),
                    null,
                    known,
                    null,
                    evaluator.ruleSet().parameters().on(DAY),
                    terms,
                    new Worth(100, 0, 0, null, null));
            facts.add(new PersonClaim(claim, YearBasis.FINANCIAL, i, i, true));
        }
        return facts;
    }

    private static org.claimable.method.claim.Claim submitted(int number, String outcome, LocalDate day) {
        Evidence evidence = new Evidence(
                EvidenceKind.RECORD, "r" + number, null, null, null, null, null, null, null, null, null, false);
        return new org.claimable.method.claim.Claim(
                "c" + number, "p", outcome, day, 1, BigDecimal.ONE, 1, ClaimTexts.NONE, evidence);
    }

    private static List<String> said(List<PersonFinding> found) {
        return found.stream()
                .sorted(Comparator.comparing((PersonFinding each) -> each.card().key())
                        .thenComparing(each -> each.claim().order()))
                .map(each -> each.card().key()
                        + each.report()
                        + each.claim().order()
                        + each.wording().text())
                .toList();
    }

    @Test
    void a_thousand_claims_joined_with_themselves_are_looked_at_soon() {
        List<PersonFact> facts = facts(1_000, "apprenticeship");
        assertThat(assertTimeoutPreemptively(Duration.ofMinutes(2), () -> sessions.look(facts, AMPLE)))
                .hasSize(999 + 1_000)
                .noneMatch(each -> each.report() == PersonReport.REVIEW_ALL);
    }

    @Test
    void both_ways_of_running_rules_say_the_same_of_what_they_compare_and_of_what_they_do_not() {
        for (int count : List.of(1, 40, 101, 1_001)) {
            List<PersonFact> facts = facts(count, count > 1_000 ? "gardening" : "apprenticeship");
            assertThat(said(sessions.look(facts, AMPLE))).isEqualTo(said(asRead.look(facts, AMPLE)));
            assertThat(said(deeper.look(facts, AMPLE))).isEqualTo(said(deeperAsRead.look(facts, AMPLE)));
        }
    }

    @Test
    void a_rule_that_would_compare_too_many_says_how_many_and_the_others_are_asked() {
        List<PersonFinding> found = deeper.look(facts(101, "apprenticeship"), AMPLE);
        assertThat(found)
                .filteredOn(each -> each.report() == PersonReport.REVIEW_ALL)
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.card().key()).isEqualTo("RC-91");
                    assertThat(each.wording().text())
                            .startsWith("This person has 101 claims")
                            .contains("Rule RC-91 compares 3 of them with each other");
                });
        assertThat(found).hasSize(1 + 100 + 101);
    }

    @Test
    void all_claims_of_a_person_who_has_too_many_are_for_review() {
        List<Decision> decisions = decisions(1_001);
        assertThat(decisions).hasSize(1_001).allSatisfy(each -> assertThat(each.verdict())
                .isEqualTo(Verdict.REVIEW));
        assertThat(decisions.get(0).reasons())
                .extracting(each -> each.code() + " " + each.rule())
                .containsExactly("CANNOT_TELL RC-90");
        assertThat(decisions.get(0).reasons().get(0).remedy()).startsWith("Check that all of these claims are of one");
    }

    /** At 84 claims all rounds are made; beyond, a rule that takes claims away one after another is stopped. */
    @Test
    void rounds_are_bounded_too() {
        assertThat(decisions(84)).extracting(Decision::verdict).containsOnlyOnce(Verdict.CLAIMABLE);
        List<Decision> many = decisions(100);
        assertThat(many).extracting(Decision::verdict).contains(Verdict.REVIEW).doesNotContain(Verdict.CLAIMABLE);
        assertThat(many)
                .filteredOn(each -> each.verdict() == Verdict.REVIEW)
                .flatExtracting(Decision::reasons)
                .allSatisfy(each -> assertThat(each.wording().text())
                        .startsWith("This person has 100 claims")
                        .contains("RC-90 takes them away one after another"));
    }

    private List<Decision> decisions(int count) {
        List<org.claimable.method.claim.Claim> claims = IntStream.range(0, count)
                .mapToObj(i -> submitted(i, OUTCOMES.get(i / 20 % 5), DAY.minusYears(i % 20)))
                .toList();
        Cohort cohort =
                new Cohort(Settings.DEFAULT.with(Setting.AS_OF, DAY.plusYears(1)), List.of(), claims, List.of());
        return evaluator
                .evaluate(cohort, library.valueSet(null).orElseThrow(), DAY.plusYears(1))
                .decisions();
    }

    @Test
    void nothing_of_a_person_is_left_in_a_session_that_waits() throws InterruptedException {
        List<PersonFact> facts = facts(30, "apprenticeship");
        sessions.look(facts, AMPLE);
        WeakReference<PersonFact> last = new WeakReference<>(facts.get(29));
        facts = null;
        for (int i = 0; i < 50 && last.get() != null; i++) {
            System.gc();
            Thread.sleep(20);
        }
        assertThat(last.get()).isNull();
    }

    @Test
    void firing_that_is_cut_off_leaves_nothing_for_the_next_person() {
        List<String> alone = said(asRead.look(facts(3, "apprenticeship"), AMPLE));
        AtomicInteger looks = new AtomicInteger();
        Deadline leaving = Deadline.in(Duration.ofMinutes(5), () -> looks.incrementAndGet() > 1, kept -> 1);
        assertThatThrownBy(() -> sessions.look(facts(100, "full-time-employment"), leaving))
                .isInstanceOf(CallerGoneException.class);
        assertThat(looks).hasValue(2);
        assertThat(said(sessions.look(facts(3, "apprenticeship"), AMPLE))).isEqualTo(alone);
    }

    @Test
    void no_more_sessions_wait_than_there_are_threads_and_none_once_it_is_closed() throws Exception {
        PersonSessions own = (PersonSessions) sessions;
        ExecutorService threads = Executors.newFixedThreadPool(8);
        for (int i = 0; i < 40; i++) {
            threads.submit(() -> own.look(facts(20, "apprenticeship"), AMPLE));
        }
        threads.shutdown();
        assertThat(threads.awaitTermination(2, TimeUnit.MINUTES)).isTrue();
        assertThat(own.waiting()).isBetween(1, Runtime.getRuntime().availableProcessors());
        own.close();
        assertThat(own.waiting()).isZero();
        own.look(facts(2, "apprenticeship"), AMPLE);
        assertThat(own.waiting()).isZero();
    }
}
