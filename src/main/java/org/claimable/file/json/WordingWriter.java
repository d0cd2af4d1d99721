package org.claimable.file.json;

import org.claimable.method.decision.Template;
import org.claimable.method.decision.Wording;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/**
 * Writes what a reason or a caveat says: its message, unless in codes alone, its templates and its facts. Messages are put together in one
 * place that is used again. For one thread at a time.
 */
final class WordingWriter {
    private static final SerializableString MESSAGE = new SerializedString(",\"message\":");
    private static final SerializableString TEMPLATES = new SerializedString(",\"templates\":[");
    private static final SerializableString FACTS = new SerializedString("],\"facts\":[");
    private static final SerializableString END = new SerializedString("]");
    private static final SerializableString NEXT = new SerializedString(",");

    private final JsonGenerator json;
    private final KeptJson<String> ids = new KeptJson<>((id, kept) -> kept.writeString(id));
    private final StringBuilder text = new StringBuilder(512);
    private char[] message = new char[512];

    WordingWriter(JsonGenerator json) {
        this.json = json;
    }

    /** Writes it raw after a property. */
    void write(Wording wording, boolean inCodes) {
        if (!inCodes) {
            json.writeRaw(MESSAGE);
            writeMessage(wording);
        }
        json.writeRaw(TEMPLATES);
        for (int i = 0; i < wording.templates().size(); i++) {
            if (i > 0) {
                json.writeRaw(NEXT);
            }
            ids.write(wording.templates().get(i).id(), json);
        }
        json.writeRaw(FACTS);
        for (int i = 0; i < wording.facts().size(); i++) {
            if (i > 0) {
                json.writeRaw(NEXT);
            }
            json.writeString(wording.facts().get(i));
        }
        json.writeRaw(END);
    }

    private void writeMessage(Wording wording) {
        text.setLength(0);
        wording.appendTo(text);
        if (text.length() > message.length) {
            message = new char[2 * text.length()];
        }
        text.getChars(0, text.length(), message, 0);
        json.writeString(message, 0, text.length());
    }

    /** Writes it as properties, where it is written seldom. */
    static void writeProperties(Wording wording, boolean inCodes, JsonGenerator json) {
        if (!inCodes) {
            json.writeStringProperty("message", wording.text());
        }
        json.writeName("templates");
        json.writeStartArray();
        wording.templates().stream().map(Template::id).forEach(json::writeString);
        json.writeEndArray();
        json.writeName("facts");
        json.writeStartArray();
        wording.facts().forEach(json::writeString);
        json.writeEndArray();
    }
}
