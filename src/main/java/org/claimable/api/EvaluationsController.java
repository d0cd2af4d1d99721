package org.claimable.api;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import org.claimable.api.generated.EvaluationsApi;
import org.claimable.file.annotated.AnnotatedCsv;
import org.claimable.file.annotated.AnnotatedWorkbook;
import org.claimable.file.json.CohortReader;
import org.claimable.file.json.EvaluationWriter;
import org.claimable.file.json.EvaluationWriter.Conclusion;
import org.claimable.file.table.TableCohortReader;
import org.claimable.method.bank.ValueSet;
import org.claimable.method.claim.Cohort;
import org.claimable.method.claim.Violations;
import org.claimable.method.evaluation.Deadline;
import org.claimable.method.evaluation.Evaluation;
import org.claimable.method.evaluation.Evaluator;
import org.claimable.method.evaluation.Library;
import org.claimable.method.recovery.Recovery;
import org.claimable.service.limit.ClaimBounds;
import org.claimable.service.limit.Deadlines;
import org.claimable.service.operation.Account;
import org.claimable.service.operation.Account.Stage;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** Decides cohorts, which are sent as JSON or as tables, and answers in one of the forms of an evaluation. */
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
    public ResponseEntity<Evaluation> evaluate(Cohort cohort, TableSettings settings, Boolean validate) {
        settings.check(cohort);
        Library library = lending.library();
        Evaluator evaluator = library.evaluator(cohort.ruleSet()).orElseThrow();
        bounds.check(cohort, evaluator.ruleSet());
        ValueSet values = library.values(cohort.settings());
        LocalDate asOf = cohort.asOf() != null ? cohort.asOf() : LocalDate.now(clock);
        if (validate) {
            requireRight(cohort, evaluator, asOf);
            return ResponseEntity.noContent().build();
        }
        Deadline deadline = deadlines.ofRequest();
        return answer(Recovery.of(evaluator, evaluator.evaluate(cohort, values, asOf, deadline), deadline));
    }

    /** Fails with all that would keep a cohort from being decided, and decides nothing. */
    private static void requireRight(Cohort cohort, Evaluator evaluator, LocalDate asOf) {
        Violations violations = new Violations();
        evaluator.check(cohort, violations);
        Recovery.check(cohort.settings(), asOf, violations);
        violations.failIfAny();
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

    @Bean
    static BodyConverter<Cohort> jsonCohorts(Lending lending) {
        return BodyConverter.ofText(
                Cohort.class, text -> CohortReader.read(text, lending.library()), MediaType.APPLICATION_JSON);
    }

    /** A file each, with the settings in a part or in the address. */
    @Bean
    static BodyConverter<Cohort> cohortsInParts(Lending lending) {
        return new BodyConverter<>(
                Cohort.class,
                message ->
                        table(Parts.read(message.getBody(), message.getHeaders().getContentType()), lending),
                MediaType.MULTIPART_FORM_DATA) {
            @Override
            protected boolean canRead(MediaType type) {
                return super.canRead(type) && type != null && type.getParameter("boundary") != null;
            }
        };
    }

    /** A CSV file or an Excel workbook, with the settings in the address. */
    @Bean
    static BodyConverter<Cohort> cohortsInTables(Lending lending) {
        return new BodyConverter<>(
                Cohort.class,
                message -> table(
                        Parts.alone(message.getBody(), message.getHeaders().getContentType()), lending),
                AnswerTypes.CSV,
                AnswerTypes.WORKBOOK);
    }

    private static Cohort table(Parts parts, Lending lending) {
        return TableCohortReader.read(
                parts.submission(TableSettings.ofRequest().withoutValidate().given()), lending.library());
    }

    @Bean
    static BodyConverter<Evaluation> jsonEvaluations(Accounting accounting) {
        return evaluations(MediaType.APPLICATION_JSON, EvaluationWriter::write, accounting);
    }

    @Bean
    static BodyConverter<Evaluation> csvEvaluations(Accounting accounting) {
        return evaluations(AnswerTypes.CSV, AnnotatedCsv::write, accounting);
    }

    @Bean
    static BodyConverter<Evaluation> workbookEvaluations(Accounting accounting) {
        return evaluations(AnswerTypes.WORKBOOK, AnnotatedWorkbook::write, accounting);
    }

    /** What writes an evaluation to a stream that stays open. */
    private interface Form {
        void write(Conclusion conclusion, OutputStream stream) throws IOException;
    }

    private static BodyConverter<Evaluation> evaluations(MediaType type, Form form, Accounting accounting) {
        return BodyConverter.writing(
                Evaluation.class,
                (evaluation, message) -> {
                    Account account = accounting.current();
                    account.enter(Stage.SUMMARISE);
                    Conclusion conclusion = Conclusion.of(evaluation);
                    account.decided(evaluation, conclusion.decisionId(), conclusion.summary());
                    account.enter(Stage.WRITE);
                    form.write(conclusion, message.getBody());
                },
                type);
    }
}
