package org.claimable.file.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimable.file.json.References;
import org.claimable.file.table.MeasuresFiles.SentFile;
import org.claimable.file.table.MeasuresTables.OpenedFile;
import org.claimable.method.catalogue.NamedFor;
import org.claimable.method.catalogue.Spelling;
import org.claimable.method.claim.MalformedCohortException;
import org.claimable.method.claim.SubmittedTable.TableNote;
import org.claimable.method.claim.Violations;
import org.claimable.method.evaluation.Library;
import org.claimable.method.measure.MeasuresRequest;
import org.claimable.method.measure.Measuring;

/**
 * Figures as they were sent: the request, how many figures there were where it holds no more than a limit, and, of tables, what their
 * reader should know; {@code notes} is null of JSON.
 */
public record MeasuresSubmission(MeasuresRequest request, long figures, List<TableNote> notes) {

    /** Figures that were sent in JSON. */
    public static MeasuresSubmission of(MeasuresRequest request) {
        return new MeasuresSubmission(request, request.figures().size(), null);
    }

    /** Whether the figures came in tables. */
    public boolean isOfTables() {
        return notes != null;
    }

    /** What tables are read for: whom messages are for, what is loaded, which day it is, and how many figures are kept at most. */
    public record Reader(NamedFor named, Library library, LocalDate today, int most) {}

    /**
     * Reads figures in tables; {@code chosen} are settings by their names in the API, which win over those of sheets.
     *
     * @throws MalformedCohortException where a file cannot be read as a table
     * @throws Violations.InvalidCohortException with all that is wrong otherwise
     */
    public static MeasuresSubmission read(MeasuresFiles files, Map<String, List<String>> chosen, Reader reader) {
        Violations violations = new Violations();
        Notes notes = new Notes();
        MeasureSettings settings = new MeasureSettings(violations, reader.named());
        FigurePlaces places = new FigurePlaces(
                field -> settings.place("by".equals(field) ? MeasureSetting.GROSS_UP_BY : MeasureSetting.POPULATION));
        MeasuresTables tables = new MeasuresTables(violations, notes, settings, places, reader.most());
        List<OpenedFile> opened = opened(files);
        opened.stream()
                .filter(each -> each.part() == MeasurePart.SETTINGS
                        || each.part() == MeasurePart.FIGURES && each.sent().isArchive())
                .forEach(tables::readSettings);
        settings.settle(chosen);
        opened.stream().filter(each -> each.part() != MeasurePart.SETTINGS).forEach(tables::read);
        MeasuresRequest request = request(tables, settings, places, reader.today());
        boolean loaded = new References(reader.library(), violations)
                .ruleSet(settings.place(MeasureSetting.RULE_SET), request.ruleSet())
                .isPresent();
        if (violations.any()
                && loaded
                && !request.figures().isEmpty()
                && tables.figures().count() <= reader.most()) {
            Measuring.of(
                    request,
                    reader.library()
                            .evaluator(request.ruleSet())
                            .orElseThrow()
                            .ruleSet()
                            .measures(),
                    violations::add);
        }
        violations.failIfAny();
        return new MeasuresSubmission(request, tables.figures().count(), notes.found());
    }

    private static List<OpenedFile> opened(MeasuresFiles files) {
        List<OpenedFile> opened = new ArrayList<>();
        for (MeasurePart part : MeasurePart.values()) {
            List<SentFile> sent = files.all(part);
            for (int i = 0; i < sent.size(); i++) {
                String called = sent.get(i).shown() != null
                        ? sent.get(i).shown()
                        : part.title() + (sent.size() > 1 ? " " + (i + 1) : "");
                opened.add(new OpenedFile(sent.get(i), part, called + ", "));
            }
        }
        return opened.size() > 1
                ? opened
                : opened.stream()
                        .map(each -> new OpenedFile(each.sent(), each.part(), ""))
                        .toList();
    }

    private static MeasuresRequest request(
            MeasuresTables tables, MeasureSettings settings, FigurePlaces places, LocalDate today) {
        LocalDate asOf = settings.asOf();
        return new MeasuresRequest(
                settings.text(MeasureSetting.RULE_SET),
                asOf == null ? today : asOf,
                settings.text(MeasureSetting.REFERENCE),
                settings.view(),
                tables.figures().figures(),
                organisations(tables),
                tables.beside().spaces(),
                tables.beside().targets(),
                settings.grossUp(),
                places);
    }

    /** Those that are listed, and those whose rows name them and report nothing. */
    private static List<String> organisations(MeasuresTables tables) {
        if (tables.figures().silent().isEmpty()) {
            return tables.beside().organisations();
        }
        Set<String> known = Stream.concat(
                        tables.beside().organisations().stream(),
                        tables.figures().figures().stream()
                                .map(MeasuresRequest.SubmittedFigure::organisation)
                                .filter(each -> each != null))
                .map(Spelling::ofProvider)
                .collect(Collectors.toSet());
        return Stream.concat(
                        tables.beside().organisations().stream(),
                        tables.figures().silent().stream().filter(each -> known.add(Spelling.ofProvider(each))))
                .toList();
    }

    /** Says nothing of its content, so that no log can. */
    @Override
    public String toString() {
        return request.toString();
    }
}
