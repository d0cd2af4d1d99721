package org.claimable.file.json;

import java.io.StringWriter;
import org.claimable.method.decision.Decision.Reason;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/**
 * The JSON of what reasons by one rule share: a code, a rule, a source, a provenance and a remedy. It is kept once they came twice, until
 * others take its place, so that no more than so many are. For one thread at a time.
 */
final class KeptReasons {
    private static final int PLACES = 1 << 10;

    private final Shared[] kept = new Shared[PLACES];
    private final boolean inCodes;

    /** {@code inCodes} leaves out what is words alone. */
    KeptReasons(boolean inCodes) {
        this.inCodes = inCodes;
    }

    /** What a reason shares with others; null where it comes for the first time. */
    Shared of(Reason reason) {
        int hash = 31 * System.identityHashCode(reason.code()) + System.identityHashCode(reason.remedy());
        int place = (hash ^ hash >>> 12) & PLACES - 1;
        Shared known = kept[place];
        if (known != null && known.isOf(reason)) {
            return known.made(inCodes);
        }
        kept[place] = new Shared(reason.code(), reason.rule(), reason.source(), reason.provenance(), reason.remedy());
        return null;
    }

    /** The JSON before what a reason says, and after the claims that it names. */
    static final class Shared {
        private final String code;
        private final String rule;
        private final String source;
        private final String provenance;
        private final String remedy;
        private SerializableString head;
        private SerializableString tail;

        private Shared(String code, String rule, String source, String provenance, String remedy) {
            this.code = code;
            this.rule = rule;
            this.source = source;
            this.provenance = provenance;
            this.remedy = remedy;
        }

        private boolean isOf(Reason reason) {
            return code == reason.code()
                    && remedy == reason.remedy()
                    && source == reason.source()
                    && rule == reason.rule()
                    && provenance == reason.provenance();
        }

        private Shared made(boolean inCodes) {
            if (head == null) {
                head = new SerializedString("{\"code\":" + json(code) + ",\"rule\":" + json(rule));
                tail = new SerializedString(
                        inCodes
                                ? "],\"provenance\":" + json(provenance) + ",\"pointer\":"
                                : "],\"source\":" + json(source) + ",\"provenance\":" + json(provenance)
                                        + ",\"remedy\":" + json(remedy) + ",\"pointer\":");
            }
            return this;
        }

        SerializableString head() {
            return head;
        }

        SerializableString tail() {
            return tail;
        }
    }

    private static String json(String text) {
        StringWriter written = new StringWriter();
        try (JsonGenerator json = AnswerWriter.LINES.createGenerator(ObjectWriteContext.empty(), written)) {
            json.writeString(text);
        }
        return written.toString();
    }
}
