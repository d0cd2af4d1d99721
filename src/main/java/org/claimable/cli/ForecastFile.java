package org.claimable.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.claimable.file.forecast.ForecastCsv;
import org.claimable.file.json.ForecastWriter;
import org.claimable.forecast.Forecast;

/** The file that a forecast is written to, in what the ending of its name says. */
record ForecastFile(Path file) {

    /** Fails where it cannot be written, or is the file that is read. */
    void requireOtherThan(Path input) {
        if (!isCsv() && !name().endsWith(".json")) {
            throw new UnwritableFileException(file, "Its name must end in .json or .csv.");
        }
        new NewFile(file).requirePlace();
        try {
            if (Files.exists(file) && Files.isSameFile(file, input)) {
                throw new UnwritableFileException(file, "It is the file that is read. Give it another name.");
            }
        } catch (IOException unknown) {
            throw new UnwritableFileException(file, "It cannot be looked at. Choose another place.");
        }
    }

    void write(Forecast forecast) {
        new NewFile(file).write(stream -> {
            if (isCsv()) {
                ForecastCsv.write(forecast, stream);
            } else {
                ForecastWriter.write(forecast, stream);
            }
        });
    }

    private boolean isCsv() {
        return name().endsWith(".csv");
    }

    private String name() {
        return FileName.small(file);
    }
}
