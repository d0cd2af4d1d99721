package org.claimable.api;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.claimable.file.json.EvaluationWriter;
import org.claimable.file.json.PersonLineWriter;
import org.claimable.file.json.PersonLineWriter.LineProblem;
import org.claimable.file.ndjson.CohortStream;
import org.claimable.file.ndjson.CohortStream.StreamEnd;
import org.claimable.file.ndjson.CohortStream.StreamProgress;
import org.claimable.service.limit.Limit;
import org.claimable.service.limit.ReachedLimits;
import org.claimable.service.limit.StreamBounds;
import org.claimable.service.limit.StreamBounds.StreamLimitException;
import org.claimable.service.operation.Account;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** The answer to a stream, which is decided while it is written; where either fails midway, the answer ends without its last line. */
public record DecisionStream(CohortStream cohort) {
    private static final int THREADS = Runtime.getRuntime().availableProcessors();
    /** The header, and the line that is not decided. */
    private static final int LINES_BEFORE = 2;

    private static final int WRITTEN_AT_ONCE = 1 << 16;

    /** The caller of a stream is gone, or too slow, so that its answer ends where it is. */
    static final class BrokenStreamException extends RuntimeException {
        private BrokenStreamException(IOException broken) {
            super("The stream broke off.", broken);
        }
    }

    void write(HttpOutputMessage message, Account account, ReachedLimits reached) {
        account.on(cohort.terms());
        StreamBounds bounds = bounds();
        try {
            OutputStream output = new BufferedOutputStream(body(message), WRITTEN_AT_ONCE);
            try {
                StreamEnd end = cohort.decide(output, THREADS, progress(account, bounds), bounds);
                account.decided(end.terms(), end.decisionId(), end.summary());
                EvaluationWriter.writeEnd(
                        end.terms(), end.summary(), end.decisionId(), end.lines(), end.failed(), output);
            } catch (StreamLimitException limit) {
                reached.count(Limit.STREAM);
                sayWhy(limit, bounds, output);
            }
            output.flush();
        } catch (IOException broken) {
            throw new BrokenStreamException(broken);
        }
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

    /** The last line says at which line nothing more was decided, and why; what ends without its totals is cut off as ever. */
    private static void sayWhy(StreamLimitException limit, StreamBounds bounds, OutputStream output)
            throws IOException {
        new PersonLineWriter(output).write(bounds.passed() + LINES_BEFORE, LineProblem.streamEnds(limit.getMessage()));
        output.flush();
        throw limit;
    }
}
