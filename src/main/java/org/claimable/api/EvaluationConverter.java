package org.claimable.api;

import java.io.IOException;
import org.claimable.evaluation.Evaluation;
import org.claimable.file.json.EvaluationWriter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.stereotype.Component;

/** Writes an evaluation as the answer, as it is made. */
@Component
class EvaluationConverter extends AbstractHttpMessageConverter<Evaluation> {
    EvaluationConverter() {
        super(MediaType.APPLICATION_JSON);
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type == Evaluation.class;
    }

    @Override
    public boolean canRead(Class<?> type, MediaType mediaType) {
        return false;
    }

    @Override
    protected Evaluation readInternal(Class<? extends Evaluation> type, HttpInputMessage message) {
        throw new UnsupportedOperationException("An evaluation is written, not read.");
    }

    @Override
    protected void writeInternal(Evaluation evaluation, HttpOutputMessage message) throws IOException {
        EvaluationWriter.write(evaluation, message.getBody());
    }
}
