package org.claimable.rules.draft;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A text to fill in, with words in braces that stand for what is known. */
record DraftText(String text) {

    /** The one of a name in the program. */
    static DraftText named(String name) {
        try (InputStream content = DraftText.class.getResourceAsStream("/drafts/" + name)) {
            return new DraftText(new String(content.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The text with each word in braces replaced by what is known under it; any other brace stays. */
    String with(Map<String, String> known) {
        String filled = text;
        for (Map.Entry<String, String> each : known.entrySet()) {
            filled = filled.replace("{" + each.getKey() + "}", each.getValue());
        }
        return filled;
    }
}
