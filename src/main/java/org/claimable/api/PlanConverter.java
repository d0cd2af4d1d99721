package org.claimable.api;

import java.io.IOException;
import org.claimable.file.json.PlanReader;
import org.claimable.forecast.Plan;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.stereotype.Component;

/** Reads the body of a request as a plan to forecast, as it streams in. */
@Component
class PlanConverter extends AbstractHttpMessageConverter<Plan> {
    private final Lending lending;

    PlanConverter(Lending lending) {
        super(MediaType.APPLICATION_JSON);
        this.lending = lending;
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type == Plan.class;
    }

    @Override
    public boolean canWrite(Class<?> type, MediaType mediaType) {
        return false;
    }

    @Override
    protected Plan readInternal(Class<? extends Plan> type, HttpInputMessage message) throws IOException {
        return PlanReader.read(SentText.body(message), lending.library());
    }

    @Override
    protected void writeInternal(Plan plan, HttpOutputMessage message) {
        throw new UnsupportedOperationException("A plan is read, not written.");
    }
}
