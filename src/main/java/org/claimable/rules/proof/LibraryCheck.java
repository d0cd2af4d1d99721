package org.claimable.rules.proof;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.claimable.rules.draft.Unfinished;
import org.claimable.rules.engine.ReadLibrary;
import org.claimable.rules.engine.ReadLibrary.ReadRuleSet;
import org.claimable.rules.files.FolderFiles;
import org.claimable.rules.files.Problems;
import org.claimable.rules.files.RuleSetReader;
import org.claimable.rules.proof.Proof.ProofProgress;

/**
 * Checks the rule sets of a folder and the overlays on it: reads, compiles and proves them. Each folder is proven with the
 * layers up to it, so the rule sets alone first, then with one overlay after the other.
 */
public final class LibraryCheck {
    private static final List<String> STEPS = List.of("compiling", "examples", "coverage", "mutation");

    private final FolderFiles files;
    private final Predicate<String> folders;
    private final boolean withMutation;
    private final ProofProgress progress;
    private final Problems problems;
    private final Set<String> proven = new HashSet<>();
    private final List<Checked> checked = new ArrayList<>();

    /** Of the rule sets of {@code files} those are checked whose folder {@code folders} accepts. */
    public LibraryCheck(
            FolderFiles files,
            Predicate<String> folders,
            boolean withMutation,
            ProofProgress progress,
            Problems problems) {
        this.files = files;
        this.folders = folders;
        this.withMutation = withMutation;
        this.progress = progress;
        this.problems = problems;
    }

    /** A folder checked: that of a rule set or of an overlay on one, and what was proven of it. */
    public record Checked(String folder, String version, Proof proof) {}

    /** Checks the rule sets, and each overlay; what is wrong is noted. */
    public List<Checked> check(List<FolderFiles> overlays) {
        for (int laid = 0; laid <= overlays.size(); laid++) {
            ReadLibrary library = ReadLibrary.read(files, overlays.subList(0, laid), problems);
            library.ruleSets().forEach(each -> prove(each, library));
        }
        ruleSetFolders().filter(folders).forEach(this::sayNotDone);
        overlays.forEach(each -> sayNotDone(name(each)));
        return List.copyOf(checked);
    }

    /** The folders that hold a rule set. */
    private java.util.stream.Stream<String> ruleSetFolders() {
        return files.paths().stream()
                .filter(path -> path.matches("[^/]+/" + RuleSetReader.ABOUT))
                .map(path -> path.substring(0, path.indexOf('/')))
                .sorted();
    }

    private void sayNotDone(String folder) {
        if (!proven.contains(folder)) {
            checked.add(new Checked(folder, "", new Proof(0, 0, 0, 0, 0, STEPS)));
        }
    }

    private void prove(ReadRuleSet set, ReadLibrary library) {
        FolderFiles top = set.folder().layers().top();
        String folder = name(top);
        boolean overlay = !set.ruleSet().overlays().isEmpty();
        if (!overlay && !folders.test(folder) || !proven.add(folder)) {
            return;
        }
        CompletableFuture<Void> compiled =
                CompletableFuture.runAsync(() -> set.compiled().close());
        Proof proof = Proof.of(set, library.valueSets(), withMutation, progress, problems);
        try {
            compiled.join();
        } catch (RuntimeException failing) {
            problems.add(
                    top.called(RuleSetReader.ABOUT),
                    "Its rules cannot be compiled. " + failing.getCause().getMessage());
        }
        Unfinished.check(set, problems);
        checked.add(new Checked(folder, set.ruleSet().version(), proof));
    }

    private static String name(FolderFiles folder) {
        String called = folder.called("");
        return called.endsWith("/") ? called.substring(0, called.length() - 1) : called;
    }
}
