package org.claimable.rules.proof;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.claimable.method.measure.Measure;
import org.claimable.method.measure.Measure.Counts;
import org.claimable.method.measure.Measure.Unit;
import org.claimable.method.measure.MeasureCatalogue;
import org.claimable.method.measure.MeasureCatalogue.FewestOrganisations;
import org.claimable.method.measure.MeasureCatalogue.OutcomePillar;
import org.claimable.method.measure.Pillar;
import org.claimable.rules.engine.ReadLibrary.ReadRuleSet;
import org.claimable.rules.example.MeasureExample;
import org.claimable.rules.files.FolderFiles;
import org.claimable.rules.files.Problem.Location;
import org.claimable.rules.files.Problems;

/**
 * Whether examples prove the tables of measures of the top folder of a rule set: each holds, each measure and norm has one, and each
 * change of a row, moved by one or to what comes next, is noticed by one.
 */
record MeasureProof(int rows, int examples, int tried) {
    private static final MeasureProof NOTHING = new MeasureProof(0, 0, 0);
    private static final String TABLES = "measures/%s.csv";

    static MeasureProof of(ReadRuleSet set, boolean withMutation, Problems problems) {
        FolderFiles top = set.folder().layers().top();
        if (top.paths().stream().noneMatch(path -> path.startsWith("measures/"))) {
            return NOTHING;
        }
        MeasureCatalogue catalogue = set.ruleSet().measures();
        Problems wrong = new Problems();
        List<MeasureExample> examples = MeasureExample.read(top, catalogue, wrong);
        examples.forEach(each -> each.prove(catalogue, wrong));
        problems.addAll(wrong);
        Checked checked = new Checked(top, catalogue, examples, problems);
        if (!wrong.isEmpty()) {
            return new MeasureProof(checked.rows(), examples.size(), 0);
        }
        checked.cover();
        return new MeasureProof(checked.rows(), examples.size(), withMutation ? checked.mutate() : 0);
    }

    /** The tables of a folder, with the examples beside them, all of which hold. */
    private static final class Checked {
        private final MeasureCatalogue catalogue;
        private final List<MeasureExample> examples;
        private final Problems problems;
        private final Map<String, Location> measures;
        private final Map<String, Location> norms;
        private final Map<String, Location> parameters;
        private final Map<String, Location> pillars;
        private int tried;

        Checked(FolderFiles top, MeasureCatalogue catalogue, List<MeasureExample> examples, Problems problems) {
            this.catalogue = catalogue;
            this.examples = examples;
            this.problems = problems;
            this.measures = top.places(TABLES.formatted("measures"), "code");
            this.norms = top.places(TABLES.formatted("norms"), "id");
            this.parameters = top.places(TABLES.formatted("measure-parameters"), "name", "from");
            this.pillars = top.places(TABLES.formatted("pillars"), "outcome");
        }

        int rows() {
            return measures.size() + norms.size() + parameters.size() + pillars.size();
        }

        void cover() {
            measures.forEach(this::requireExample);
            norms.forEach(this::requireExample);
            if (!parameters.isEmpty()) {
                requireExample(
                        MeasureExample.FEWEST, parameters.values().iterator().next());
            }
        }

        private void requireExample(String id, Location place) {
            if (examples.stream().noneMatch(each -> each.under().equals(id))) {
                problems.add(
                        place,
                        "%s has no example. Maybe add one under %s: in measures.examples.yaml beside this file.",
                        id,
                        id);
            }
        }

        int mutate() {
            catalogue.measures().stream()
                    .filter(each -> measures.containsKey(each.code()))
                    .forEach(this::measure);
            catalogue.fewestOrganisations().forEach(this::parameter);
            catalogue.pillars().stream()
                    .filter(each -> pillars.containsKey(each.outcome()))
                    .forEach(this::pillar);
            return tried;
        }

