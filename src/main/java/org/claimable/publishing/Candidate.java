package org.claimable.publishing;

import java.util.List;
import java.util.Optional;
import org.claimable.evaluation.Library;
import org.claimable.evaluation.drools.LibraryFiles;
import org.claimable.evaluation.drools.ReadLibrary;
import org.claimable.rulebook.file.Problems;

/** Rules that are to be published, if nothing is wrong with them, with the overlays on them and without. */
record Candidate(FileContents contents, Defaults defaults, CandidateCheck check) {

    /** Their library, compiled; empty, with every mistake noted, where they cannot be published. */
    Optional<Library> library(Problems problems) {
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
        if (problems.isEmpty() && !contents.overlays().isEmpty()) {
            check.check(ReadLibrary.read(contents.rules(), List.of(), problems), problems);
        }
        return problems.isEmpty()
                ? Optional.of(LibraryFiles.compile(read, defaults.ruleSet(), defaults.valueSet()))
                : Optional.empty();
    }
}
