package org.claimable.file.annotated;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.claimable.file.sheet.WrittenWorkbook.NoRoomException;
import org.claimable.method.claim.Settings;
import org.claimable.method.evaluation.Evaluation;
import org.claimable.method.evaluation.Evaluator;
import org.claimable.rules.engine.ReadLibrary;
import org.claimable.rules.files.FolderFiles;
import org.claimable.rules.files.Problems;

/** A program that writes a workbook of 20,000 rows, to be run with little memory or no room for temporary files. */
final class SmallMachine {
    private static final int ROWS = 20_000;

    private SmallMachine() {}

    public static void main(String[] arguments) throws IOException {
        try {
            AnnotatedWorkbook.write(evaluation(), OutputStream.nullOutputStream());
            System.out.println("written");
        } catch (NoRoomException noRoom) {
            System.out.println(noRoom.getMessage());
        }
    }

    private static Evaluation evaluation() {
        Problems problems = new Problems();
        ReadLibrary library = ReadLibrary.read(FolderFiles.read(Path.of("rules"), "", problems), List.of(), problems);
        Evaluator evaluator = library.ruleSet("uksvb").orElseThrow().asRead();
        Evaluation one = evaluator.evaluate(
                Decided.cohort(null, List.of(Decided.claim("c1", null)), null, Settings.UNCHOSEN),
                library.valueSets().stream()
                        .filter(set -> set.id().equals("example-values"))
                        .findFirst()
                        .orElseThrow(),
                Decided.AS_OF);
        return new Evaluation(
                Decided.cohort(
                        null,
                        Collections.nCopies(ROWS, one.cohort().claims().get(0)),
                        null,
                        one.cohort().settings()),
                one.ruleSet(),
                one.valueSet(),
                one.asOf(),
                Collections.nCopies(ROWS, one.decisions().get(0)),
                0,
                0,
                null,
                null);
    }
}
