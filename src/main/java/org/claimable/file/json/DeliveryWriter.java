package org.claimable.file.json;

import org.claimable.report.Delivered;
import org.claimable.report.Delivery;
import org.claimable.report.DeliveryLine;
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
            json.writeName("promised");
            json.writeStartObject();
            if (line.promisedPeople() != null) {
                json.writeNumberProperty("people", line.promisedPeople());
            }
            if (line.promisedValue() != null) {
                json.writeNumberProperty("value", line.promisedValue());
            }
            json.writeEndObject();
        }
        write("claimable", line.claimable());
        write("review", line.review());
        if (line.isPromised()) {
            writeDifference(line);
            json.writeStringProperty("status", line.status().name());
        }
        json.writeEndObject();
    }

    private void writeDifference(DeliveryLine line) {
        json.writeName("difference");
        json.writeStartObject();
        if (line.peopleDifference() != null) {
            json.writeNumberProperty("people", line.peopleDifference());
        }
        if (line.valueDifference() != null) {
            json.writeNumberProperty("value", line.valueDifference());
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