        private void measure(Measure row) {
            measure(row, "that the row is gone", each -> null);
            measure(row, "unit", each -> with(each, next(each.unit()), each.counts(), each.pillar(), each.partOf()));
            for (Counts counts : Counts.values()) {
                if (counts != row.counts()) {
                    measure(
                            row,
                            "counts %s → %s".formatted(row.counts(), counts),
                            each -> with(each, each.unit(), counts, each.pillar(), each.partOf()));
                }
            }
            measure(
                    row,
                    "pillar",
                    each -> with(
                            each,
                            each.unit(),
                            each.counts(),
                            each.pillar() == null ? Pillar.INDIVIDUALS : next(each.pillar()),
                            each.partOf()));
            if (!row.partOf().isEmpty()) {
                measure(row, "partOf", each -> with(each, each.unit(), each.counts(), each.pillar(), ""));
            }
            for (int months : new int[] {-1, 1}) {
                if (row.from() != null) {
                    YearMonth from = row.from().plusMonths(months);
                    measure(row, "from %s → %s".formatted(row.from(), from), each -> dated(each, from, each.to()));
                }
                if (row.to() != null) {
                    YearMonth to = row.to().plusMonths(months);
                    measure(row, "to %s → %s".formatted(row.to(), to), each -> dated(each, each.from(), to));
                }
            }
        }

        private static Unit next(Unit unit) {
            return Unit.values()[(unit.ordinal() + 1) % Unit.values().length];
        }

        private static Pillar next(Pillar pillar) {
            return Pillar.values()[(pillar.ordinal() + 1) % Pillar.values().length];
        }

        private static Measure with(Measure row, Unit unit, Counts counts, Pillar pillar, String partOf) {
            return new Measure(
                    row.code(),
                    row.name(),
                    unit,
                    counts,
                    pillar,
                    partOf,
                    row.from(),
                    row.to(),
                    row.citation(),
                    row.note());
        }

        private static Measure dated(Measure row, YearMonth from, YearMonth to) {
            return new Measure(
                    row.code(),
                    row.name(),
                    row.unit(),
                    row.counts(),
                    row.pillar(),
                    row.partOf(),
                    from,
                    to,
                    row.citation(),
                    row.note());
        }

        private void measure(Measure row, String change, UnaryOperator<Measure> changed) {
            List<Measure> rows = new ArrayList<>();
            for (Measure each : catalogue.measures()) {
                Measure now = each == row ? changed.apply(each) : each;
                if (now != null) {
                    rows.add(now);
                }
            }
            require(
                    row.code(),
                    measures.get(row.code()),
                    change,
                    with(rows, catalogue.fewestOrganisations(), catalogue.pillars()));
        }

        private MeasureCatalogue with(
                List<Measure> rows, List<FewestOrganisations> fewest, List<OutcomePillar> ofOutcomes) {
            return new MeasureCatalogue(catalogue.digest(), rows, catalogue.norms(), fewest, ofOutcomes);
        }

        private void parameter(FewestOrganisations row) {
            Location place = parameters.get(MeasureExample.FEWEST + " " + (row.from() == null ? "" : row.from()));
            if (place == null) {
                return;
            }
            for (int one : new int[] {-1, 1}) {
                change(row, place, "value %d → %d".formatted(row.value(), row.value() + one), row.value() + one, 0);
                if (row.to() != null) {
                    change(row, place, "to %s → %s".formatted(row.to(), row.to().plusDays(one)), row.value(), one);
                }
            }
        }

        /** The row with another value, or ending days later, when the row after it begins later too. */
        private void change(FewestOrganisations row, Location place, String change, int value, int days) {
            LocalDate end = row.to() == null ? null : row.to().plusDays(days);
            List<FewestOrganisations> rows = catalogue.fewestOrganisations().stream()
                    .map(each -> each == row
                            ? new FewestOrganisations(value, each.from(), end, each.citation(), each.note())
                            : row.to() != null && row.to().plusDays(1).equals(each.from())
                                    ? new FewestOrganisations(
                                            each.value(), end.plusDays(1), each.to(), each.citation(), each.note())
                                    : each)
                    .toList();
            require(MeasureExample.FEWEST, place, change, with(catalogue.measures(), rows, catalogue.pillars()));
        }

        private void pillar(OutcomePillar row) {
            List<OutcomePillar> rows = catalogue.pillars().stream()
                    .map(each -> each == row
                            ? new OutcomePillar(each.outcome(), next(each.pillar()), each.citation())
                            : each)
                    .toList();
            require(
                    row.outcome(),
                    pillars.get(row.outcome()),
                    "pillar %s → %s".formatted(row.pillar(), next(row.pillar())),
                    with(catalogue.measures(), catalogue.fewestOrganisations(), rows));
        }

        private void require(String id, Location place, String change, MeasureCatalogue changed) {
            tried++;
            if (examples.stream().allMatch(each -> each.holds(changed))) {
                problems.add(place, "%s: %s is noticed by no example. Maybe add one that differs by it.", id, change);
            }
        }
    }
}
