package org.claimable.file.json;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.claimable.method.decision.Trace;
import org.claimable.method.decision.Trace.Form;
import org.claimable.method.decision.Trace.Place;
import org.claimable.method.decision.Trace.Said;
import org.claimable.method.decision.TraceEntry.Examined;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/**
 * Writes the traces of claims. What becomes of a rule is the same for many claims but for what each says, so that its JSON is kept with what
 * is of a claim left open, once it came twice. For one thread at a time.
 */
final class KeptTraces {
    private static final int PLACES = 1 << 12;
    private static final SerializableString NEXT = new SerializedString(",");

    private final JsonGenerator json;
    private final Form[] forms = new Form[PLACES];
    private final Kept[] kept = new Kept[PLACES];

    /** {@code json} is where whole decisions are written. */
    KeptTraces(JsonGenerator json) {
        this.json = json;
    }

    /** Writes the entries of a trace with commas between them. */
    void write(Trace trace) {
        Filled filled = new Filled(json, trace.said());
        List<Form> all = trace.forms();
        for (int i = 0; i < all.size(); i++) {
            if (i > 0) {
                json.writeRaw(NEXT);
            }
            write(all.get(i), filled);
        }
    }

    private void write(Form form, Filled filled) {
        int hash = System.identityHashCode(form);
        int place = (hash ^ hash >>> 12) & PLACES - 1;
        if (forms[place] != form && forms[place] != null) {
            place ^= 1;
        }
        if (forms[place] != form) {
            forms[place] = form;
            kept[place] = null;
            new TraceWriter(json).write(form, filled);
            return;
        }
        if (kept[place] == null) {
            kept[place] = Kept.of(form);
        }
        kept[place].write(json, filled);
    }

    /** What is of one claim, written where it belongs. */
    private static final class Filled implements TraceWriter.Open {
        private final JsonGenerator json;
        private final Said said;
        private final Map<Integer, String> examined = new HashMap<>(4);

        Filled(JsonGenerator json, Said said) {
            this.json = json;
            this.said = said;
        }

        @Override
        public void text(Place place) {
            json.writeString(said.text(place));
        }

        @Override
        public void base(Place place) {
            json.writeRaw(said.base(place));
        }

        @Override
        public void examined(int stage) {
            json.writeRaw(examined.computeIfAbsent(stage, of -> written(said.examined(of))));
        }

        private static String written(Examined examined) {
            String claims = examined.claims().stream()
                    .map(id -> '"' + TraceWriter.escaped(id) + '"')
                    .collect(Collectors.joining(",", "\"claims\":[", "]"));
            String more = examined.more() > 0 ? ",\"more\":" + examined.more() : "";
            return claims + more + ",\"countedBefore\":" + examined.countedBefore();
        }
    }

    /** What became of a rule in JSON, in parts between which stands what is of a claim. */
    private static final class Kept implements TraceWriter.Open {
        private final List<SerializableString> parts = new ArrayList<>();
        private final List<Consumer<TraceWriter.Open>> open = new ArrayList<>();
        private final StringWriter text = new StringWriter();
        private final JsonGenerator json = AnswerWriter.LINES.createGenerator(ObjectWriteContext.empty(), text);

        static Kept of(Form form) {
            Kept kept = new Kept();
            new TraceWriter(kept.json).write(form, kept);
            kept.cut();
            kept.json.close();
            return kept;
        }

        private void cut() {
            json.flush();
            parts.add(new SerializedString(text.toString()));
            text.getBuffer().setLength(0);
        }

        private void leave(Consumer<TraceWriter.Open> what) {
            cut();
            open.add(what);
        }

        @Override
        public void text(Place place) {
            json.writeRawValue("");
            leave(filled -> filled.text(place));
        }

        @Override
        public void base(Place place) {
            leave(filled -> filled.base(place));
        }

        @Override
        public void examined(int stage) {
            leave(filled -> filled.examined(stage));
        }

        void write(JsonGenerator to, TraceWriter.Open filled) {
            for (int i = 0; i < open.size(); i++) {
                to.writeRaw(parts.get(i));
                open.get(i).accept(filled);
            }
            to.writeRaw(parts.get(open.size()));
        }
    }
}
