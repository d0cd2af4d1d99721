package org.claimable.file.annotated;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.claimable.ShippedRules;
import org.claimable.method.bank.Outcome.EvidenceKind;
import org.claimable.method.catalogue.ClaimField;
import org.claimable.method.catalogue.Setting;
import org.claimable.method.claim.Claim;
import org.claimable.method.claim.ClaimTexts;
import org.claimable.method.claim.Cohort;
import org.claimable.method.claim.Evidence;
import org.claimable.method.claim.Individual;
import org.claimable.method.claim.PreviouslyCounted;
import org.claimable.method.claim.Settings;
import org.claimable.method.claim.SubmittedTable;
import org.claimable.method.evaluation.Evaluation;
import org.claimable.method.evaluation.Evaluator;

/** Evaluations to write, of claims that are all right unless a test says otherwise. */
final class Decided {
    static final LocalDate AS_OF = LocalDate.of(2025, 5, 1);

    private static final ClaimTexts TEXTS =
            ClaimTexts.of(Map.of(ClaimField.SERVICE, "Job club", ClaimField.PROVIDER, "Riverside Ltd")::get);

    private Decided() {}

    /** A claim for gardening on 3 June 2024, shown by a record. */
    static Claim claim(String id, String person) {
        return claim(id, person, "Gardening", LocalDate.of(2024, 6, 3));
    }

    static Claim claim(String id, String person, String outcome, LocalDate achievedOn) {
        Evidence record =
                new Evidence(EvidenceKind.RECORD, "r", null, null, null, null, null, null, null, null, null, false);
        return new Claim(id, person, outcome, achievedOn, 1, BigDecimal.ONE, 1, TEXTS, record);
    }

    /** Claims that came in no table. */
    static Evaluation of(Claim... claims) {
        return of(null, List.of(claims), null, Settings.UNCHOSEN);
    }

    static Evaluation of(String reference, List<Claim> claims, SubmittedTable table, Settings options) {
        Evaluator evaluator = ShippedRules.library().evaluator("uksvb").orElseThrow();
        return evaluator.evaluate(
                cohort(reference, claims, table, options),
                ShippedRules.library().valueSet("example-values").orElseThrow(),
                AS_OF);
    }

    static Cohort cohort(String reference, List<Claim> claims, SubmittedTable table, Settings options) {
        TreeMap<String, String> tenure = new TreeMap<>();
        tenure.put("tenure", "Social rent");
        return new Cohort(
                options.with(Setting.REFERENCE, reference)
                        .with(Setting.BUDGET, new BigDecimal("500"))
                        .with(Setting.AS_OF, AS_OF),
                List.of(new Individual("p1", 34, tenure)),
                claims,
                List.of(new PreviouslyCounted("p9", "gardening", LocalDate.of(2024, 5, 1), "Q1 report")),
                table,
                null);
    }

    /** A table with a claim a row, each for gardening by a person of its own. */
    static Evaluation table(List<String> headings, List<List<String>> rows) {
        List<Claim> claims = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            claims.add(claim("c" + row, "q" + row));
        }
        return of("Spring", claims, new SubmittedTable("Q1", headings, rows, List.of()), Settings.UNCHOSEN);
    }
}
