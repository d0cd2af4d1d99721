package org.claimable.api;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.claimable.file.json.EvaluationWriter;
import org.claimable.file.json.LineProblem;
import org.claimable.file.json.PersonLineWriter;
import org.claimable.file.ndjson.StreamEnd;
import org.claimable.file.ndjson.StreamProgress;
import org.claimable.limit.Limit;
import org.claimable.limit.ReachedLimits;
import org.claimable.limit.StreamBounds;
import org.claimable.limit.StreamBounds.StreamLimitException;
import org.claimable.operation.Account;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Decides a stream while it writes the answer; where either fails midway, the answer ends without its last line. */
@Component
class DecisionStreamConverter extends AbstractHttpMessageConverter<DecisionStream> {
    private static final int THREADS = Runtime.getRuntime().availableProcessors();
    /** The header, and the line that is not decided. */
    private static final int LINES_BEFORE = 2;

    private static final int WRITTEN_AT_ONCE = 1 << 16;

    private final Accounting accounting;
    private final ReachedLimits reached;

    DecisionStreamConverter(Accounting accounting, ReachedLimits reached) {
        super(NdJson.TYPE);
        this.accounting = accounting;
        this.reached = reached;
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

    private static StreamBounds bounds() {
        return (StreamBounds) RequestContextHolder.currentRequestAttributes()
                .getAttribute(StreamBounds.ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
    }

    private static StreamProgress progress(Account account, StreamBounds bounds) {
        return new StreamProgress() {
            @Override
            public void passed(long lines, long claims, long bytes) {
                account.passed(lines, claims);
                bounds.passed(lines, claims, bytes);
            }

            @Override
            public void remembers(long bytes) throws IOException {
                bounds.remembers(bytes);
            }

            @Override
            public void requireCaller() throws IOException {
                bounds.requireCaller();
            }
        };
    }

    @Override
    protected void writeInternal(DecisionStream decisions, HttpOutputMessage message) {
        Account account = accounting.current();
        account.on(decisions.cohort().terms());
        StreamBounds bounds = bounds();
        try {
            OutputStream output = new BufferedOutputStream(body(message), WRITTEN_AT_ONCE);
            try {
                StreamEnd end = decisions.cohort().decide(output, THREADS, progress(account, bounds), bounds);
                account.decided(end.terms(), end.decisionId(), end.summary());
                EvaluationWriter.writeEnd(
                        end.terms(), end.summary(), end.decisionId(), end.lines(), end.failed(), output);
            } catch (StreamLimitException limit) {
                sayWhy(limit, bounds, output);
            }
            output.flush();
        } catch (IOException broken) {
            throw new BrokenStreamException(broken);
        }
    }

    /** The last line says at which line nothing more was decided, and why; what ends without its totals is cut off as ever. */
    private void sayWhy(StreamLimitException limit, StreamBounds bounds, OutputStream output) throws IOException {
        reached.count(Limit.STREAM);
        new PersonLineWriter(output).write(bounds.passed() + LINES_BEFORE, LineProblem.streamEnds(limit.getMessage()));
        output.flush();
        throw limit;
    }
}
