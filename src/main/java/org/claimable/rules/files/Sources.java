package org.claimable.rules.files;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.claimable.method.bank.Names.Nearest;
import org.claimable.method.citation.Citation;
import org.claimable.method.citation.Citation.Source;
import org.claimable.method.citation.Provenance;
import tools.jackson.databind.JsonNode;

/** The texts that a rule set relies on, and citations of them such as {@code csif section 4.2}. */
public final class Sources {
    static final String FILE = "sources.yaml";
    private static final List<String> KEYS = List.of("id", "title", "publisher", "date", "link");

    private final Map<String, Source> byId = new LinkedHashMap<>();
    private final Problems problems;
    private boolean readable = true;

    private Sources(Problems problems) {
        this.problems = problems;
    }

    /** The sources that the folders of a rule set list; a higher folder may add and correct. */
    static Sources read(Layers layers, Problems problems) {
        Sources sources = new Sources(problems);
        if (layers.having(FILE).isEmpty()) {
            sources.add(layers.top());
        }
        layers.folders().stream().filter(folder -> folder.has(FILE)).forEach(sources::add);
        return sources;
    }

    /** These and those that the folders list in another file. */
    Sources and(Layers layers, String file) {
        Sources more = new Sources(problems);
        more.byId.putAll(byId);
        more.readable = readable;
        layers.folders().stream().filter(folder -> folder.has(file)).forEach(folder -> more.add(folder, file));
        return more;
    }

    private void add(FolderFiles folder) {
        add(folder, FILE);
    }

    private void add(FolderFiles folder, String path) {
        YamlFile file = YamlFile.read(folder, path, problems);
        readable &= file.isReadable();
        new YamlForm(file, problems).hasOnly("", List.of("sources"));
        Map<String, Source> own = new LinkedHashMap<>();
        JsonNode listed = file.root().path("sources");
        if (file.isReadable() && listed.isEmpty()) {
            readable = false;
            problems.add(
                    file.place("/sources"),
                    "It lists no source. Maybe add one under sources:, as in - {id: contract, title: …, publisher: …, date: …}.");
        }
        for (int i = 0; i < listed.size(); i++) {
            String pointer = "/sources/" + i;
            new YamlForm(file, problems).hasOnly(pointer, KEYS);
            try {
                Source source = source(listed.get(i));
                if (own.put(source.id(), source) != null) {
                    problems.add(
                            file.place(pointer), "Source \"%s\" is listed twice. Remove one of the two.", source.id());
                }
            } catch (IllegalArgumentException wrong) {
                problems.add(file.place(pointer), wrong.getMessage());
            }
        }
        byId.putAll(own);
    }

    private static Source source(JsonNode written) {
        String link = written.path("link").asString("");
        if (!link.isEmpty() && !isWebAddress(link)) {
            throw new IllegalArgumentException(
                    "The link \"%s\" is not a web address. Maybe it lacks https://.".formatted(link));
        }
        return new Source(
                written.path("id").asString("").strip(),
                written.path("title").asString("").strip(),
                written.path("publisher").asString("").strip(),
                written.path("date").asString("").strip(),
                link);
    }

    private static boolean isWebAddress(String link) {
        try {
            return List.of("http", "https")
                    .contains(String.valueOf(URI.create(link).getScheme()));
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    /** The citation that {@code "<source id> <place>"} writes, of a provenance by its word; what is wrong is an error. */
    public Citation cite(String citation, String provenance) {
        List<String> wrong = new ArrayList<>();
        Provenance how = noting(wrong, () -> Provenance.of(provenance));
        Citation cited = noting(wrong, () -> cite(citation.strip(), how == null ? Provenance.PUBLISHED : how));
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException(String.join(" ", wrong));
        }
        return cited;
    }

    private static <T> T noting(List<String> wrong, Supplier<T> read) {
        try {
            return read.get();
        } catch (IllegalArgumentException mistake) {
            wrong.add(mistake.getMessage());
            return null;
        }
    }

    private Citation cite(String citation, Provenance provenance) {
        int space = citation.indexOf(' ');
        String id = space < 0 ? citation : citation.substring(0, space);
        Source source = byId.get(id);
        if (source == null && !readable) {
            return Citation.of(new Source(id, id, "", "", ""), "", provenance);
        }
        if (source == null) {
            throw new IllegalArgumentException(
                    "It cites \"%s\", which sources.yaml does not list. Maybe %sadd it there, or correct the citation."
                            .formatted(citation, Nearest.hint("%s; or ", id, byId.keySet().stream())));
        }
        if (space < 0) {
            throw new IllegalArgumentException(
                    "It cites \"%s\" without a place in it. Maybe %s section 4.2.".formatted(citation, citation));
        }
        return Citation.of(source, citation.substring(space + 1).strip(), provenance);
    }

    public Map<String, Source> byId() {
        return Collections.unmodifiableMap(byId);
    }

    /** The citation of a row, by its columns {@code source} and {@code provenance}. */
    Citation cite(CsvRow row) {
        return cite(row, "source", "provenance");
    }

    Citation cite(CsvRow row, String source, String provenance) {
        String where = row.required(source);
        String how = row.required(provenance);
        if (where.isEmpty() || how.isEmpty()) {
            return null;
        }
        try {
            return cite(where, how);
        } catch (IllegalArgumentException wrong) {
            row.wrong(wrong.getMessage());
            return null;
        }
    }
}
