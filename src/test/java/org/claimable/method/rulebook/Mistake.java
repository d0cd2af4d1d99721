package org.claimable.method.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import org.claimable.CopiedRules;
import org.claimable.rules.engine.ReadLibrary;
import org.claimable.rules.files.FolderFiles;
import org.claimable.rules.files.Problem;
import org.claimable.rules.files.Problems;

/**
 * A change to a copy of the rules that must be refused: in which file, on the line of which text (null for the whole
 * file), and in what words.
 */
record Mistake(String what, UnaryOperator<CopiedRules> change, String file, String onLineOf, String words) {

    /** A mistake that is the whole file's. */
    Mistake(String what, UnaryOperator<CopiedRules> change, String file, String words) {
        this(what, change, file, null, words);
    }

    /** The same on the line of another text. */
    Mistake onLineOf(String other) {
        return new Mistake(what, change, file, other, words);
    }

    void isRefusedIn(CopiedRules copy) {
        CopiedRules changed = change.apply(copy);
        assertThat(problems(changed)).as(what).anySatisfy(problem -> assertThat(problem)
                .startsWith(place(changed))
                .contains(words));
    }

    private String place(CopiedRules changed) {
        return onLineOf == null ? file : "%s, line %d: ".formatted(file, changed.line(file, onLineOf));
    }

    /** What is said of a copy; nothing where it can be used. */
    static List<String> problems(CopiedRules changed) {
        Problems problems = new Problems();
        ReadLibrary.read(FolderFiles.read(changed.folder(), "", problems), List.of(), problems);
        return problems.found().stream().map(Problem::toString).toList();
    }

    @Override
    public String toString() {
        return what;
    }
}
