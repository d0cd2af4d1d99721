package org.claimable.rules.publishing;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.claimable.rules.files.FolderFiles;
import org.claimable.rules.files.OverlayReader;
import org.claimable.rules.files.Problem;
import org.claimable.rules.files.Problems;
import org.claimable.rules.publishing.RuleFolders.FileContents;

/**
 * A candidate that was not published: when, the digest of its files, and every mistake. {@code shown} are the same
 * mistakes without what licensed files say, for readers who may not see those.
 */
public record Refusal(Instant at, String digest, List<Problem> problems, List<Problem> shown) {
    public Refusal {
        problems = List.copyOf(problems);
        shown = List.copyOf(shown);
    }

    /** What is said of rules over which the program itself failed. */
    static Problem problem(Throwable fault) {
        return new Problem(
                Problem.Location.of("claimable.rules.folder"),
                "The program failed over these rules (%s), though no mistake was found. Maybe undo the last change, and report it."
                        .formatted(fault.getClass().getSimpleName()));
    }

    /** Tells which mistakes stand in files that may be licensed, since a message repeats what a file says. */
    record LicensedFiles(FileContents contents) {
        private static final String VALUE_SET = "value-set.yaml";
        private static final Pattern NOT_LICENSED = Pattern.compile("^licensed: *(false|no) *$", Pattern.MULTILINE);

        /** The mistakes, those in files that may be licensed without their message. */
        List<Problem> withheld(List<Problem> problems) {
            return problems.stream().map(this::withheld).toList();
        }

        private Problem withheld(Problem problem) {
            return mayBeLicensed(problem.place().file())
                    ? new Problem(
                            problem.place(),
                            "This is a mistake in a file that may be licensed; ./claimable rules check says which one.")
                    : problem;
        }

        private boolean mayBeLicensed(String called) {
            for (FolderFiles overlay : contents.overlays()) {
                if (called.startsWith(overlay.called(""))) {
                    return mayBeLicensed(
                            overlay, called.substring(overlay.called("").length()), true);
                }
            }
            return mayBeLicensed(contents.rules(), called, called.startsWith("values/"));
        }

        /** What the nearest file that speaks of a license says, else {@code otherwise}. */
        private static boolean mayBeLicensed(FolderFiles files, String path, boolean otherwise) {
            String folder = path;
            while (folder.contains("/")) {
                folder = folder.substring(0, folder.lastIndexOf('/'));
                if (files.has(folder + "/" + VALUE_SET)) {
                    return !saysNo(files, folder + "/" + VALUE_SET);
                }
            }
            return files.has(OverlayReader.ABOUT) ? !saysNo(files, OverlayReader.ABOUT) : otherwise;
        }

        private static boolean saysNo(FolderFiles files, String about) {
            return NOT_LICENSED.matcher(files.text(about, new Problems())).find();
        }
    }
}
