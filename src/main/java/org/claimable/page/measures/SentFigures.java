package org.claimable.page.measures;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimable.file.json.MeasuresReader;
import org.claimable.file.json.TextEncoding;
import org.claimable.file.table.ChosenOverFigures;
import org.claimable.file.table.MeasurePart;
import org.claimable.file.table.MeasureSetting;
import org.claimable.file.table.MeasuresFiles;
import org.claimable.file.table.MeasuresFiles.SentFile;
import org.claimable.file.table.MeasuresSubmission;
import org.claimable.file.table.MeasuresSubmission.Reader;
import org.claimable.method.claim.Violations.InvalidCohortException;
import org.claimable.method.claim.Violations.Violation;
import org.claimable.page.UploadedForm;
import org.claimable.service.limit.Weight;

/** Figures as a form sent them: tables, or one file of JSON, and what was chosen, by the names of the settings in the API. */
record SentFigures(List<SentFile> files, Map<String, String> chosen) {
    static final String FIELD = "figures";

    SentFigures {
        files = List.copyOf(files);
        chosen = Map.copyOf(chosen);
    }

    static SentFigures of(UploadedForm sent) {
        return new SentFigures(
                sent.files(FIELD).stream()
                        .map(each -> new SentFile(each.path(), each.content()))
                        .toList(),
                sent.texts(Stream.of(MeasureSetting.values())
                        .map(MeasureSetting::title)
                        .toList()));
    }

    /** The same with other files. */
    SentFigures with(List<SentFile> others) {
        return new SentFigures(others, chosen);
    }

    /** What the first file is called, without its folder. */
    String name() {
        return names().get(0);
    }

    /** What the files are called, without their folders. */
    List<String> names() {
        return files.stream()
                .map(each -> each.name().replaceFirst("^.*[/\\\\]", ""))
                .toList();
    }

    /** How much heap reading them takes at most, in bytes. */
    long weight() {
        return files.stream()
                .mapToLong(each -> Weight.of(each.content(), TextEncoding.isJson(each.content())))
                .sum();
    }

    /** How many bytes the files hold. */
    long size() {
        return files.stream().mapToLong(each -> each.content().length).sum();
    }

    /** The figures; fails as the readers of the API do. */
    MeasuresSubmission read(Reader reader) {
        Map<String, List<String>> settings = chosen.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> List.of(each.getValue())));
        boolean anyJson = files.stream().anyMatch(each -> TextEncoding.isJson(each.content()));
        if (anyJson && files.size() > 1) {
            throw new InvalidCohortException(List.of(new Violation(
                    "", "JSON_ALONE", "A JSON file holds all figures itself. Send it alone, or send tables.")));
        }
        if (anyJson) {
            return MeasuresSubmission.of(ChosenOverFigures.over(
                    settings,
                    reader.named(),
                    () -> MeasuresReader.read(
                            new ByteArrayInputStream(files.get(0).content()), reader.library(), reader.today())));
        }
        MeasuresFiles tables = MeasuresFiles.NONE;
        for (SentFile each : files) {
            tables = tables.and(MeasurePart.FIGURES, each);
        }
        return MeasuresSubmission.read(tables, settings, reader);
    }

    /** Says nothing of its content, so that no log can. */
    @Override
    public String toString() {
        return "Figures that were sent";
    }
}
