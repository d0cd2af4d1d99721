package org.claimable.rulebook.file;

import java.util.LinkedHashMap;
import java.util.Map;
import org.claimable.bank.Nearest;
import org.claimable.citation.Citation;
import org.claimable.citation.Provenance;
import org.claimable.citation.Source;
import tools.jackson.databind.JsonNode;

/** The texts that a rule set relies on, and citations of them such as {@code csif section 4.2}. */
public final class Sources {
    private final Map<String, Source> byId = new LinkedHashMap<>();

    Sources(JsonNode file, Problems problems) {
        for (JsonNode source : file.path("sources")) {
            try {
                add(source);
            } catch (IllegalArgumentException wrong) {
                problems.add("sources.yaml", 0, wrong.getMessage());
            }
        }
    }

    private void add(JsonNode source) {
        Source added = new Source(
                source.path("id").asString(""),
                source.path("title").asString(""),
                source.path("publisher").asString(""),
                source.path("date").asString(""),
                source.path("link").asString(""));
        if (byId.put(added.id(), added) != null) {
            throw new IllegalArgumentException("Source \"%s\" is listed twice.".formatted(added.id()));
        }
    }

    /** The citation that {@code "<source id> <place>"} writes; an unknown source is an error. */
    public Citation cite(String citation, Provenance provenance) {
        int space = citation.indexOf(' ');
        String id = space < 0 ? citation : citation.substring(0, space);
        Source source = byId.get(id);
        if (source == null) {
            throw new IllegalArgumentException(
                    "It cites \"%s\", which sources.yaml does not list. Maybe %s; or add it there."
                            .formatted(
                                    citation,
                                    Nearest.to(id, byId.keySet().stream()).orElse("")));
        }
        return Citation.of(
                source, space < 0 ? "" : citation.substring(space + 1).strip(), provenance);
    }

    public Map<String, Source> byId() {
        return byId;
    }

    Citation cite(Row row) {
        return cite(row.required("source"), Provenance.of(row.required("provenance")));
    }
}
