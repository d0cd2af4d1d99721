package org.claimable.rules.draft;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimable.method.bank.ValueSet;
import org.claimable.method.rulebook.IncompatibilityTable.IncompatibleOutcomes;
import org.claimable.method.rulebook.RuleCard;
import org.claimable.rules.draft.RuleSetDraft.DraftException;
import org.claimable.rules.engine.ReadLibrary;
import org.claimable.rules.engine.ReadLibrary.ReadRuleSet;
import org.claimable.rules.example.Trial;
import org.claimable.rules.files.FolderFiles;
import org.claimable.rules.files.Problems;

/** The folder of a rule set to which something is to be added, with the rule sets and value sets beside it. */
public final class DraftFolder {
    private static final int HIGHEST = 999;

    private final FolderFiles library;
    private final String name;
    private final ReadRuleSet set;
    private final Collection<ValueSet> valueSets;

    private DraftFolder(FolderFiles library, String name, ReadRuleSet set, Collection<ValueSet> valueSets) {
        this.library = library;
        this.name = name;
        this.set = set;
        this.valueSets = valueSets;
    }

    /** The folder of a name among those of a rules folder; none, with the mistakes noted, where it cannot be read. */
    public static Optional<DraftFolder> of(FolderFiles library, String name, Problems problems) {
        ReadLibrary read = ReadLibrary.read(library, List.of(), problems);
        return read.ruleSets().stream()
                .filter(each -> each.folder().layers().top().called("").equals(library.called(name + "/")))
                .findFirst()
                .map(set -> new DraftFolder(library, name, set, read.valueSets()));
    }

    ReadRuleSet set() {
        return set;
    }

    /** The same with some of its files changed; what is wrong then is an error that says it. */
    DraftFolder with(Map<String, String> files) {
        Map<String, byte[]> changed = new LinkedHashMap<>();
        files.forEach((path, text) -> changed.put(name + "/" + path, text.getBytes(StandardCharsets.UTF_8)));
        Problems problems = new Problems();
        return of(library.with(changed), name, problems)
                .orElseThrow(() -> new DraftException("It is not written, because then this would be wrong: %s"
                        .formatted(
                                problems.found().isEmpty()
                                        ? "the rule set could not be read."
                                        : problems.found().get(0))));
    }

    /** What is decided of claims, written as after {@code given:} in a file of examples. */
    Trial tried(String given) {
        return Trial.of(given, set, valueSets);
    }

    /** The text of a file of its own; null where it has none. */
    String text(String path) {
        FolderFiles own = library.under(name);
        Problems problems = new Problems();
        String text = own.has(path) ? own.text(path, problems) : null;
        if (!problems.isEmpty()) {
            throw new DraftException(problems.found().get(0).toString());
        }
        return text;
    }

    /** The words of its own rules and their examples, those with hyphens whole. */
    Set<String> ownWords() {
        FolderFiles own = library.under(name);
        return own.paths().stream()
                .filter(path -> path.endsWith(".drl") || path.endsWith(".examples.yaml"))
                .flatMap(path -> Stream.of(text(path).split("[^a-z0-9-]+")))
                .collect(Collectors.toSet());
    }

    boolean has(String path) {
        return library.under(name).has(path);
    }

    /** Whether one that it is based on has a file, which one of the same name would replace. */
    boolean isBelow(String path) {
        return !has(path) && set.folder().layers().paths().contains(path);
    }

    /** The ids of its rules, norms and rows, with those that it is based on. */
    List<String> ids() {
        return Stream.of(
                        set.rules().stream().map(each -> each.card().id()),
                        set.ruleSet().norms().stream().map(RuleCard::id),
                        set.ruleSet().incompatibilities().rows().stream().map(IncompatibleOutcomes::id))
                .flatMap(each -> each)
                .toList();
    }

    /** An id that is free: of its own letters where it has rules of its own or is based on another, else of {@code otherwise}. */
    String freeId(String otherwise) {
        String letters = ownLetters().orElse(otherwise);
        int last = ids().stream()
                .filter(id -> id.startsWith(letters + "-"))
                .mapToInt(id -> Integer.parseInt(id.substring(letters.length() + 1)))
                .max()
                .orElse(0);
        if (last >= HIGHEST) {
            throw new DraftException("No id of %s is free. Give one of other letters.".formatted(letters));
        }
        return "%s-%02d".formatted(letters, last + 1);
    }

    private Optional<String> ownLetters() {
        if (set.folder().layers().folders().size() == 1) {
            return Optional.empty();
        }
        FolderFiles below = set.folder().layers().folders().get(0);
        List<String> theirs = idsIn(below).map(id -> id.substring(0, 2)).toList();
        Optional<String> used = idsIn(set.folder().layers().top())
                .map(id -> id.substring(0, 2))
                .filter(each -> !theirs.contains(each))
                .findFirst();
        String letters = set.ruleSet().id().toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "") + "XYZQ";
        return used.or(() -> Stream.iterate(1, at -> at < letters.length(), at -> at + 1)
                .map(at -> "" + letters.charAt(0) + letters.charAt(at))
                .filter(each -> !theirs.contains(each))
                .findFirst());
    }

    private Stream<String> idsIn(FolderFiles folder) {
        Stream<String> rules = set.rules().stream()
                .filter(each -> folder.paths().stream().anyMatch(path -> folder.called(path)
                        .equals(each.place().file())))
                .map(each -> each.card().id());
        Stream<String> others = set.folder().idPlaces().entrySet().stream()
                .filter(each -> folder.paths().stream().anyMatch(path -> folder.called(path)
                        .equals(each.getValue().file())))
                .map(each -> each.getKey().replaceAll("[a-z]$", ""));
        return Stream.concat(rules, others);
    }
}
