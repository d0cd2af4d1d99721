package org.claimable.method.measure;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.claimable.method.bank.Names;
import org.claimable.method.bank.Names.Nearest;
import org.claimable.method.citation.Citation;
import org.claimable.method.decision.Template;
import org.claimable.method.decision.Wording;

/**
 * The measures of a rule set, the norms by which they are put together, and the pillars of its outcomes. {@code digest} is the SHA-256
 * of the tables that say so, which are no part of the digest by which claims are decided.
 */
public final class MeasureCatalogue {
    /** A rule set without measures. */
    public static final MeasureCatalogue NONE = new MeasureCatalogue("", List.of(), List.of(), List.of(), List.of());

    /** The norm by which a commitment says why its outcome is needed. */
    public static final String RATIONALE = "IM-12";

    private final String digest;
    private final List<Measure> measures;
    private final Map<String, MeasureNorm> norms = new LinkedHashMap<>();
    private final List<FewestOrganisations> fewest;
    private final Map<String, OutcomePillar> pillars = new LinkedHashMap<>();
    private final Map<String, Measure> byName = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();

    public MeasureCatalogue(
            String digest,
            List<Measure> measures,
            List<MeasureNorm> norms,
            List<FewestOrganisations> fewest,
            List<OutcomePillar> pillars) {
        this.digest = digest;
        this.measures = List.copyOf(measures);
        this.fewest = List.copyOf(fewest);
        norms.forEach(each -> this.norms.put(each.id(), each));
        pillars.forEach(each -> this.pillars.put(each.outcome(), each));
        for (Measure measure : this.measures) {
            places.put(measure.code(), places.size());
            byName.putIfAbsent(Names.key(measure.name()), measure);
        }
        this.measures.forEach(measure -> byName.put(Names.key(measure.code()), measure));
    }

    public String digest() {
        return digest;
    }

    public List<Measure> measures() {
        return measures;
    }

    public boolean isEmpty() {
        return measures.isEmpty();
    }

    /** A measure by its code or name; case, spaces and punctuation aside. */
    public Optional<Measure> find(String name) {
        return Optional.ofNullable(byName.get(Names.key(name)));
    }

    /** The code of the measure that a mistyped name most likely means. */
    public Optional<String> nearest(String name) {
        return Nearest.to(
                        name,
                        Stream.concat(
                                measures.stream().map(Measure::code),
                                measures.stream().map(Measure::name)))
                .flatMap(this::find)
                .map(Measure::code);
    }

    /** Its place in the catalogue, from 0. */
    int place(Measure measure) {
        return places.get(measure.code());
    }

    public List<MeasureNorm> norms() {
        return List.copyOf(norms.values());
    }

    /** The norm with an id, such as IM-05; null where the rule set has none. */
    public MeasureNorm norm(String id) {
        return norms.get(id);
    }

    public List<FewestOrganisations> fewestOrganisations() {
        return fewest;
    }

    /** Of how many organisations a month must be to be passed on, on a day. */
    int fewestOrganisations(LocalDate day) {
        return fewest.stream()
                .filter(each -> each.isOn(day))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No row of fewest-organisations holds on " + day))
                .value();
    }

    public List<OutcomePillar> pillars() {
        return List.copyOf(pillars.values());
    }

    /** The pillar of an outcome by its code; empty where none is assigned. */
    public Optional<Pillar> pillarOf(String outcome) {
        return Optional.ofNullable(pillars.get(outcome)).map(OutcomePillar::pillar);
    }

    /** The pillar to which an outcome is assigned, and on what that rests. */
    public record OutcomePillar(String outcome, Pillar pillar, Citation citation) {}

    /** How many organisations a month must be of to be passed on, from a day to a day, both included, null where open. */
    public record FewestOrganisations(int value, LocalDate from, LocalDate to, Citation citation, String note) {
        boolean isOn(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
        }
    }

    /** A norm by which figures are put together: its id, such as IM-05, what it says, and how to put right what it refuses. */
    public record MeasureNorm(String id, String name, String remedy, Citation citation) {
        /** Its name as a sentence of a caveat. */
        public Wording named() {
            return Wording.of(Template.plain(id + ".name", name + "."));
        }

        /** Its remedy as a sentence of a caveat. */
        public Wording advice() {
            return Wording.of(Template.plain(id + ".remedy", remedy));
        }
    }
}
