package org.claimable.api;

import java.io.IOException;
import org.claimable.comparison.Comparison;
import org.claimable.file.json.ComparisonWriter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.stereotype.Component;

/** Writes a comparison as the answer, as it is made. */
@Component
class ComparisonConverter extends AbstractHttpMessageConverter<Comparison> {
    ComparisonConverter() {
        super(MediaType.APPLICATION_JSON);
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type == Comparison.class;
    }

    @Override
    public boolean canRead(Class<?> type, MediaType mediaType) {
        return false;
    }

    @Override
    protected Comparison readInternal(Class<? extends Comparison> type, HttpInputMessage message) {
        throw new UnsupportedOperationException("A comparison is written, not read.");
    }

    @Override
    protected void writeInternal(Comparison comparison, HttpOutputMessage message) throws IOException {
        ComparisonWriter.write(comparison, message.getBody());
    }
}
