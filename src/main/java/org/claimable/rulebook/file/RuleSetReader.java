package org.claimable.rulebook.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.claimable.bank.Catalogue;
import org.claimable.bank.Nearest;
import org.claimable.rulebook.Chapter;
import org.claimable.rulebook.IncompatibilityTable;
import org.claimable.rulebook.IncompatibleOutcomes;
import org.claimable.rulebook.Parameter;
import org.claimable.rulebook.ParameterTimeline;
import org.claimable.rulebook.Parameters;
import org.claimable.rulebook.RuleCard;
import org.claimable.rulebook.RuleSet;
import tools.jackson.databind.JsonNode;

/** Reads a rule set from its folder, all or nothing: every mistake is said, and any mistake refuses it. */
public final class RuleSetReader {
    static final String PARAMETERS = "parameters.csv";

    private final Path folder;
    private final Problems problems;
    private final Sources sources;

    private RuleSetReader(Path folder, Problems problems) {
        this.folder = folder;
        this.problems = problems;
        this.sources = new Sources(Yaml.read(folder, "sources.yaml", problems), problems);
    }

    /** The rule set of a folder; {@link RuleFileException} with every mistake otherwise. */
    public static RuleSet read(Path folder) {
        Problems problems = new Problems();
        RuleSet ruleSet = new RuleSetReader(folder, problems).read();
        problems.failIfAny();
        return ruleSet;
    }

    /** The sources that the rule set of a folder lists. */
    public static Sources sources(Path folder, Problems problems) {
        return new Sources(Yaml.read(folder, "sources.yaml", problems), problems);
    }

    private RuleSet read() {
        JsonNode about = Yaml.read(folder, "rule-set.yaml", problems);
        problems.failIfAny();
        Catalogue catalogue = new CatalogueFiles(folder, sources, problems).read();
        ChapterFiles files = new ChapterFiles(folder, sources, problems);
        List<Chapter> chapters = new ArrayList<>();
        List<RuleCard> norms = new ArrayList<>();
        List<IncompatibleOutcomes> rows = new ArrayList<>();
        for (JsonNode entry : about.path("chapters")) {
            Chapter chapter = files.chapter(entry);
            chapters.add(chapter);
            norms.addAll(files.norms(chapter.id()));
            rows.addAll(files.incompatible(chapter.id(), catalogue));
        }
        FolderCheck check = new FolderCheck(folder, problems);
        check.refuseUnknownFiles(chapters);
        check.refuseRepeatedIds(norms, rows);
        IncompatibilityTable table = table(rows);
        ParameterTimeline parameters = parameters();
        problems.failIfAny();
        return new RuleSet(
                about.path("id").asString(""),
                about.path("title").asString(""),
                about.path("version").asString(""),
                FolderDigest.of(folder),
                searchSteps(about),
                sources.byId(),
                chapters,
                norms,
                catalogue,
                table,
                parameters);
    }

    private int searchSteps(JsonNode about) {
        int steps = about.path("searchSteps").asInt(0);
        if (steps < 1 || about.path("id").asString("").isBlank()) {
            problems.add("rule-set.yaml", 0, "It needs an id, and searchSteps of at least 1.");
            problems.failIfAny();
        }
        return steps;
    }

    private IncompatibilityTable table(List<IncompatibleOutcomes> rows) {
        try {
            return new IncompatibilityTable(rows);
        } catch (IllegalArgumentException wrong) {
            problems.add(ChapterFiles.INCOMPATIBLE, 0, wrong.getMessage());
            return new IncompatibilityTable(List.of());
        }
    }

    private ParameterTimeline parameters() {
        List<String> columns = List.of("name", "value", "from", "to", "unit", "provenance", "source", "note");
        List<Parameter> rows = new ArrayList<>();
        new Table(folder, PARAMETERS, problems).read(columns, row -> rows.add(known(parameter(row), rows)));
        try {
            return new ParameterTimeline(rows);
        } catch (IllegalArgumentException wrong) {
            problems.add(PARAMETERS, 0, wrong.getMessage());
            return null;
        }
    }

    private Parameter parameter(Row row) {
        return new Parameter(
                row.required("name"),
                row.whole("value"),
                row.date("from"),
                row.date("to"),
                row.required("unit"),
                sources.cite(row),
                row.text("note"));
    }

    private static Parameter known(Parameter parameter, List<Parameter> earlier) {
        if (!Parameters.NAMES.contains(parameter.name())) {
            throw new IllegalArgumentException("No rule uses a parameter %s. Maybe %s."
                    .formatted(
                            parameter.name(),
                            Nearest.to(parameter.name(), Parameters.NAMES.stream())
                                    .orElse("")));
        }
        if (earlier.stream().anyMatch(parameter::isAgain)) {
            throw new IllegalArgumentException(
                    "Parameter %s has two values at the same time. End one before the other begins."
                            .formatted(parameter.name()));
        }
        return parameter;
    }
}
