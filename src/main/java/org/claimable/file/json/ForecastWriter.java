package org.claimable.file.json;

import java.io.OutputStream;
import java.util.List;
import org.claimable.method.canonical.CanonicalCohort;
import org.claimable.method.canonical.CanonicalJson;
import org.claimable.method.decision.Decision.Caveat;
import org.claimable.method.forecast.Forecast;
import org.claimable.method.forecast.Forecast.ForecastLine;
import org.claimable.method.forecast.Forecast.ForecastPair;
import org.claimable.method.forecast.Plan.PlannedOutcome;
import org.claimable.method.forecast.Reminder;
import tools.jackson.core.JsonGenerator;

/** Writes a forecast in the shape of the API's answer; the same forecast gives the same bytes. */
public final class ForecastWriter extends AnswerWriter {
    private ForecastWriter(JsonGenerator json) {
        super(json);
    }

    /** Writes a forecast; leaves the stream open. */
    public static void write(Forecast forecast, OutputStream stream) {
        write(stream, json -> new ForecastWriter(json).write(forecast));
    }

    private void write(Forecast forecast) {
        json.writeStartObject();
        json.writeStringProperty("kind", Forecast.LABEL);
        text("reference", forecast.plan().reference());
        json.writeStringProperty("forecastId", forecastId(forecast));
        write(forecast.ruleSet());
        write(forecast.valueSet());
        json.writeStringProperty("asOf", forecast.asOf().toString());
        object("summary", () -> writeSummary(forecast));
        list("outcomes", forecast.lines(), this::write);
        list("pairs", forecast.pairs(), this::write);
        json.writeEndObject();
    }

    private void writeSummary(Forecast forecast) {
        json.writeNumberProperty("people", forecast.people());
        json.writeNumberProperty("withoutValue", forecast.withoutValue());
        write("value", forecast.value());
        json.writeNumberProperty("atRisk", forecast.atRisk());
        json.writeNumberProperty("cautiousValue", forecast.cautiousValue());
        write(forecast.sroi());
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
        array("lines", List.of(pair.first(), pair.second()), json::writeNumber);
        write(pair.finding());
        json.writeBooleanProperty("refuses", pair.refuses());
        json.writeNumberProperty("people", pair.people());
        if (pair.atRisk() != null) {
            json.writeNumberProperty("atRisk", pair.atRisk());
        }
    }

    private void write(Caveat caveat) {
        DecisionWriter.writeFields(caveat, false, json);
    }

    private void write(Reminder reminder) {
        json.writeStringProperty("kind", reminder.kind().name());
        json.writeStringProperty("message", reminder.message());
        json.writeStringProperty("source", reminder.source());
        json.writeStringProperty("provenance", reminder.provenance());
    }

    /**
     * The identity of a forecast, {@code sha256:…}: the SHA-256 of its plan in canonical form, as of a cohort, with the digests of its
     * rule set and value set. It says what it is, so that no decision can have the same.
     */
    public static String forecastId(Forecast forecast) {
        return CanonicalJson.digest(json -> canonical(forecast, json));
    }

    private static void canonical(Forecast forecast, CanonicalJson json) {
        json.beginObject();
        json.field("asOf", forecast.asOf().toString());
        json.given("budget", forecast.plan().budget());
        CanonicalCohort.deadweight(forecast.plan().deadweight(), json);
        json.field("kind", Forecast.LABEL);
        json.name("outcomes");
        json.beginArray();
        forecast.plan().outcomes().forEach(each -> canonical(each, json));
        json.endArray();
        json.given("reference", forecast.plan().reference());
        json.field("ruleSet", forecast.ruleSet().digest());
        json.field("valueSet", forecast.valueSet().digest());
        json.endObject();
    }

    private static void canonical(PlannedOutcome planned, CanonicalJson json) {
        json.beginArray();
        json.text(planned.note());
        json.text(planned.outcome());
        json.number(planned.people());
        json.text(planned.service());
        json.number(planned.share().stripTrailingZeros());
        json.endArray();
    }
}
