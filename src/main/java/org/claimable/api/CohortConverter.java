package org.claimable.api;

import java.io.IOException;
import org.claimable.claim.Cohort;
import org.claimable.file.json.CohortReader;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.stereotype.Component;

/** Reads the body of a request as a cohort, as it streams in. */
@Component
class CohortConverter extends AbstractHttpMessageConverter<Cohort> {
    private final Lending lending;

    CohortConverter(Lending lending) {
        super(MediaType.APPLICATION_JSON);
        this.lending = lending;
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type == Cohort.class;
    }

    @Override
    public boolean canWrite(Class<?> type, MediaType mediaType) {
        return false;
    }

    @Override
    protected Cohort readInternal(Class<? extends Cohort> type, HttpInputMessage message) throws IOException {
        return CohortReader.read(SentText.body(message), lending.library());
    }

    @Override
    protected void writeInternal(Cohort cohort, HttpOutputMessage message) {
        throw new UnsupportedOperationException("A cohort is read, not written.");
    }
}
