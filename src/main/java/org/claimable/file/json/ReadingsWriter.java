package org.claimable.file.json;

import org.claimable.method.evaluation.Reading;
import org.claimable.method.report.Readings;
import org.claimable.method.report.Readings.Dependent;
import org.claimable.method.report.Readings.KeptPromise;
import org.claimable.method.report.Readings.ReadingFigures;
import tools.jackson.core.JsonGenerator;

/** Writes what claims come to in every reading of the method. */
final class ReadingsWriter extends AnswerWriter {
    ReadingsWriter(JsonGenerator json) {
        super(json);
    }

    /** Writes it; a stream says on each line which claims depend on the reading, so that there is no list of them here. */
    void write(Readings readings, boolean ofStream) {
        object("readings", () -> {
            object("chosen", () -> value(readings.chosen()));
            object("lowest", () -> value(readings.lowest()));
            object("highest", () -> value(readings.highest()));
            list("table", readings.table(), this::row);
            object("settled", () -> {
                json.writeNumberProperty("claims", readings.settled().claims());
                json.writeNumberProperty("value", readings.settled().value());
            });
            if (!ofStream) {
                list("depends", readings.depends(), this::write);
            }
            if (readings.kept() != null) {
                object("commitments", () -> {
                    list("outcomes", readings.kept().outcomes(), this::write);
                    if (readings.kept().total() != null) {
                        object("total", () -> write(readings.kept().total()));
                    }
                });
            }
        });
    }

    private void value(ReadingFigures figures) {
        options(figures.reading());
        json.writeNumberProperty("value", figures.value());
    }

    private void row(ReadingFigures figures) {
        options(figures.reading());
        json.writeNumberProperty("claimable", figures.claimable());
        json.writeNumberProperty("value", figures.value());
    }

    private void options(Reading reading) {
        json.writeStringProperty("yearBasis", reading.yearBasis().name());
        json.writeStringProperty("rules", reading.rules().name());
        json.writeStringProperty("conflictPolicy", reading.conflictPolicy().name());
    }

    void write(Dependent depends) {
        json.writeStringProperty("claim", depends.claim());
        json.writeNumberProperty("countsIn", depends.countsIn());
    }

    private void write(KeptPromise kept) {
        text("outcome", kept.outcome());
        text("name", kept.name());
        text("space", kept.need().space());
        text("organisation", kept.need().organisation());
        json.writeStringProperty("met", kept.met().name());
        json.writeNumberProperty("metIn", kept.metIn());
    }
}
