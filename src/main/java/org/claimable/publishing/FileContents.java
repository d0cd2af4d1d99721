package org.claimable.publishing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claimable.bank.Digests;
import org.claimable.rulebook.file.FolderFiles;
import org.claimable.rulebook.file.FolderReader;
import org.claimable.rulebook.file.Place;
import org.claimable.rulebook.file.Problem;
import org.claimable.rulebook.file.Problems;
import org.claimable.rulebook.file.RuleFileException;

/** Every file of the folders, read once, and what could not be read. */
record FileContents(FolderFiles rules, List<FolderFiles> overlays, List<Problem> unreadable) {
    private static final String FOLDER = "claimable.rules.folder";
    private static final int MOST_TRIES = 20;

    FileContents {
        overlays = List.copyOf(overlays);
        unreadable = List.copyOf(unreadable);
    }

    /** What the folders hold, read again as long as it changes meanwhile. */
    static FileContents still(RuleFolders folders) {
        for (int i = 0; i < MOST_TRIES; i++) {
            Optional<FileContents> contents = read(folders, FolderStamp.of(folders));
            if (contents.isPresent()) {
                return contents.get();
            }
        }
        String restless = "The files change all the time. Maybe start when they are still.";
        throw new RuleFileException(List.of(new Problem(Place.of(FOLDER), restless)));
    }

    /** What the folders hold; empty where they no longer look as they did before. */
    static Optional<FileContents> read(RuleFolders folders, FolderStamp before) {
        Problems problems = new Problems();
        FolderFiles rules = read(folders.rules(), "", FOLDER, problems);
        List<FolderFiles> overlays = folders.overlays().stream()
                .map(each -> read(each, each.getFileName() + "/", "claimable.rules.overlays", problems))
                .toList();
        return FolderStamp.of(folders).equals(before)
                ? Optional.of(new FileContents(rules, overlays, problems.found()))
                : Optional.empty();
    }

    /** A folder that is missing is named by its setting: where it lies is the operator's business alone. */
    private static FolderFiles read(Path folder, String prefix, String setting, Problems problems) {
        Problems own = new Problems();
        FolderFiles files = FolderReader.read(folder, prefix, own);
        if (Files.isDirectory(folder)) {
            problems.addAll(own);
        } else {
            problems.add(setting, "The folder is not there. Maybe its name is wrong, or a disk is not mounted.");
        }
        return files;
    }

    /** The SHA-256 of all names and contents, and of what could not be read. */
    String digest() {
        List<String> digests = new ArrayList<>();
        digests.add(rules.digest(path -> true));
        overlays.forEach(each -> digests.add(each.digest(path -> true)));
        unreadable.forEach(each -> digests.add(each.toString()));
        return Digests.sha256(String.join("\n", digests));
    }
}
