package org.claimable.api;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.claimable.file.ndjson.CohortStream;
import org.claimable.file.ndjson.StreamLimits;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.stereotype.Component;

/** Reads the header of a stream; the people are read while they are decided. */
@Component
class CohortStreamConverter extends AbstractHttpMessageConverter<CohortStream> {
    private final Lending lending;
    private final Clock clock;
    private final StreamLimits limits;

    CohortStreamConverter(Lending lending, Clock clock, StreamLimits limits) {
        super(NdJson.TYPE);
        this.lending = lending;
        this.clock = clock;
        this.limits = limits;
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type == CohortStream.class;
    }

    @Override
    protected CohortStream readInternal(Class<? extends CohortStream> type, HttpInputMessage message)
            throws IOException {
        return CohortStream.open(SentText.body(message), lending.library(), LocalDate.now(clock), limits);
    }

    @Override
    protected void writeInternal(CohortStream cohort, HttpOutputMessage message) {
        throw new UnsupportedOperationException("A stream of claims is read, not written.");
    }
}
