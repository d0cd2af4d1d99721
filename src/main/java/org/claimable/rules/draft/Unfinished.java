package org.claimable.rules.draft;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.claimable.rules.engine.ReadLibrary;
import org.claimable.rules.engine.ReadLibrary.ReadRuleSet;
import org.claimable.rules.files.FolderFiles;
import org.claimable.rules.files.Problems;

/** What is still to be filled in of rules that were written as a draft: nothing of it is published. */
public final class Unfinished {
    private static final Pattern LEFT = Pattern.compile("To fill in: [^\"%]{1,80}|TO_FILL_IN");

    private Unfinished() {}

    /** Notes each line of the rule sets that is still to be filled in, with its file. */
    public static void check(ReadLibrary library, Problems problems) {
        library.ruleSets().forEach(each -> check(each, problems));
    }

    /** Notes each line in the top folder of a rule set that is still to be filled in. */
    public static void check(ReadRuleSet set, Problems problems) {
        FolderFiles top = set.folder().layers().top();
        top.paths().stream()
                .filter(path -> path.matches(".*\\.(yaml|csv|drl)"))
                .forEach(path -> check(top, path, problems));
    }

    private static void check(FolderFiles folder, String path, Problems problems) {
        List<String> lines = folder.text(path, new Problems()).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            List<String> left = LEFT.matcher(lines.get(i))
                    .results()
                    .map(MatchResult::group)
                    .map(String::strip)
                    .distinct()
                    .toList();
            if (!left.isEmpty()) {
                problems.add(
                        folder.called(path),
                        i + 1,
                        "This line is still a draft: \"%s\". Write what is meant, in the words of the contract."
                                .formatted(String.join("\" and \"", left)));
            }
        }
    }
}
