package org.claimable.method.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.claimable.ShippedRules;
import org.claimable.method.bank.Outcome.EvidenceKind;
import org.claimable.method.bank.ValueSet;
import org.claimable.method.catalogue.Setting;
import org.claimable.method.claim.Claim;
import org.claimable.method.claim.ClaimTexts;
import org.claimable.method.claim.Cohort;
import org.claimable.method.claim.Evidence;
import org.claimable.method.claim.PreviouslyCounted;
import org.claimable.method.claim.Settings;
import org.claimable.method.decision.Decision;
import org.claimable.method.decision.Decision.Verdict;
import org.claimable.method.report.CaveatCount;
import org.claimable.method.report.Reporter;
import org.claimable.method.report.Summary;
import org.claimable.method.rulebook.Departure;
import org.claimable.method.rulebook.RuleCard;
import org.claimable.method.rulebook.RuleSet;
import org.claimable.rules.engine.ReadLibrary;
import org.claimable.rules.engine.ReadLibrary.ReadRuleSet;
import org.claimable.rules.files.FolderFiles;
import org.claimable.rules.files.Problems;
import org.claimable.rules.language.ReadRules;
import org.claimable.rules.language.Rule;
import org.junit.jupiter.api.Test;

/** What the rules of a rule set let through and a published norm does not is for review, unless the rule set departs from it. */
class PublishedNormsTest {
    private static final LocalDate DAY = LocalDate.of(2024, 6, 3);
    private static final LocalDate AS_OF = LocalDate.of(2025, 6, 1);
    private static final Evidence RECORD = Evidence.ofRecord("contract 17", null, null, null);

    private final ReadRuleSet shipped = ReadLibrary.read(
                    FolderFiles.read(ShippedRules.FOLDER, "", new Problems()), List.of(), new Problems())
            .ruleSet("uksvb")
            .orElseThrow();
    private final ValueSet values =
            ShippedRules.library().valueSet("example-values").orElseThrow();

    @Test
    void a_claim_without_evidence_is_for_review_where_no_rule_asks_for_any() {
        Evaluation evaluation =
                decided(without("EV-01a"), List.of(), claim("c1", "p1", "full-time-employment", DAY, null));
        assertThat(only(evaluation, 0)).isEqualTo("REVIEW NOT_JUDGED EV-01 []");
        assertThat(evaluation.decisions().get(0).reasons().get(0).message())
                .startsWith(
                        "By the method, every claim has evidence, complete and of a kind that its outcome accepts.");
        assertThat(evaluation.highestValue()).isZero();
        Summary summary = Reporter.summary(evaluation);
        assertThat(summary.reviewValue().total())
                .isEqualTo(summary.whole().claimedValue().total());
        assertThat(summary.caveats())
                .filteredOn(caveat -> caveat.code().equals("NOT_JUDGED"))
                .singleElement()
                .satisfies(caveat -> assertThat(caveat.rule() + caveat.claims()).isEqualTo("EV-011"));
    }

