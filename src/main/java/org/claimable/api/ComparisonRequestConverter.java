package org.claimable.api;

import java.io.IOException;
import org.claimable.comparison.ComparisonRequest;
import org.claimable.file.json.ComparisonReader;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.stereotype.Component;

/** Reads the body of a request as a comparison to make, as it streams in. */
@Component
class ComparisonRequestConverter extends AbstractHttpMessageConverter<ComparisonRequest> {
    private final Lending lending;

    ComparisonRequestConverter(Lending lending) {
        super(MediaType.APPLICATION_JSON);
        this.lending = lending;
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type == ComparisonRequest.class;
    }

    @Override
    public boolean canWrite(Class<?> type, MediaType mediaType) {
        return false;
    }

    @Override
    protected ComparisonRequest readInternal(Class<? extends ComparisonRequest> type, HttpInputMessage message)
            throws IOException {
        return ComparisonReader.read(SentText.body(message), lending.library());
    }

    @Override
    protected void writeInternal(ComparisonRequest request, HttpOutputMessage message) {
        throw new UnsupportedOperationException("A request is read, not written.");
    }
}
