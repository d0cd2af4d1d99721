package org.claimable.rules.draft;

import java.util.Map;
import java.util.TreeMap;
import org.claimable.rules.files.RuleSetReader;

/** A rule set of one's own that is based on another and says nothing different yet; {@code folder} is where it is to be. */
public record RuleSetDraft(String id, String title, String base, String folder) {
    public RuleSetDraft {
        if (!id.matches("[a-z0-9][a-z0-9.-]*")) {
            throw new DraftException(
                    "\"%s\" cannot be the id of a rule set. Use small letters, digits, hyphens and points, as in riverside-2026."
                            .formatted(id));
        }
    }

    /** Its files by path. */
    public Map<String, String> files() {
        Map<String, String> known = Map.of(
                "id", id,
                "title", title.replace("\n", " "),
                "base", base,
                "folder", folder);
        Map<String, String> quoted = new TreeMap<>(known);
        quoted.put("title", "\"%s\"".formatted(title.replace("\\", "\\\\").replace("\"", "\\\"")));
        return Map.of(
                RuleSetReader.ABOUT,
                DraftText.named("rule-set.yaml").with(quoted),
                "sources.yaml",
                DraftText.named("sources.yaml").with(known),
                "README.md",
                DraftText.named("README.md").with(known));
    }

    /** What is asked for cannot be written; the message says why, and what to do. */
    public static final class DraftException extends RuntimeException {
        public DraftException(String message) {
            super(message);
        }
    }
}
