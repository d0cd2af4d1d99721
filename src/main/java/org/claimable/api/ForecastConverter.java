package org.claimable.api;

import java.io.IOException;
import org.claimable.file.json.ForecastWriter;
import org.claimable.forecast.Forecast;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.stereotype.Component;

/** Writes a forecast as the answer, as it is made. */
@Component
class ForecastConverter extends AbstractHttpMessageConverter<Forecast> {
    ForecastConverter() {
        super(MediaType.APPLICATION_JSON);
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type == Forecast.class;
    }

    @Override
    public boolean canRead(Class<?> type, MediaType mediaType) {
        return false;
    }

    @Override
    protected Forecast readInternal(Class<? extends Forecast> type, HttpInputMessage message) {
        throw new UnsupportedOperationException("A forecast is written, not read.");
    }

    @Override
    protected void writeInternal(Forecast forecast, HttpOutputMessage message) throws IOException {
        ForecastWriter.write(forecast, message.getBody());
    }
}