    @Test
    void each_norm_of_one_claim_is_kept_without_any_rule() {
        List<Rule> none = keeping(card -> card.chapter().equals("4-value"));
        assertThat(alone(none, claim("c", "p", "world peace", DAY, RECORD))).contains("EL-01");
        assertThat(alone(none, claim("c", null, "secure-job", DAY, RECORD))).contains("CO-04");
        assertThat(alone(none, claim("c", "p", "secure-job", AS_OF.plusDays(1), RECORD)))
                .contains("EL-02");
        assertThat(alone(none, claim("c", "p", "secure-job", DAY, survey("no", "yes"))))
                .contains("EV-01");
        assertThat(alone(none, comfort(null, "doing-alright"))).contains("EV-01");
        assertThat(alone(none, comfort("perhaps", "doing-alright"))).contains("EV-02");
        assertThat(alone(none, comfort("doing-alright", "living-comfortably"))).contains("EV-03");
        assertThat(alone(none, comfort("finding-it-quite-difficult", "just-about-getting-by")))
                .contains("EV-04");
        assertThat(alone(none, comfort("just-about-getting-by", "Doing alright")))
                .isEqualTo("CLAIMABLE");
        assertThat(alone(none, claim("c", "p", "financial-comfort", DAY, dated(DAY, DAY, false))))
                .contains("EV-07");
        assertThat(alone(none, claim("c", "p", "financial-comfort", DAY, dated(DAY, DAY, true))))
                .isEqualTo("CLAIMABLE");
        assertThat(alone(none, claim("c", "p", "financial-comfort", DAY, dated(null, AS_OF.plusDays(1), true))))
                .contains("EV-07");
        assertThat(alone(none, scored("20", "20"))).contains("EV-08");
        assertThat(alone(none, scored("20", "36"))).contains("EV-02");
        assertThat(alone(none, scored("20", "21"))).isEqualTo("CLAIMABLE");
    }

    @Test
    void of_two_claims_that_a_norm_does_not_allow_together_the_later_is_for_review() {
        List<Rule> rules =
                keeping(card -> !card.chapter().startsWith("3") && !card.id().startsWith("CO-0"));
        Claim later = claim("c1", "p", "secure-job", DAY.plusDays(9), RECORD);
        Claim earlier = claim("c2", "p", "secure-job", DAY, RECORD);
        Evaluation twice = decided(rules, List.of(), later, earlier);
        assertThat(only(twice, 0)).isEqualTo("REVIEW NOT_JUDGED CO-01 [c2]");
        assertThat(only(twice, 1)).isEqualTo("CLAIMABLE");
        assertThat(twice.highestValue()).isEqualTo(twice.lowestValue()).isPositive();

        Claim saving = claim("c3", "p", "able-to-save-regularly", DAY, survey("no", "yes"));
        Evaluation three = decided(
                rules, List.of(), saving, comfort("just-about-getting-by", "doing-alright"), scored("20", "21"));
        assertThat(only(three, 1)).isEqualTo("REVIEW NOT_JUDGED IN-01 [c3]");
        assertThat(only(three, 2)).isEqualTo("REVIEW NOT_JUDGED IN-02 [c3]");

        PreviouslyCounted before = new PreviouslyCounted("p", "secure-job", DAY.minusDays(3), "Q1");
        assertThat(only(decided(rules, List.of(before), earlier), 0)).isEqualTo("REVIEW NOT_JUDGED CO-03 []");
    }

    @Test
    void a_rule_set_that_departs_from_a_norm_decides_by_its_own_rules_and_says_so() {
        Departure departure = new Departure(
                "EV-01",
                "the contract takes the provider's word",
                shipped.rules().get(0).card().citation());
        RuleSet departing = departing(shipped.ruleSet(), departure);
        Evaluator evaluator = new Evaluator(departing, new ReadRules(departing.chapters(), without("EV-01a")));
        Evaluation evaluation =
                evaluator.evaluate(cohort(List.of(), claim("c1", "p1", "secure-job", DAY, null)), values, AS_OF);
        assertThat(only(evaluation, 0)).isEqualTo("CLAIMABLE");
        assertThat(Reporter.summary(evaluation).caveats())
                .filteredOn(caveat -> caveat.code().equals("DEPARTS_FROM_NORM"))
                .extracting(CaveatCount::message)
                .singleElement()
                .asString()
                .startsWith("This rule set departs from the norm that every claim has evidence")
                .contains("the contract takes the provider's word (");
    }

