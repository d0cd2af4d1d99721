package org.claimable.api;

import java.io.IOException;
import java.io.OutputStream;
import org.claimable.evaluation.Evaluation;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;

/** Writes an evaluation as the answer, in one media type. */
final class EvaluationConverter extends AbstractHttpMessageConverter<Evaluation> {
    private final Form form;

    /** What writes an evaluation to a stream that stays open. */
    interface Form {
        void write(Evaluation evaluation, OutputStream stream) throws IOException;
    }

    EvaluationConverter(MediaType type, Form form) {
        super(type);
        this.form = form;
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
        form.write(evaluation, message.getBody());
    }
}
