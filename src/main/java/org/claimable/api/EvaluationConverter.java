package org.claimable.api;

import java.io.IOException;
import java.io.OutputStream;
import org.claimable.evaluation.Evaluation;
import org.claimable.file.json.Conclusion;
import org.claimable.operation.Account;
import org.claimable.operation.Account.Stage;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;

/** Writes an evaluation as the answer, in one media type. */
final class EvaluationConverter extends AbstractHttpMessageConverter<Evaluation> {
    private final Form form;
    private final Accounting accounting;

    /** What writes an evaluation to a stream that stays open. */
    interface Form {
        void write(Conclusion conclusion, OutputStream stream) throws IOException;
    }

    EvaluationConverter(MediaType type, Form form, Accounting accounting) {
        super(type);
        this.form = form;
        this.accounting = accounting;
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
        Account account = accounting.current();
        account.enter(Stage.SUMMARISE);
        Conclusion conclusion = Conclusion.of(evaluation);
        account.decided(evaluation, conclusion.decisionId(), conclusion.summary());
        account.enter(Stage.WRITE);
        form.write(conclusion, message.getBody());
    }
}
