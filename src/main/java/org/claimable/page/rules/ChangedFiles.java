package org.claimable.page.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.claimable.page.UploadedForm.SentFile;
import org.claimable.rules.engine.ReadLibrary;
import org.claimable.rules.engine.ReadLibrary.ReadRuleSet;
import org.claimable.rules.files.FolderFiles;
import org.claimable.rules.files.TablePlace;

/** The files of a loaded rule set with some of them changed, and those that it may be based on; {@code folder} is its own. */
record ChangedFiles(FolderFiles library, String folder) {
    /** What is chosen as the folder of new files, for that of the rule set itself. */
    static final String TOP = ".";

    /**
     * The files where they belong: {@code into} is the folder for what is new, or tells two of one name apart; empty for none.
     * {@link UnplacedFilesException} where the place of one cannot be told.
     */
    static ChangedFiles of(ReadLibrary read, ReadRuleSet set, List<SentFile> sent, String into) {
        Map<String, byte[]> changed = placed(sent, into, set.folder().layers().paths());
        Map<String, FolderFiles> folders = new TreeMap<>();
        read.ruleSets().stream()
                .filter(each -> each.folder().layers().folders().size() == 1 || each == set)
                .forEach(
                        each -> folders.put(folder(each), each.folder().layers().top()));
        String folder = folder(set);
        folders.put(folder, folders.get(folder).withTables(changed));
        return new ChangedFiles(FolderFiles.of("", folders), folder);
    }

    private static Map<String, byte[]> placed(List<SentFile> sent, String into, Set<String> known) {
        Map<String, byte[]> changed = new LinkedHashMap<>();
        List<String> mistakes = new ArrayList<>();
        for (SentFile file : sent) {
            try {
                String place = place(file.path(), into, known);
                if (changed.putIfAbsent(place, file.content()) != null) {
                    mistakes.add("Two of the files are %s. Choose one of them.".formatted(place));
                }
            } catch (UnplacedFilesException unplaced) {
                mistakes.addAll(unplaced.mistakes());
            }
        }
        if (!mistakes.isEmpty()) {
            throw new UnplacedFilesException(mistakes);
        }
        return changed;
    }

    private static String folder(ReadRuleSet set) {
        return set.folder().layers().top().called("").replaceFirst("/$", "").replaceFirst(".*/", "");
    }

    /** The place of a file in the rule set: by the folders in its name, by the folder chosen, or as the only one of its name. */
    private static String place(String path, String into, Set<String> known) {
        String chosen = into.equals(TOP) ? "" : into + "/";
        for (String rest = path; rest.contains("/"); rest = rest.substring(rest.indexOf('/') + 1)) {
            if (isKnown(rest, known)) {
                return rest;
            }
        }
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (!into.isEmpty() && isKnown(chosen + name, known)) {
            return chosen + name;
        }
        Set<String> same = new LinkedHashSet<>();
        known.stream().filter(each -> isNamed(each, name)).forEach(same::add);
        if (same.size() == 1) {
            String only = same.iterator().next();
            return only.substring(0, only.lastIndexOf('/') + 1) + name;
        }
        if (into.isEmpty()) {
            throw new UnplacedFilesException(List.of(
                    same.isEmpty()
                            ? "%s is not a file of this rule set. Choose the folder that it goes into, if it is new."
                                    .formatted(name)
                            : "%s could be any of %s. Choose the folder that it is in."
                                    .formatted(name, String.join(", ", same))));
        }
        return chosen + name;
    }

    /** Whether there is such a file, or the same table in the other form. */
    private static boolean isKnown(String path, Set<String> known) {
        return known.stream().anyMatch(each -> TablePlace.table(each).equals(TablePlace.table(path)));
    }

    private static boolean isNamed(String path, String name) {
        return TablePlace.table(path.substring(path.lastIndexOf('/') + 1)).equals(TablePlace.table(name));
    }

    /** Files whose place in the rule set cannot be told; each mistake says what to choose. */
    static final class UnplacedFilesException extends RuntimeException {
        private final transient List<String> mistakes;

        UnplacedFilesException(List<String> mistakes) {
            super(String.join(" ", mistakes));
            this.mistakes = List.copyOf(mistakes);
        }

        List<String> mistakes() {
            return mistakes;
        }
    }
}
