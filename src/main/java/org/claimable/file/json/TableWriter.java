package org.claimable.file.json;

import org.claimable.claim.SubmittedTable;
import org.claimable.claim.TableNote;
import tools.jackson.core.JsonGenerator;

/** Writes what was read of the table that claims came in. */
final class TableWriter {
    private final JsonGenerator json;

    TableWriter(JsonGenerator json) {
        this.json = json;
    }

    void write(SubmittedTable table) {
        json.writeName("input");
        json.writeStartObject();
        if (table.name() != null) {
            json.writeStringProperty("sheet", table.name());
        }
        json.writeNumberProperty("rows", table.rows().size());
        json.writeName("columnsNotRead");
        json.writeStartArray();
        table.columnsNotRead().forEach(json::writeString);
        json.writeEndArray();
        json.writeName("notes");
        json.writeStartArray();
        table.notes().forEach(this::write);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(TableNote note) {
        json.writeStartObject();
        json.writeStringProperty("place", note.place());
        json.writeStringProperty("code", note.code());
        json.writeStringProperty("message", note.message());
        json.writeEndObject();
    }
}
