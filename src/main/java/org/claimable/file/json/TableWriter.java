package org.claimable.file.json;

import java.util.List;
import org.claimable.claim.Cohort;
import org.claimable.claim.SubmittedTable;
import org.claimable.claim.TableNote;
import tools.jackson.core.JsonGenerator;

/** Writes what was read of the table that claims came in. */
final class TableWriter {
    private final JsonGenerator json;

    TableWriter(JsonGenerator json) {
        this.json = json;
    }

    /** Writes what was read of a cohort, which came in a table or not, with further notes on it. */
    void write(Cohort cohort, List<TableNote> further) {
        SubmittedTable table = cohort.table();
        if (table == null && further.isEmpty()) {
            return;
        }
        json.writeName("input");
        json.writeStartObject();
        if (table != null && table.name() != null) {
            json.writeStringProperty("sheet", table.name());
        }
        if (table != null) {
            json.writeNumberProperty("rows", cohort.claims().size());
        }
        json.writeName("columnsNotRead");
        json.writeStartArray();
        if (table != null) {
            table.columnsNotRead().forEach(json::writeString);
        }
        json.writeEndArray();
        json.writeName("notes");
        json.writeStartArray();
        if (table != null) {
            table.notes().forEach(this::write);
        }
        further.forEach(this::write);
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
