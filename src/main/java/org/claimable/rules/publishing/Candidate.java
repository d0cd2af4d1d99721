package org.claimable.rules.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claimable.method.evaluation.Library;
import org.claimable.rules.engine.LibraryFiles;
import org.claimable.rules.engine.ReadLibrary;
import org.claimable.rules.files.Problems;
import org.claimable.rules.publishing.RuleFolders.FileContents;

/** Rules that are to be published, if nothing is wrong with them, with the overlays on them and without. */
record Candidate(FileContents contents, Publisher.Defaults defaults, Publisher.CandidateCheck check) {

    /** Their library, compiled and as it was read; empty, with every mistake noted, where they cannot be published. */
    Optional<Compiled> library(Problems problems) {
        contents.unreadable().forEach(each -> problems.add(each.place(), each.message()));
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        ReadLibrary read = ReadLibrary.read(contents.rules(), contents.overlays(), problems);
        if (problems.isEmpty()) {
            LibraryFiles.requireDefaults(read, defaults.ruleSet(), defaults.valueSet(), problems);
        }
        if (problems.isEmpty()) {
            check.check(read, problems);
        }
        List<ReadLibrary> reads = new ArrayList<>(List.of(read));
        if (problems.isEmpty() && !contents.overlays().isEmpty()) {
            ReadLibrary bare = ReadLibrary.read(contents.rules(), List.of(), problems);
            check.check(bare, problems);
            reads.add(bare);
        }
        return problems.isEmpty()
                ? Optional.of(new Compiled(LibraryFiles.compile(read, defaults.ruleSet(), defaults.valueSet()), reads))
                : Optional.empty();
    }

    /** A library that can be published, and its files as they were read: with the overlays first, then without, where there are any. */
    record Compiled(Library library, List<ReadLibrary> reads) {
        Compiled {
            reads = List.copyOf(reads);
        }
    }
}
