package org.claimable.file.json;

import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;
import org.claimable.decision.Decision.Caveat;
import org.claimable.forecast.Forecast;
import org.claimable.forecast.Forecast.ForecastLine;
import org.claimable.forecast.Forecast.ForecastPair;
import org.claimable.forecast.Reminder;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;

/** Writes a forecast in the shape of the API's answer; the same forecast gives the same bytes. */
public final class ForecastWriter {
    private final JsonGenerator json;

    private ForecastWriter(JsonGenerator json) {
        this.json = json;
    }

    /** Writes a forecast; leaves the stream open. */
    public static void write(Forecast forecast, OutputStream stream) {
        try (JsonGenerator json =
                EvaluationWriter.JSON.createGenerator(ObjectWriteContext.empty(), stream, JsonEncoding.UTF8)) {
            new ForecastWriter(json).write(forecast);
        }
    }

    private void write(Forecast forecast) {
        json.writeStartObject();
        json.writeStringProperty("kind", Forecast.LABEL);
        text("reference", forecast.plan().reference());
        json.writeStringProperty("forecastId", CanonicalPlan.forecastId(forecast));
        EvaluationWriter parts = new EvaluationWriter(json);
        parts.write(forecast.ruleSet());
        parts.write(forecast.valueSet());
        json.writeStringProperty("asOf", forecast.asOf().toString());
        json.writeName("summary");
        json.writeStartObject();
        writeSummary(forecast);
        json.writeEndObject();
        list("outcomes", forecast.lines(), this::write);
        list("pairs", forecast.pairs(), this::write);
        json.writeEndObject();
    }

    private void writeSummary(Forecast forecast) {
        json.writeNumberProperty("people", forecast.people());
        json.writeNumberProperty("withoutValue", forecast.withoutValue());
        SummaryWriter parts = new SummaryWriter(json);
        parts.write("value", forecast.value());
        json.writeNumberProperty("atRisk", forecast.atRisk());
        json.writeNumberProperty("cautiousValue", forecast.cautiousValue());
        if (forecast.sroi() != null) {
            parts.write(forecast.sroi());
        }
        list("caveats", forecast.caveats(), this::write);
    }

    private void write(ForecastLine line) {
        json.writeStringProperty("outcome", line.priced().outcome().code());
        json.writeStringProperty("name", line.priced().outcome().name());
        json.writeNumberProperty("people", line.planned().people());
        text("service", line.planned().service());
        text("note", line.planned().note());
        json.writeName("value");
        if (line.isPriced()) {
            DecisionWriter.write(line.priced().value(), json);
        } else {
            json.writeNull();
        }
        list("caveats", line.priced().caveats(), this::write);
        list("reminders", line.reminders(), this::write);
    }

    private void write(ForecastPair pair) {
        json.writeName("lines");
        json.writeStartArray();
        json.writeNumber(pair.first());
        json.writeNumber(pair.second());
        json.writeEndArray();
        write(pair.finding());
        json.writeBooleanProperty("refuses", pair.refuses());
        json.writeNumberProperty("people", pair.people());
        if (pair.atRisk() != null) {
            json.writeNumberProperty("atRisk", pair.atRisk());
        }
    }

    private void write(Caveat caveat) {
        json.writeStringProperty("code", caveat.code());
        json.writeStringProperty("rule", caveat.rule());
        json.writeStringProperty("message", caveat.message());
        json.writeStringProperty("source", caveat.source());
        json.writeStringProperty("provenance", caveat.provenance());
    }

    private void write(Reminder reminder) {
        json.writeStringProperty("kind", reminder.kind().name());
        json.writeStringProperty("message", reminder.message());
        json.writeStringProperty("source", reminder.source());
        json.writeStringProperty("provenance", reminder.provenance());
    }

    private void text(String name, String text) {
        if (text != null) {
            json.writeStringProperty(name, text);
        }
    }

    private <T> void list(String name, List<T> elements, Consumer<T> element) {
        json.writeName(name);
        json.writeStartArray();
        elements.forEach(each -> {
            json.writeStartObject();
            element.accept(each);
            json.writeEndObject();
        });
        json.writeEndArray();
    }
}
