package org.claimable.api;

import java.io.IOException;
import org.claimable.claim.Cohort;
import org.claimable.file.table.TableCohortReader;
import org.claimable.file.table.TableSubmission;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.stereotype.Component;

/** Reads the body of a request, a CSV file or an Excel workbook, as a cohort, with the settings in the address. */
@Component
class TableConverter extends AbstractHttpMessageConverter<Cohort> {
    static final MediaType CSV = new MediaType("text", "csv");
    static final MediaType WORKBOOK =
            MediaType.valueOf("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Lending lending;

    TableConverter(Lending lending) {
        super(CSV, WORKBOOK);
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
        byte[] claims = SentText.file(
                message.getBody().readAllBytes(), message.getHeaders().getContentType());
        return TableCohortReader.read(
                new TableSubmission(
                        claims, null, null, null, TableSettings.ofRequest().given()),
                lending.library());
    }

    @Override
    protected void writeInternal(Cohort cohort, HttpOutputMessage message) {
        throw new UnsupportedOperationException("A cohort is read, not written.");
    }
}
