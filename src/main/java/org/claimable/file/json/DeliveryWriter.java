package org.claimable.file.json;

import java.math.BigDecimal;
import org.claimable.report.Delivery;
import org.claimable.report.Delivery.Delivered;
import org.claimable.report.Delivery.DeliveryLine;
import tools.jackson.core.JsonGenerator;

/** Writes what was promised against what is claimable. */
final class DeliveryWriter {
    private final JsonGenerator json;

    DeliveryWriter(JsonGenerator json) {
        this.json = json;
    }

    void write(Delivery delivery) {
        json.writeName("delivery");
        json.writeStartObject();
        json.writeName("outcomes");
        json.writeStartArray();
        delivery.outcomes().forEach(this::write);
        json.writeEndArray();
        json.writeName("notPromised");
        write(delivery.notPromised());
        json.writeName("total");
        write(delivery.total());
        json.writeEndObject();
    }

    private void write(DeliveryLine line) {
        json.writeStartObject();
        if (line.outcome() != null) {
            json.writeStringProperty("outcome", line.outcome());
            json.writeStringProperty("name", line.name());
        }
        if (line.isPromised()) {
            Integer people = line.promisedPeople();
            figures("promised", people == null ? null : Long.valueOf(people), line.promisedValue());
        }
        write("claimable", line.claimable());
        write("review", line.review());
        if (line.isPromised()) {
            figures("difference", line.peopleDifference(), line.valueDifference());
            json.writeStringProperty("status", line.status().name());
        }
        json.writeEndObject();
    }

    /** Writes the figures that are not null. */
    private void figures(String name, Long people, BigDecimal value) {
        json.writeName(name);
        json.writeStartObject();
        if (people != null) {
            json.writeNumberProperty("people", people);
        }
        if (value != null) {
            json.writeNumberProperty("value", value);
        }
        json.writeEndObject();
    }

    private void write(String name, Delivered delivered) {
        json.writeName(name);
        json.writeStartObject();
        json.writeNumberProperty("people", delivered.people());
        json.writeNumberProperty("value", delivered.value());
        json.writeNumberProperty("withoutValue", delivered.withoutValue());
        json.writeEndObject();
    }
}
