package org.claimable.bench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.claimable.bank.Catalogue;
import org.claimable.bank.EvidenceKind;
import org.claimable.bank.Outcome;
import org.claimable.claim.Claim;
import org.claimable.claim.Cohort;
import org.claimable.claim.ConflictPolicy;
import org.claimable.claim.Deadweight;
import org.claimable.claim.Evidence;
import org.claimable.claim.Options;
import org.claimable.claim.Period;
import org.claimable.claim.RulesLevel;
import org.claimable.claim.YearBasis;

/** Random claims, always the same for a size: five a person, about one in four with something wrong. */
final class Workload {
    static final LocalDate AS_OF = LocalDate.of(2026, 6, 1);
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final int CLAIMS_A_PERSON = 5;

    private final Random random = new Random(7);
    private final Catalogue catalogue;

    Workload(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    Cohort cohort(int size) {
        List<Claim> claims = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            claims.add(claim(i));
        }
        Options options = new Options(YearBasis.FINANCIAL, ConflictPolicy.SUBMITTED_ORDER, RulesLevel.PUBLISHED);
        Period period = new Period(LocalDate.of(2024, 2, 1), null);
        return new Cohort(
                null, period, options, null, null, null, null, Deadweight.DEFAULT, AS_OF, List.of(), claims, List.of());
    }

    private Claim claim(int i) {
        Outcome outcome =
                catalogue.outcomes().get(random.nextInt(catalogue.outcomes().size()));
        LocalDate achievedOn = FIRST.plusDays(random.nextInt(700));
        String person = "p" + i / CLAIMS_A_PERSON;
        return new Claim(
                "c" + i, person, outcome.code(), achievedOn, 1, BigDecimal.ONE, 1, null, null, evidence(outcome));
    }

    private Evidence evidence(Outcome outcome) {
        if (random.nextInt(20) == 0) {
            return null;
        }
        if (outcome.accepts(EvidenceKind.RECORD)) {
            return record();
        }
        boolean score = outcome.accepts(EvidenceKind.SCORE);
        int wrong = random.nextInt(10);
        return new Evidence(
                score ? EvidenceKind.SCORE : EvidenceKind.SURVEY,
                null,
                null,
                null,
                null,
                score ? null : answer(outcome, wrong == 0),
                score ? null : answer(outcome, wrong != 1),
                score ? BigDecimal.valueOf(20) : null,
                score ? BigDecimal.valueOf(wrong == 0 ? 20 : 25) : null,
                FIRST.minusDays(30),
                FIRST.minusDays(1),
                false);
    }

    private static Evidence record() {
        return new Evidence(EvidenceKind.RECORD, "r", null, null, null, null, null, null, null, null, null, false);
    }

    private static String answer(Outcome outcome, boolean meeting) {
        return outcome.answers().answers().stream()
                .filter(answer -> answer.meets() == meeting)
                .findFirst()
                .orElseThrow()
                .text();
    }
}
