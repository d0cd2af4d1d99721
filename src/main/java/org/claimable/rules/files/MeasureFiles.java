package org.claimable.rules.files;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.claimable.method.bank.Names;
import org.claimable.method.bank.Names.Nearest;
import org.claimable.method.bank.Outcome;
import org.claimable.method.citation.Citation;
import org.claimable.method.measure.Measure;
import org.claimable.method.measure.Measure.Counts;
import org.claimable.method.measure.Measure.Unit;
import org.claimable.method.measure.MeasureCatalogue;
import org.claimable.method.measure.MeasureCatalogue.FewestOrganisations;
import org.claimable.method.measure.MeasureCatalogue.MeasureNorm;
import org.claimable.method.measure.MeasureCatalogue.OutcomePillar;
import org.claimable.method.measure.Pillar;
import org.claimable.rules.files.CatalogueFiles.OutcomeCodes;
import org.claimable.rules.files.Layers.Placed;
import org.claimable.rules.files.Layers.TableForm;

/**
 * Reads the tables of a rule set in {@code measures/}: the measures, the norms by which figures are put together, of how many
 * organisations a month must be to be passed on, and the pillars of outcomes. They decide no claim, and have a digest of their own.
 */
final class MeasureFiles {
    /** The folder, with sources of its own besides those of the rule set. */
    static final String FOLDER = "measures";

    private static final String SOURCES = FOLDER + "/measure-sources.yaml";

    static final String FEWEST_ORGANISATIONS = "fewest-organisations";

    /** The norms that every answer may cite. */
    private static final List<String> CITED =
            List.of("IM-01", "IM-02", "IM-03", "IM-04", "IM-05", "IM-06", "IM-07", "IM-08", "IM-09", "IM-10", "IM-11");

    private static final TableForm MEASURES =
            form("measures", "code,name,unit,counts,pillar,partOf,from,to,provenance,source", "note");
    private static final TableForm NORMS = form("norms", "id,name,provenance,source,remedy", "");
    private static final TableForm PARAMETERS =
            form("measure-parameters", "name,value,from,to,unit,provenance,source", "note");
    private static final TableForm PILLARS = form("pillars", "outcome,pillar,provenance,source", "");

    private final Layers layers;
    private final Sources sources;
    private final OutcomeCodes outcomes;
    private final Problems problems;

    MeasureFiles(Layers layers, Sources sources, OutcomeCodes outcomes, Problems problems) {
        this.layers = layers;
        this.sources = sources.and(layers, SOURCES);
        this.outcomes = outcomes;
        this.problems = problems;
    }

    private static TableForm form(String table, String columns, String further) {
        return TableForm.of(FOLDER + "/" + table + ".csv", columns, further);
    }

    /** Whether a file is one of these. */
    static boolean isOne(String file) {
        String table = TablePlace.table(file);
        return Stream.of(MEASURES, NORMS, PARAMETERS, PILLARS)
                        .anyMatch(form -> form.path().equals(table))
                || file.equals(SOURCES)
                || file.equals(FOLDER + "/README.md")
                || file.equals(FOLDER + "/measures.examples.yaml");
    }

    /** Whether a file says what figures come to, so that it is part of the digest of the catalogue. */
    private static boolean decides(String file) {
        return file.startsWith(FOLDER + "/") && !file.endsWith(".examples.yaml") && !file.endsWith(".md");
    }

    /** The catalogue; that of a rule set without measures where there is no table of them. */
    MeasureCatalogue read() {
        if (layers.paths().stream().noneMatch(path -> path.startsWith(FOLDER + "/"))) {
            return MeasureCatalogue.NONE;
        }
        List<Measure> measures = measures();
        List<MeasureNorm> norms = norms();
        List<FewestOrganisations> fewest = layers.rows(PARAMETERS, problems, FewestRow::name, this::fewest).stream()
                .flatMap(List::stream)
                .map(placed -> placed.row().parameter())
                .toList();
        requireNorms(norms);
        requireParameter(fewest);
        return new MeasureCatalogue(layers.digest(MeasureFiles::decides), measures, norms, fewest, pillars());
    }

    private List<Measure> measures() {
        Map<String, Measure> names = new HashMap<>();
        List<Placed<Measure>> rows = layers.single(
                MEASURES, problems, "Measure %s has two rows. Remove one of the two.", Measure::code, this::measure);
        for (Placed<Measure> placed : rows) {
            Measure measure = placed.row();
            for (String key : new HashSet<>(List.of(Names.key(measure.code()), Names.key(measure.name())))) {
                Measure other = names.put(key, measure);
                if (other != null) {
                    problems.add(
                            placed.place(),
                            "Measures %s and %s have one name, case, spaces and punctuation aside. Rename one of the two.",
                            other.code(),
                            measure.code());
                }
            }
        }
        rows.forEach(placed -> requireWhole(placed, rows));
        return rows.stream().map(Placed::row).toList();
    }

