package org.claimable.file.json;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.claimable.method.canonical.CanonicalJson;
import org.claimable.method.measure.ByLine;
import org.claimable.method.measure.Measure;
import org.claimable.method.measure.MeasureCatalogue;
import org.claimable.method.measure.MeasuresRequest;
import org.claimable.method.measure.MeasuresRequest.Space;
import org.claimable.method.measure.MeasuresRequest.SubmittedFigure;
import org.claimable.method.measure.MeasuresRequest.Target;

/**
 * The identity of an answer about measures: the SHA-256 of its request in canonical form, with the digest of the measures. Lists whose
 * order means nothing are sorted, and measures stand by their codes.
 */
final class CanonicalFigures {
    private static final Comparator<String> TEXTS = Comparator.nullsFirst(Comparator.naturalOrder());
    /** Of one measure, organisation and space. */
    private static final Comparator<SubmittedFigure> FIGURES = Comparator.comparing(SubmittedFigure::from)
            .thenComparing(SubmittedFigure::to)
            .thenComparing(SubmittedFigure::submission, TEXTS)
            .thenComparing(SubmittedFigure::supersedes, TEXTS)
            .thenComparing(SubmittedFigure::amount)
            .thenComparing(SubmittedFigure::reference, TEXTS);

    private final CanonicalJson json;
    private final MeasureCatalogue catalogue;
    private final Map<String, String> codes = new HashMap<>();

    private CanonicalFigures(CanonicalJson json, MeasureCatalogue catalogue) {
        this.json = json;
        this.catalogue = catalogue;
    }

    /** The id, {@code sha256:…}, of a request whose measures are all in the catalogue. */
    static String id(MeasuresRequest request, MeasureCatalogue catalogue) {
        return CanonicalJson.digest(json -> new CanonicalFigures(json, catalogue).write(request));
    }

    private void write(MeasuresRequest request) {
        json.beginObject();
        json.field("asOf", request.asOf().toString());
        list("figures", sorted(request.figures()), this::figure);
        if (request.grossUp() != null) {
            list("grossUp", Stream.of(request.grossUp()), each -> {
                json.text(code(each.by()));
                json.number(each.population().stripTrailingZeros());
            });
        }
        json.field("kind", "Measures");
        json.field("measures", catalogue.digest());
        list("organisations", request.organisations().stream().sorted().distinct(), json::text);
        json.given("reference", request.reference());
        list(
                "spaces",
                request.spaces().stream()
                        .sorted(Comparator.comparing(Space::organisation).thenComparing(Space::space)),
                this::space);
        list("targets", request.targets().stream(), this::target);
        json.field("view", request.view().name());
        json.endObject();
    }

    private String code(String measure) {
        return codes.computeIfAbsent(
                measure, each -> catalogue.find(each).map(Measure::code).orElse(each));
    }

    /** By measure, organisation and space, each by its place among all, which is quicker to compare than names are. */
    private Stream<SubmittedFigure> sorted(List<SubmittedFigure> figures) {
        Map<String, Integer> measures = places(figures, each -> code(each.measure()));
        Map<String, Integer> organisations = places(figures, SubmittedFigure::organisation);
        Map<String, Integer> spaces = places(figures, SubmittedFigure::space);
        long most = organisations.size();
        return ByLine.sorted(
                figures,
                each -> (measures.get(code(each.measure())) * most + organisations.get(each.organisation()))
                                * spaces.size()
                        + spaces.get(each.space()),
                FIGURES)
                .stream();
    }

    private static Map<String, Integer> places(List<SubmittedFigure> figures, Function<SubmittedFigure, String> name) {
        Set<String> names = new HashSet<>();
        figures.forEach(each -> names.add(name.apply(each)));
        Map<String, Integer> places = new HashMap<>();
        names.stream().sorted(TEXTS).forEach(each -> places.put(each, places.size()));
        return places;
    }

    private <T> void list(String name, Stream<T> elements, Consumer<T> element) {
        List<T> listed = elements.toList();
        if (!listed.isEmpty()) {
            json.name(name);
            json.beginArray();
            listed.forEach(element);
            json.endArray();
        }
    }

    private void figure(SubmittedFigure figure) {
        json.beginArray();
        json.number(figure.amount().stripTrailingZeros());
        json.text(figure.from().toString());
        json.text(code(figure.measure()));
        json.text(figure.organisation());
        json.text(figure.reference());
        json.text(figure.space());
        json.text(figure.submission());
        json.text(figure.supersedes());
        json.text(figure.to().toString());
        json.endArray();
    }

    private void space(Space space) {
        json.beginArray();
        text(space.budget() == null ? null : space.budget().stripTrailingZeros().toPlainString());
        text(space.from());
        text(space.managedBy());
        text(space.organisation());
        text(space.space());
        text(space.to());
        text(space.type());
        json.endArray();
    }

    private void target(Target target) {
        json.beginArray();
        json.number(target.amount().stripTrailingZeros());
        text(target.by());
        text(code(target.measure()));
        text(target.organisation());
        text(target.space());
        json.endArray();
    }

    private void text(Object text) {
        json.text(text == null ? null : text.toString());
    }
}
