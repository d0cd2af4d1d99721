package org.claimable.api;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.claimable.file.json.EvaluationWriter;
import org.claimable.file.ndjson.StreamEnd;
import org.claimable.operation.Account;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.stereotype.Component;

/** Decides a stream while it writes the answer; where either fails midway, the answer ends without its last line. */
@Component
class DecisionStreamConverter extends AbstractHttpMessageConverter<DecisionStream> {
    private static final int THREADS = Runtime.getRuntime().availableProcessors();
    private static final int WRITTEN_AT_ONCE = 1 << 16;

    private final Accounting accounting;

    DecisionStreamConverter(Accounting accounting) {
        super(NdJson.TYPE);
        this.accounting = accounting;
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type == DecisionStream.class;
    }

    @Override
    protected DecisionStream readInternal(Class<? extends DecisionStream> type, HttpInputMessage message) {
        throw new UnsupportedOperationException("A stream of decisions is written, not read.");
    }

    /** The body itself, once its headers are written: the one that the message gives is not flushed when asked to. */
    private static OutputStream body(HttpOutputMessage message) throws IOException {
        message.getBody();
        return ((ServletServerHttpResponse) message).getServletResponse().getOutputStream();
    }

    @Override
    protected void writeInternal(DecisionStream decisions, HttpOutputMessage message) {
        Account account = accounting.current();
        account.on(decisions.cohort().terms());
        try {
            OutputStream output = new BufferedOutputStream(body(message), WRITTEN_AT_ONCE);
            StreamEnd end =
                    decisions.cohort().decide(output, THREADS, (lines, claims, bytes) -> account.passed(lines, claims));
            account.decided(end.terms(), end.decisionId(), end.summary());
            EvaluationWriter.writeEnd(end.terms(), end.summary(), end.decisionId(), end.lines(), end.failed(), output);
            output.flush();
        } catch (IOException broken) {
            throw new BrokenStreamException(broken);
        }
    }
}
