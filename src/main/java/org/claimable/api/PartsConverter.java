package org.claimable.api;

import java.io.IOException;
import org.claimable.claim.Cohort;
import org.claimable.file.table.TableCohortReader;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.stereotype.Component;

/** Reads the body of a request in parts, a file each, as a cohort, with the settings in a part or in the address. */
@Component
class PartsConverter extends AbstractHttpMessageConverter<Cohort> {
    private final Lending lending;

    PartsConverter(Lending lending) {
        super(MediaType.MULTIPART_FORM_DATA);
        this.lending = lending;
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type == Cohort.class;
    }

    @Override
    protected boolean canRead(MediaType type) {
        return super.canRead(type) && type != null && type.getParameter("boundary") != null;
    }

    @Override
    public boolean canWrite(Class<?> type, MediaType mediaType) {
        return false;
    }

    @Override
    protected Cohort readInternal(Class<? extends Cohort> type, HttpInputMessage message) throws IOException {
        Parts parts = Parts.read(
                message.getBody(), message.getHeaders().getContentType().toString());
        return TableCohortReader.read(parts.submission(TableSettings.ofRequest().given()), lending.library());
    }

    @Override
    protected void writeInternal(Cohort cohort, HttpOutputMessage message) {
        throw new UnsupportedOperationException("A cohort is read, not written.");
    }
}
