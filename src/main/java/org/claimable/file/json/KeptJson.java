package org.claimable.file.json;

import java.io.StringWriter;
import java.util.function.BiConsumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/**
 * Writes objects of which the very same come again and again; the JSON of one that came twice is kept until another takes
 * its place, so that no more than so many are.
 */
final class KeptJson<T> {
    private static final int PLACES = 1 << 12;

    private final BiConsumer<T, JsonGenerator> writer;
    private final Object[] objects = new Object[PLACES];
    private final SerializableString[] kept = new SerializableString[PLACES];

    KeptJson(BiConsumer<T, JsonGenerator> writer) {
        this.writer = writer;
    }

    /** Writes an object into {@code json}, which stands between values. */
    void write(T object, JsonGenerator json) {
        int hash = System.identityHashCode(object);
        int place = (hash ^ hash >>> 12) & PLACES - 1;
        if (objects[place] != object && objects[place] != null) {
            place ^= 1;
        }
        if (objects[place] != object) {
            objects[place] = object;
            kept[place] = null;
            writer.accept(object, json);
            return;
        }
        if (kept[place] == null) {
            kept[place] = new SerializedString(written(object));
        }
        json.writeRaw(kept[place]);
    }

    private String written(T object) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = AnswerWriter.LINES.createGenerator(ObjectWriteContext.empty(), text)) {
            writer.accept(object, json);
        }
        return text.toString();
    }
}
