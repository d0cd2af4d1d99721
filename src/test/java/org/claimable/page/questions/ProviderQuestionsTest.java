package org.claimable.page.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.claimable.ShippedRules;
import org.claimable.file.table.TableCohortReader;
import org.claimable.file.table.TableSubmission;
import org.claimable.method.claim.Cohort;
import org.claimable.method.evaluation.Library;
import org.claimable.page.claims.DecidedClaims;
import org.claimable.page.claims.DecidedClaims.Submitted;
import org.junit.jupiter.api.Test;

/** The questions to providers are worked out once of the claims of a check. */
class ProviderQuestionsTest {
    private static DecidedClaims claims() {
        byte[] file = ("Person,Outcome,Date,Evidence,Reference,Provider\n"
                        + "p1,Gardening,2024-07-01,,,North\np2,Gardening,2024-07-01,,,South\n")
                .getBytes(StandardCharsets.UTF_8);
        Library library = ShippedRules.library();
        Cohort cohort = TableCohortReader.read(TableSubmission.of(file), library);
        return new DecidedClaims(
                library.evaluator(null)
                        .orElseThrow()
                        .evaluate(cohort, library.values(cohort.settings()), LocalDate.of(2025, 5, 1)),
                new Submitted("claims.csv", "sha256:0", file.length, Instant.EPOCH));
    }

    @Test
    void they_are_worked_out_once_of_the_same_claims() {
        DecidedClaims claims = claims();
        assertThat(ProviderQuestions.of(claims)).hasSize(2).isSameAs(ProviderQuestions.of(claims));
        assertThat(ProviderQuestions.of(claims())).isNotSameAs(ProviderQuestions.of(claims));
    }

    @Test
    void what_is_held_is_worked_out_once_of_each_kind() {
        DecidedClaims claims = claims();
        AtomicInteger times = new AtomicInteger();
        for (int i = 0; i < 3; i++) {
            assertThat(claims.held(String.class, each -> "worked " + times.incrementAndGet()))
                    .isEqualTo("worked 1");
        }
        assertThat(claims.held(Integer.class, each -> 7)).isEqualTo(7);
    }
}
