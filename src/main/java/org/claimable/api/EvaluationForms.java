package org.claimable.api;

import org.claimable.file.annotated.AnnotatedCsv;
import org.claimable.file.annotated.AnnotatedWorkbook;
import org.claimable.file.json.EvaluationWriter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;

/** The forms in which an evaluation is answered. */
@Configuration
class EvaluationForms {
    private final Accounting accounting;

    EvaluationForms(Accounting accounting) {
        this.accounting = accounting;
    }

    @Bean
    EvaluationConverter json() {
        return new EvaluationConverter(MediaType.APPLICATION_JSON, EvaluationWriter::write, accounting);
    }

    @Bean
    EvaluationConverter csv() {
        return new EvaluationConverter(AnswerTypes.CSV, AnnotatedCsv::write, accounting);
    }

    @Bean
    EvaluationConverter workbook() {
        return new EvaluationConverter(AnswerTypes.WORKBOOK, AnnotatedWorkbook::write, accounting);
    }
}