    @Test
    void a_rule_that_fails_puts_the_claims_of_its_person_for_review_and_no_others() {
        List<Rule> rules = new ArrayList<>();
        for (Rule rule : shipped.rules()) {
            rules.add(
                    rule.card().key().equals("IN-01") ? rule.asking(rule.when().subList(0, 1)) : rule);
        }
        Evaluation evaluation = decided(
                rules,
                List.of(),
                claim("c1", "p1", "secure-job", DAY, RECORD),
                claim("c2", "p1", "apprenticeship", DAY, RECORD),
                claim("c3", "p2", "secure-job", DAY, RECORD));
        assertThat(only(evaluation, 0)).isEqualTo("REVIEW RULE_FAILED IN-01 []");
        assertThat(only(evaluation, 1)).isEqualTo("REVIEW RULE_FAILED IN-01 []");
        assertThat(only(evaluation, 2)).isEqualTo("CLAIMABLE");
        assertThat(evaluation.highestValue())
                .isEqualTo(evaluation.decisions().get(2).value().total());
    }

    private static RuleSet departing(RuleSet set, Departure departure) {
        return new RuleSet(
                set.id(),
                set.title(),
                set.version(),
                set.digest(),
                set.defaults(),
                set.searchSteps(),
                set.overlays(),
                set.sources(),
                set.chapters(),
                set.norms(),
                set.catalogue(),
                set.incompatibilities(),
                set.parameters(),
                set.placeholders(),
                set.fields(),
                set.lists(),
                List.of(departure),
                set.remedies(),
                set.measures());
    }

    private List<Rule> without(String key) {
        return keeping(card -> !card.key().equals(key));
    }

    private List<Rule> keeping(Predicate<RuleCard> which) {
        return shipped.rules().stream().filter(rule -> which.test(rule.card())).toList();
    }

    private String alone(List<Rule> rules, Claim claim) {
        return only(decided(rules, List.of(), claim), 0);
    }

    private Evaluation decided(List<Rule> rules, List<PreviouslyCounted> counted, Claim... claims) {
        Evaluator evaluator =
                new Evaluator(shipped.ruleSet(), new ReadRules(shipped.ruleSet().chapters(), rules));
        return evaluator.evaluate(cohort(counted, claims), values, AS_OF);
    }

    private static Cohort cohort(List<PreviouslyCounted> counted, Claim... claims) {
        return new Cohort(Settings.DEFAULT.with(Setting.AS_OF, AS_OF), List.of(), List.of(claims), counted);
    }

    private static String only(Evaluation evaluation, int place) {
        Decision decision = evaluation.decisions().get(place);
        return decision.verdict() == Verdict.CLAIMABLE
                ? "CLAIMABLE"
                : decision.reasons().stream()
                        .map(reason -> "%s %s %s %s"
                                .formatted(decision.verdict(), reason.code(), reason.rule(), reason.claims()))
                        .reduce((a, b) -> a + "; " + b)
                        .orElseThrow();
    }

    private static Claim claim(String id, String person, String outcome, LocalDate day, Evidence evidence) {
        return new Claim(id, person, outcome, day, 1, BigDecimal.ONE, 1, ClaimTexts.NONE, evidence);
    }

    private static Claim comfort(String before, String after) {
        return claim("c4", "p", "financial-comfort", DAY.plusDays(1), survey(before, after));
    }

    private static Claim scored(String before, String after) {
        Evidence score = new Evidence(
                EvidenceKind.SCORE,
                "r",
                null,
                null,
                null,
                null,
                null,
                new BigDecimal(before),
                new BigDecimal(after),
                null,
                null,
                false);
        return claim("c5", "p", "mental-wellbeing-swemwbs", DAY.plusDays(2), score);
    }

    private static Evidence survey(String before, String after) {
        return new Evidence(EvidenceKind.SURVEY, "r", null, null, null, before, after, null, null, null, null, false);
    }

    private static Evidence dated(LocalDate before, LocalDate after, boolean atTheEnd) {
        return new Evidence(
                EvidenceKind.SURVEY,
                "r",
                null,
                null,
                null,
                "just-about-getting-by",
                "doing-alright",
                null,
                null,
                before,
                after,
                atTheEnd);
    }
}
