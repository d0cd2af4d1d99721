package org.claimable.api;

import java.time.Clock;
import java.time.LocalDate;
import org.claimable.api.generated.EvaluationsApi;
import org.claimable.bank.ValueSet;
import org.claimable.claim.Cohort;
import org.claimable.evaluation.Evaluation;
import org.claimable.evaluation.Evaluator;
import org.claimable.evaluation.Library;
import org.claimable.limit.ClaimBounds;
import org.claimable.limit.Deadlines;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** Decides cohorts. */
@RestController
class EvaluationsController implements EvaluationsApi {
    private final Lending lending;
    private final AnswerTypes types;
    private final Clock clock;
    private final ClaimBounds bounds;
    private final Deadlines deadlines;

    EvaluationsController(Lending lending, AnswerTypes types, Clock clock, ClaimBounds bounds, Deadlines deadlines) {
        this.lending = lending;
        this.types = types;
        this.clock = clock;
        this.bounds = bounds;
        this.deadlines = deadlines;
    }

    @Override
    public ResponseEntity<Evaluation> evaluate(Cohort cohort, TableSettings settings) {
        settings.check(cohort);
        Library library = lending.library();
        Evaluator evaluator = library.evaluator(cohort.ruleSet()).orElseThrow();
        bounds.check(cohort, evaluator.ruleSet());
        ValueSet values = library.values(cohort.settings());
        LocalDate asOf = cohort.asOf() != null ? cohort.asOf() : LocalDate.now(clock);
        return answer(evaluator.evaluate(cohort, values, asOf, deadlines.ofRequest()));
    }

    /** In the media type that was settled; a table is a file to save. */
    private ResponseEntity<Evaluation> answer(Evaluation evaluation) {
        MediaType type = types.chosen();
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok().contentType(type);
        if (type.equals(AnswerTypes.WORKBOOK)) {
            answer.header(HttpHeaders.CONTENT_DISPOSITION, AnswerTypes.savedAs("decided-claims.xlsx"));
        } else if (type.equals(AnswerTypes.CSV)) {
            answer.header(HttpHeaders.CONTENT_DISPOSITION, AnswerTypes.savedAs("decided-claims.csv"));
        }
        return answer.body(evaluation);
    }
}
