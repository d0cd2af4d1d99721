package org.claimable.method.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimable.file.json.CohortReader;
import org.claimable.method.bank.Pence;
import org.claimable.method.catalogue.Breakdown;
import org.claimable.method.claim.Cohort;
import org.claimable.method.decision.ClaimValue;
import org.claimable.method.decision.Decision;
import org.claimable.method.decision.Decision.Caveat;
import org.claimable.method.decision.Decision.Reason;
import org.claimable.method.report.CaveatCount;
import org.claimable.method.report.ClaimGroup;
import org.claimable.method.report.Movements.NoImprovement;
import org.claimable.method.report.Movements.OtherBenefit;
import org.claimable.method.report.Reporter;
import org.claimable.method.report.Summary;
import org.claimable.method.report.TotalValue;
import org.claimable.oracle.Judged;
import org.claimable.oracle.Judgement;
import org.claimable.oracle.Totals;
import org.claimable.oracle.Worth;
import tools.jackson.databind.node.ObjectNode;

/** Holds what the service decided against what the independent evaluator judged, claim by claim and sum by sum. */
final class Agreement {
    private static final Set<String> REMARKS =
            Set.of("SIMILAR_REFERENCES", "SHARED_REFERENCE", "UNMATCHED_ENTRIES", "BANKS_TOGETHER");

    private final String cohort;

    private Agreement(String cohort) {
        this.cohort = cohort;
    }

    static Evaluation evaluate(ObjectNode request, Library library) {
        byte[] json = request.toString().getBytes(StandardCharsets.UTF_8);
        Cohort cohort = CohortReader.read(new ByteArrayInputStream(json), library);
        return library.evaluator(cohort.ruleSet())
                .orElseThrow()
                .evaluate(cohort, cohort.inlineValueSet(), cohort.asOf());
    }

    static void check(String cohort, Evaluation evaluation, Judged judged) {
        Agreement agreement = new Agreement(cohort);
        assertThat(evaluation.decisions()).as(cohort).hasSameSizeAs(judged.decisions());
        for (int i = 0; i < judged.decisions().size(); i++) {
            agreement.check(evaluation.decisions().get(i), judged.decisions().get(i));
        }
        agreement.check(Reporter.summary(evaluation), judged.totals());
    }

    private void check(Decision decision, Judgement judgement) {
        String claim = cohort + ", claim " + judgement.claim();
        assertThat(decision.claim()).as(claim).isEqualTo(judgement.claim());
        assertThat(decision.verdict().name()).as(claim).isEqualTo(judgement.verdict());
        assertThat(decision.year()).as(claim).isEqualTo(judgement.year());
        assertThat(decision.reasons().stream().map(Reason::code))
                .as(claim)
                .containsExactlyInAnyOrderElementsOf(judgement.codes());
        assertThat(decision.reasons().stream().map(Reason::rule))
                .as(claim)
                .containsExactlyInAnyOrderElementsOf(judgement.rules());
        assertThat(decision.reasons().stream().map(Reason::claims).flatMap(Collection::stream))
                .as(claim)
                .containsExactlyElementsOf(judgement.clashes());
        assertThat(decision.caveats().stream().map(Caveat::code).collect(Collectors.toSet()))
                .as(claim)
                .isEqualTo(judgement.caveats());
        assertThat(laterSurveys(decision)).as(claim).isEqualTo(judgement.laterSurveys());
        assertThat(advisories(decision)).as(claim).isEqualTo(judgement.advisories());
        check(claim, decision.value(), judgement.value());
    }

    private static List<String> laterSurveys(Decision decision) {
        List<Caveat> caveats = decision.caveats().stream()
                .filter(caveat -> caveat.code().equals("LATER_SURVEY"))
                .toList();
        assertThat(caveats).hasSizeLessThanOrEqualTo(1);
        return caveats.stream().flatMap(caveat -> caveat.claims().stream()).toList();
    }

    private static List<String> advisories(Decision decision) {
        return decision.caveats().stream()
                .filter(caveat -> caveat.code().equals("ADVISORY"))
                .map(Caveat::rule)
                .sorted()
                .toList();
    }

    private static void check(String claim, ClaimValue value, Worth worth) {
        if (worth == null) {
            assertThat(value).as(claim).isNull();
            return;
        }
        assertThat(value).as(claim).isNotNull();
        List<BigDecimal> ours = new ArrayList<>(List.of(
                Pence.pounds(value.perPerson().wellbeing()),
                Pence.pounds(value.perPerson().wellbeingNet()),
                Pence.pounds(value.perPerson().exchequer()),
                Pence.pounds(value.perPerson().business()),
                Pence.pounds(value.perPerson().total()),
                Pence.pounds(value.total())));
        assertThat(ours)
                .as(claim)
                .containsExactly(
                        worth.wellbeing(),
                        worth.wellbeingNet(),
                        worth.exchequer(),
                        worth.business(),
                        worth.perPerson(),
                        worth.total());
        assertThat(value.headcount()).as(claim).isEqualTo(worth.headcount());
        assertThat(value.share()).as(claim).isEqualByComparingTo(worth.share());
        if (worth.deadweightRate() == null) {
            assertThat(value.deadweightRate()).as(claim).isNull();
        } else {
            assertThat(value.deadweightRate()).as(claim).isEqualByComparingTo(worth.deadweightRate());
        }
    }

