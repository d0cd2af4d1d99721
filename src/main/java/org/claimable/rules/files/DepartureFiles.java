package org.claimable.rules.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.claimable.method.bank.Names.Nearest;
import org.claimable.method.citation.Citation;
import org.claimable.method.citation.Provenance;
import org.claimable.method.rulebook.Departure;
import org.claimable.method.rulebook.Norm;
import tools.jackson.databind.JsonNode;

/** Reads from {@code rule-set.yaml} and {@code overlay.yaml} which published norms a rule set sets aside, and why. */
final class DepartureFiles {
    static final String KEY = "departs";
    private static final List<String> KEYS = List.of("norm", "why", "source", "provenance");

    private final Layers layers;
    private final Sources sources;
    private final Problems problems;

    DepartureFiles(Layers layers, Sources sources, Problems problems) {
        this.layers = layers;
        this.sources = sources;
        this.problems = problems;
    }

    /** Those of all folders, a norm once, in the words of the highest folder that names it. */
    List<Departure> read() {
        Map<String, Departure> byNorm = new LinkedHashMap<>();
        for (FolderFiles folder : layers.folders()) {
            Stream.of(RuleSetReader.ABOUT, OverlayReader.ABOUT)
                    .filter(folder::has)
                    .forEach(path -> byNorm.putAll(of(YamlFile.read(folder, path, new Problems()))));
        }
        return new ArrayList<>(byNorm.values());
    }

    private Map<String, Departure> of(YamlFile file) {
        Map<String, Departure> own = new LinkedHashMap<>();
        JsonNode list = file.root().path(KEY);
        if (!list.isArray() && !list.isMissingNode()) {
            problems.add(
                    file.place("/" + KEY),
                    "What a rule set departs from is a list. Maybe departs: [{norm: EV-03, why: …, source: …}].");
        }
        for (int i = 0; i < list.size() && list.isArray(); i++) {
            Departure departure = departure(file, "/" + KEY + "/" + i);
            if (departure != null && own.put(departure.norm(), departure) != null) {
                problems.add(
                        file.place("/" + KEY + "/" + i),
                        "It departs from %s twice. Remove one of the two.",
                        departure.norm());
            }
        }
        return own;
    }

    private Departure departure(YamlFile file, String pointer) {
        YamlForm form = new YamlForm(file, problems);
        if (!file.root().at(pointer).isObject()) {
            problems.add(
                    file.place(pointer),
                    "A departure says which norm, why and by which source. Maybe {norm: EV-03, why: …, source: …}.");
            return null;
        }
        form.hasOnly(pointer, KEYS);
        String norm = form.text(pointer + "/norm");
        String why = form.text(pointer + "/why");
        String source = form.text(pointer + "/source");
        boolean known = Norm.departable().contains(norm);
        if (!known && !norm.isEmpty()) {
            problems.add(file.place(pointer + "/norm"), refused(norm));
        }
        Citation citation = source.isEmpty() ? null : citation(file, pointer, source);
        return known && !why.isEmpty() && citation != null ? new Departure(norm, why, citation) : null;
    }

    private static String refused(String norm) {
        if (norm.equals(Norm.KNOWN_OUTCOME.id())) {
            return "No rule set can depart from %s: of an outcome that is not in the catalogue nothing can be judged. Maybe add the "
                            .formatted(norm)
                    + "outcome to outcomes.csv.";
        }
        List<String> norms = Norm.departable();
        return "\"%s\" is none of the norms that a rule set may depart from: %s.%s"
                .formatted(
                        norm,
                        String.join(", ", norms),
                        Nearest.hint(" Maybe %s.", " Remove it, or write one of these.", norm, norms.stream()));
    }

    private Citation citation(YamlFile file, String pointer, String source) {
        String provenance = file.root().at(pointer + "/provenance").asString(Provenance.PUBLISHED.word());
        try {
            return sources.cite(source, provenance);
        } catch (IllegalArgumentException wrong) {
            problems.add(file.place(pointer + "/source"), wrong.getMessage());
            return null;
        }
    }
}
