package org.claimable.api;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.claimable.file.json.EvaluationWriter;
import org.claimable.file.json.PersonLineWriter;
import org.claimable.file.ndjson.CohortStream;
import org.claimable.file.ndjson.CohortStream.EndsEarlyException;
import org.claimable.file.ndjson.CohortStream.StreamEnd;
import org.claimable.file.ndjson.CohortStream.StreamProgress;
import org.claimable.service.limit.Limit;
import org.claimable.service.limit.ReachedLimits;
import org.claimable.service.limit.StreamBounds;
import org.claimable.service.limit.StreamBounds.StreamLimitException;
import org.claimable.service.operation.Account;
import org.claimable.service.operation.Account.Ending;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** The answer to a stream, which is decided while it is written; where either fails midway, the answer ends without its totals. */
public record DecisionStream(CohortStream cohort) {
    private static final int THREADS = Runtime.getRuntime().availableProcessors();

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
            StreamEnd end = cohort.decide(output, THREADS, new Course(account, bounds, reached, output), bounds);
            account.decided(end.terms(), end.decisionId(), end.summary());
            EvaluationWriter.writeEnd(end.terms(), end.summary(), end.decisionId(), end.lines(), end.failed(), output);
            output.flush();
        } catch (EndsEarlyException said) {
            // Its last line and its account say so already.
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

    /** How a stream goes; where it ends early, its last line says why, and the answer has its proper end at once. */
    private record Course(Account account, StreamBounds bounds, ReachedLimits reached, OutputStream output)
            implements StreamProgress {
        @Override
        public void passed(long lines, long claims, long bytes) {
            account.passed(lines, claims);
        }

        @Override
        public void remembers(long bytes) throws IOException {
            bounds.remembers(bytes);
        }

        @Override
        public void requireGoingOn() throws EndsEarlyException {
            bounds.requireGoingOn();
        }

        @Override
        public void requireCaller() throws IOException {
            bounds.requireCaller();
        }

        @Override
        public void endsEarly(EndsEarlyException why, long next) throws IOException {
            bounds.end();
            Limit limit = why instanceof StreamLimitException reachedLimit ? reachedLimit.limit() : null;
            if (limit != null) {
                reached.count(limit);
                account.limitedBy(limit.tag());
            }
            new PersonLineWriter(output).writeEnd(next, why.problem());
            output.close();
            account.end(limit == null ? Ending.STOPPED : Ending.BROKEN_OFF);
        }
    }
}