    private void requireWhole(Placed<Measure> placed, List<Placed<Measure>> rows) {
        Measure part = placed.row();
        if (part.partOf().isEmpty()) {
            return;
        }
        Measure whole = rows.stream()
                .map(Placed::row)
                .filter(each -> each.code().equals(part.partOf()))
                .findFirst()
                .orElse(null);
        if (whole == null || whole == part) {
            problems.add(
                    placed.place(),
                    "Measure %s is part of \"%s\", which is no other measure.%s",
                    part.code(),
                    part.partOf(),
                    Nearest.hint(
                            " Maybe %s.",
                            " Write the code of the measure that it is a part of, or leave the cell empty.",
                            part.partOf(),
                            rows.stream().map(each -> each.row().code())));
        } else if (whole.unit() != part.unit() || whole.counts() != part.counts()) {
            problems.add(
                    placed.place(),
                    "Measure %s is part of %s, but is in another unit or counts another way. Give both the same unit and counts.",
                    part.code(),
                    whole.code());
        }
    }

    private Measure measure(CsvRow row) {
        String code = row.code("code");
        String name = row.required("name");
        Unit unit = row.word(Unit.class, row.required("unit"), "unit");
        Counts counts = row.word(Counts.class, row.required("counts"), "counts");
        Pillar pillar = row.word(Pillar.class, row.text("pillar"), "pillar");
        String partOf = row.text("partOf");
        YearMonth from = row.month("from");
        YearMonth to = row.month("to");
        Citation citation = sources.cite(row);
        String note = row.note();
        if (from != null && to != null && to.isBefore(from)) {
            row.wrong("It ends in %s, before it begins in %s. Maybe the two are swapped.", to, from);
        }
        return row.isWrong() ? null : new Measure(code, name, unit, counts, pillar, partOf, from, to, citation, note);
    }

    private List<MeasureNorm> norms() {
        return layers
                .single(NORMS, problems, "Norm %s has two rows. Remove one of the two.", MeasureNorm::id, this::norm)
                .stream()
                .map(Placed::row)
                .toList();
    }

    private MeasureNorm norm(CsvRow row) {
        String id = row.normId("id");
        String name = row.required("name");
        String remedy = row.required("remedy");
        Citation citation = sources.cite(row);
        return row.isWrong() ? null : new MeasureNorm(id, name, remedy, citation);
    }

    private void requireNorms(List<MeasureNorm> norms) {
        Set<String> there = new HashSet<>();
        norms.forEach(each -> there.add(each.id()));
        CITED.stream()
                .filter(id -> !there.contains(id))
                .forEach(id -> problems.add(
                        layers.called(NORMS.path()),
                        "Norm %s is missing, which answers cite. Maybe its row was removed or renamed.",
                        id));
    }

    /** A row of the parameters, by its name. */
    private record FewestRow(String name, FewestOrganisations parameter) {}

    private FewestRow fewest(CsvRow row) {
        String name = row.code("name");
        if (!name.isEmpty() && !name.equals(FEWEST_ORGANISATIONS)) {
            row.wrongCell(
                    "Column %s holds \"%s\". Measures have one parameter, %s.", "name", name, FEWEST_ORGANISATIONS);
        }
        int value = row.whole("value");
        if (value < 1 && !row.isWrong()) {
            row.wrongCell("Column %s holds %d. At least 1 organisation has reported a month.", "value", value);
        }
        row.required("unit");
        LocalDate from = row.date("from");
        LocalDate to = row.date("to");
        if (from != null && to != null && to.isBefore(from)) {
            row.wrong("It ends on %s, before it begins on %s. Maybe the two are swapped.", to, from);
        }
        Citation citation = sources.cite(row);
        String note = row.note();
        return row.isWrong() ? null : new FewestRow(name, new FewestOrganisations(value, from, to, citation, note));
    }

    /** There is one value on each day. */
    private void requireParameter(List<FewestOrganisations> rows) {
        List<FewestOrganisations> sorted = rows.stream()
                .sorted((one, other) -> from(one).compareTo(from(other)))
                .toList();
        boolean whole = !sorted.isEmpty()
                && sorted.get(0).from() == null
                && sorted.get(sorted.size() - 1).to() == null;
        for (int i = 1; i < sorted.size(); i++) {
            LocalDate end = sorted.get(i - 1).to();
            whole &= end != null && end.plusDays(1).equals(sorted.get(i).from());
        }
        if (!whole) {
            problems.add(
                    layers.called(PARAMETERS.path()),
                    "Parameter %s must have one value on each day: the first row without a first day, each further one from the day"
                            + " after the one before it ends, the last without a last day.",
                    FEWEST_ORGANISATIONS);
        }
    }

    private static LocalDate from(FewestOrganisations row) {
        return row.from() == null ? LocalDate.MIN : row.from();
    }

    private List<OutcomePillar> pillars() {
        return layers
                .single(
                        PILLARS,
                        problems,
                        "Outcome %s has two pillars. Remove one of the two.",
                        OutcomePillar::outcome,
                        this::pillar)
                .stream()
                .map(Placed::row)
                .toList();
    }

    private OutcomePillar pillar(CsvRow row) {
        Outcome outcome = outcomes.outcome(row, "outcome");
        Pillar pillar = row.word(Pillar.class, row.required("pillar"), "pillar");
        Citation citation = sources.cite(row);
        return row.isWrong() ? null : new OutcomePillar(outcome.code(), pillar, citation);
    }
}