    private void check(Summary summary, Totals totals) {
        assertThat(List.of(
                        summary.whole().claims(),
                        summary.whole().claimable(),
                        summary.whole().notClaimable(),
                        summary.whole().review(),
                        summary.whole().individuals(),
                        summary.multipleServices().individuals()))
                .as(cohort)
                .containsExactly(
                        totals.claims(),
                        totals.claimable(),
                        totals.notClaimable(),
                        totals.review(),
                        totals.individuals(),
                        totals.multipleServices().count());
        check(summary.whole().claimedValue(), totals.claimedValue());
        check(summary.whole().claimableValue(), totals.claimableValue());
        check(summary.notClaimableValue(), totals.notClaimableValue());
        check(summary.reviewValue(), totals.reviewValue());
        assertThat(List.of(
                        summary.reviewRange().low(),
                        summary.reviewRange().high(),
                        summary.lowestValue(),
                        summary.highestValue(),
                        summary.multipleServices().value()))
                .as(cohort)
                .containsExactly(
                        totals.reviewRange().low(),
                        totals.reviewRange().high(),
                        totals.policyRange().low(),
                        totals.policyRange().high(),
                        totals.multipleServices().value());
        checkMovements(summary, totals);
        checkBanks(summary, totals);
        checkRemarks(summary, totals);
        assertThat(summary.sroi() == null).as(cohort).isEqualTo(totals.sroi() == null);
        if (totals.sroi() != null) {
            assertThat(summary.sroi().ratio())
                    .as(cohort)
                    .isEqualTo(totals.sroi().ratio());
            assertThat(summary.sroi().netBenefit())
                    .as(cohort)
                    .isEqualTo(totals.sroi().netBenefit());
        }
    }

    private void checkMovements(Summary summary, Totals totals) {
        assertThat(summary.otherBenefits().stream()
                        .collect(Collectors.toMap(OtherBenefit::outcome, OtherBenefit::claims)))
                .as(cohort)
                .isEqualTo(totals.otherBenefits());
        NoImprovement stayed = summary.noImprovement();
        assertThat(new Totals.NoImprovement(stayed.unchanged(), stayed.worsened(), stayed.notKnown()))
                .as(cohort)
                .isEqualTo(totals.noImprovement());
    }

    private void checkBanks(Summary summary, Totals totals) {
        List<ClaimGroup> known = summary.groups(Breakdown.BANK).stream()
                .filter(group -> group.key() != null)
                .toList();
        assertThat(known)
                .as(cohort)
                .extracting(ClaimGroup::key)
                .containsExactlyInAnyOrderElementsOf(totals.byBank().keySet());
        for (ClaimGroup ours : known) {
            Totals.Group theirs = totals.byBank().get(ours.key());
            assertThat(List.of(
                            ours.figures().claims(),
                            ours.figures().claimable(),
                            ours.figures().notClaimable(),
                            ours.figures().review(),
                            ours.figures().individuals()))
                    .as(cohort)
                    .containsExactly(
                            theirs.claims(),
                            theirs.claimable(),
                            theirs.notClaimable(),
                            theirs.review(),
                            theirs.individuals());
            check(ours.figures().claimedValue(), theirs.claimedValue());
            check(ours.figures().claimableValue(), theirs.claimableValue());
        }
    }

    /** In which order the groups of references come is left to the service. */
    private void checkRemarks(Summary summary, Totals totals) {
        Map<String, CaveatCount> ours = summary.caveats().stream()
                .filter(caveat -> REMARKS.contains(caveat.code()))
                .collect(Collectors.toMap(CaveatCount::code, caveat -> caveat));
        assertThat(ours.keySet()).as(cohort).isEqualTo(totals.remarks().keySet());
        totals.remarks().forEach((code, groups) -> {
            assertThat(ours.get(code).groupCount()).as(cohort + " " + code).isEqualTo(groups.size());
            assertThat(ours.get(code).groups())
                    .as(cohort + " " + code)
                    .extracting(group -> new Totals.ReferenceGroup(group.references(), group.claims()).compared())
                    .containsExactlyInAnyOrderElementsOf(
                            groups.stream().map(Totals.ReferenceGroup::compared).toList());
        });
    }

    private void check(TotalValue ours, org.claimable.oracle.Amounts theirs) {
        assertThat(List.of(
                        ours.wellbeing(),
                        ours.deadweight(),
                        ours.wellbeingNet(),
                        ours.exchequer(),
                        ours.business(),
                        ours.total()))
                .as(cohort)
                .containsExactly(
                        theirs.wellbeing(),
                        theirs.deadweight(),
                        theirs.wellbeingNet(),
                        theirs.exchequer(),
                        theirs.business(),
                        theirs.total());
    }
}
