package org.claimable.page.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.claimable.page.UploadedForm.SentFile;
import org.claimable.rules.engine.ReadLibrary;
import org.claimable.rules.engine.ReadLibrary.ReadRuleSet;
import org.claimable.rules.files.FolderFiles;

/** The files of a loaded rule set with some of them changed, and the rule sets beside it; {@code folder} is that of the rule set. */
record ChangedFiles(FolderFiles library, String folder) {

    /** The files where they belong: {@code into} is the folder for what is new, or tells two of one name apart; empty for none. */
    static ChangedFiles of(ReadLibrary read, ReadRuleSet set, List<SentFile> sent, String into) {
        Map<String, FolderFiles> folders = new TreeMap<>();
        read.ruleSets()
                .forEach(
                        each -> folders.put(folder(each), each.folder().layers().top()));
        String folder = folder(set);
        Set<String> known = set.folder().layers().paths();
        Map<String, byte[]> changed = new LinkedHashMap<>();
        sent.forEach(file -> changed.put(place(file.path(), into, known), file.content()));
        folders.put(folder, folders.get(folder).with(changed));
        return new ChangedFiles(FolderFiles.of("", folders), folder);
    }

    private static String folder(ReadRuleSet set) {
        return set.folder().layers().top().called("").replaceFirst("/$", "").replaceFirst(".*/", "");
    }

    /** The place of a file in the rule set: by the folders in its name, by the folder chosen, or as the only one of its name. */
    private static String place(String path, String into, Set<String> known) {
        for (String rest = path;
                !rest.isEmpty();
                rest = rest.contains("/") ? rest.substring(rest.indexOf('/') + 1) : "") {
            if (known.contains(rest) && (rest.contains("/") || into.isEmpty())) {
                return rest;
            }
        }
        String name = path.substring(path.lastIndexOf('/') + 1);
        String chosen = into.isEmpty() ? name : into + "/" + name;
        List<String> same = known.stream()
                .filter(each -> each.equals(name) || each.endsWith("/" + name))
                .toList();
        if (known.contains(chosen)) {
            return chosen;
        }
        if (same.size() == 1) {
            return same.get(0);
        }
        if (into.isEmpty()) {
            throw new UnplacedFileException(
                    same.isEmpty()
                            ? "%s is not a file of this rule set. Choose the folder for new files.".formatted(name)
                            : "%s stands in several folders: %s. Choose which one is meant."
                                    .formatted(name, String.join(", ", same)));
        }
        return chosen;
    }

    /** A file whose place in the rule set cannot be told; the message says what to choose. */
    static final class UnplacedFileException extends RuntimeException {
        UnplacedFileException(String message) {
            super(message);
        }
    }
}
