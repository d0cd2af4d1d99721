package org.claimable.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.claimable.evaluation.Evaluation;
import org.claimable.file.annotated.AnnotatedCsv;
import org.claimable.file.annotated.AnnotatedWorkbook;
import org.claimable.file.json.EvaluationWriter;
import org.claimable.file.sheet.WrittenWorkbook.NoRoomException;

/** The file that decided claims are written to, in what the ending of its name says. */
record OutputFile(Path file) {

    /** Fails where it cannot be written, or is the file that is read. */
    void requireOtherThan(Path input) {
        if (!ending().matches("xlsx|csv|json")) {
            throw new UnwritableFileException(file, "Its name must end in .xlsx, .csv or .json.");
        }
        new NewFile(file).requirePlace();
        if (isSame(input)) {
            throw new UnwritableFileException(file, "It is the file that is read. Give it another name.");
        }
    }

    private boolean isSame(Path input) {
        try {
            return Files.exists(file) && Files.isSameFile(file, input);
        } catch (IOException unknown) {
            return false;
        }
    }

    /** Writes an evaluation there. */
    void write(Evaluation evaluation) {
        try {
            new NewFile(file).write(content(evaluation));
        } catch (NoRoomException noRoom) {
            throw LostOutputException.of(file, noRoom.getMessage(), noRoom);
        }
    }

    private NewFile.Content content(Evaluation evaluation) {
        return switch (ending()) {
            case "xlsx" -> stream -> AnnotatedWorkbook.write(evaluation, stream);
            case "csv" -> stream -> AnnotatedCsv.write(evaluation, stream);
            default -> stream -> EvaluationWriter.write(evaluation, stream);
        };
    }

    private String ending() {
        String name = FileName.of(file);
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
