package org.claimable.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.claimable.cli.CheckedOutput.LostOutputException;
import org.claimable.cli.CohortFile.UnusableFileException;
import org.claimable.cli.NewFile.UnwritableFileException;
import org.claimable.cli.RulesCheckCommand.OpenedRules;
import org.claimable.rules.draft.DraftFolder;
import org.claimable.rules.draft.RuleDraft.Written;
import org.claimable.rules.draft.RuleSetDraft.DraftException;
import org.claimable.rules.files.Problems;
import org.claimable.rules.files.RuleSetReader;

/** Files written to the folder of a rule set. */
record NewFolder(Path folder) {
    void write(Map<String, String> files) {
        for (Map.Entry<String, String> each : new TreeMap<>(files).entrySet()) {
            Path file = folder.resolve(each.getKey());
            try {
                Files.createDirectories(file.getParent());
            } catch (IOException refused) {
                throw LostOutputException.of(file, refused);
            }
            new NewFile(file).write(stream -> stream.write(each.getValue().getBytes(StandardCharsets.UTF_8)));
        }
    }

    /** Does what writes, and answers the exit status: what cannot be is said. */
    static int writing(Runnable work) {
        try {
            work.run();
            return 0;
        } catch (DraftException | UnusableFileException | UnwritableFileException refused) {
            Commands.err().println(Text.shown(refused.getMessage()));
            return Commands.BAD_INPUT;
        }
    }

    /** Adds something to a rule set, and says where. */
    static int adding(Path folder, Function<DraftFolder, Written> draft, String next) {
        return writing(() -> {
            if (!Files.isRegularFile(folder.resolve(RuleSetReader.ABOUT))) {
                throw new DraftException(
                        "%s is no folder of a rule set: it has no rule-set.yaml. Maybe --in rules/riverside."
                                .formatted(folder));
            }
            Problems problems = new Problems();
            OpenedRules opened = OpenedRules.open(folder, problems);
            DraftFolder open = DraftFolder.of(opened.files(), opened.only(), problems)
                    .orElseThrow(() -> unreadable(folder, opened, problems));
            Written written = draft.apply(open);
            new NewFolder(folder).write(written.files());
            PrintStream out = Commands.out();
            out.printf("Wrote %s, with its examples:%n", written.id());
            written.files().keySet().stream()
                    .sorted(Comparator.comparing(path -> !path.equals(written.file())))
                    .forEach(path -> out.printf("  %s%n", folder.resolve(path)));
            out.printf(next, folder);
            out.flush();
        });
    }

    private static DraftException unreadable(Path folder, OpenedRules opened, Problems problems) {
        StringBuilder said = new StringBuilder("%s cannot be added to before this is corrected:".formatted(folder));
        problems.found().stream().filter(opened::concerns).limit(10).forEach(each -> said.append(" ")
                .append(each));
        return new DraftException(said.toString());
    }
}
