package org.claimable.rules.draft;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimable.method.bank.Names.Nearest;
import org.claimable.method.bank.Outcome;
import org.claimable.method.evaluation.Rules.Chapters;
import org.claimable.method.rulebook.RuleSet.Chapter;
import org.claimable.rules.draft.RuleSetDraft.DraftException;
import org.claimable.rules.example.Trial;
import org.claimable.rules.files.RuleSetReader;

/**
 * A rule to fill in, and two examples of it that hold: one in which it speaks and one in which it is silent. {@code id} and
 * {@code chapter} are null where the next free id, and the usual chapter of its kind, are meant.
 */
public record RuleDraft(String id, String title, Kind kind, String chapter, String source, String provenance) {
    private static final String KEY = "[A-Z]{2}-\\d{2,3}[a-z]?";

    /** What a rule looks at, and the chapter in which it usually stands. */
    public enum Kind {
        CLAIM("Claim", Chapters.ELIGIBILITY, "Claim"),
        PAIR("Pair", Chapters.INCOMPATIBILITY, "Pair"),
        PERSON("Claim", Chapters.PERSON, "Claim", "Standing"),
        COHORT("Group", Chapters.COHORT, "Group");

        private final String fact;
        private final String chapter;
        private final List<String> facts;

        Kind(String fact, String chapter, String... facts) {
            this.fact = fact;
            this.chapter = chapter;
            this.facts = List.of(facts);
        }

        /** Whether its chapter is one that a rule set need not have. */
        private boolean isOptional() {
            return !Chapters.ALL.contains(chapter);
        }

        /** What its chapter is called, where it is written for it. */
        private String title() {
            return this == COHORT ? "Cohort - the sums of a whole check" : "Person - all claims of one person together";
        }

        private String file(String ending) {
            return name().toLowerCase(Locale.ROOT) + ending;
        }
    }

    /** What is written: its id, the files that are new or changed, and the file that it stands in. */
    public record Written(String id, Map<String, String> files, String file) {
        public Written {
            files = Map.copyOf(files);
        }
    }

    /** Writes it into the folder of a rule set, in memory; what cannot be is an error. */
    public Written in(DraftFolder folder) {
        Map<String, String> files = new LinkedHashMap<>();
        Chapter into = chapter(folder, files);
        String key = key(folder, into);
        String file = "%s/%s.drl".formatted(into.id(), folder.set().ruleSet().id());
        if (folder.isBelow(file)) {
            throw new DraftException("%s would replace the file of that name that it is based on.".formatted(file));
        }
        Map<String, String> known = known(folder, into, key);
        String rules = Optional.ofNullable(folder.text(file)).orElse("package claimable.%s;\n".formatted(into.name()));
        files.put(
                file,
                imported(rules).stripTrailing() + "\n"
                        + DraftText.named(kind.file(".drl")).with(known));
        DraftFolder ruled = folder.with(files);
        String beside = file.replaceFirst("\\.drl$", ".examples.yaml");
        String template = DraftText.named(kind.file(".examples.yaml")).with(known);
        String examples = kind == Kind.COHORT ? template : new DraftExamples(ruled, key).filled(template);
        files.put(beside, DraftExamples.appended(folder.text(beside), file, examples));
        ruled.with(files);
        return new Written(key, files, file);
    }

    /** The chapter that it stands in; one that a rule set need not have is added to its list, where it is not there. */
    private Chapter chapter(DraftFolder folder, Map<String, String> files) {
        List<Chapter> chapters = folder.set().ruleSet().chapters();
        if (!kind.isOptional()
                || chapter != null
                || chapters.stream().anyMatch(each -> each.name().equals(kind.chapter))) {
            return chapter(chapters);
        }
        String id = "%d-%s".formatted(chapters.size() + 1, kind.chapter);
        String about = folder.text(RuleSetReader.ABOUT);
        String list = about.matches("(?s).*(^|\n)chapters:.*") ? "" : "chapters:\n";
        files.put(
                RuleSetReader.ABOUT,
                "%s\n%s  - id: %s\n    title: %s\n".formatted(about.stripTrailing(), list, id, kind.title()));
        return new Chapter(id, kind.title(), List.of());
    }

    private Chapter chapter(List<Chapter> chapters) {
        String wanted = chapter == null ? kind.chapter : chapter;
        Chapter found = chapters.stream()
                .filter(each -> each.id().equals(wanted) || each.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new DraftException("There is no chapter \"%s\".%s"
                        .formatted(
                                wanted,
                                Nearest.hint(
                                        " Maybe %s.",
                                        " It has %s."
                                                .formatted(chapters.stream()
                                                        .map(Chapter::id)
                                                        .collect(Collectors.joining(", "))),
                                        wanted,
                                        chapters.stream().map(Chapter::id)))));
        if (verb(found).isEmpty()) {
            throw new DraftException("No rule over a %s stands in the chapter %s, which hears %s. Maybe --chapter %s."
                    .formatted(
                            kind.name().toLowerCase(Locale.ROOT),
                            found.id(),
                            String.join(", ", Chapters.reports(found.name())),
                            kind.chapter));
        }
        return found;
    }

    /** The word of the report that a chapter hears of such a rule; none where it hears none. */
    private Optional<String> verb(Chapter in) {
        Stream<String> verbs = in.name().equals(Chapters.VALUE)
                ? Stream.of("caveat")
                : Stream.of("refuse", "review", "clash", "caveat");
        return verbs.filter(verb -> Chapters.reports(in.name()).contains("%s of a %s".formatted(verb, kind.fact)))
                .findFirst();
    }

    private String key(DraftFolder folder, Chapter into) {
        String letters = folder.set().rules().stream()
                .filter(each -> each.card().chapter().equals(into.id()))
                .map(each -> each.card().id().substring(0, 2))
                .reduce((before, last) -> last)
                .orElse("RU");
        if (id == null) {
            return folder.freeId(letters);
        }
        if (!id.matches(KEY)) {
            throw new DraftException(
                    "\"%s\" is not the id of a rule. An id is two capitals, a hyphen and two or three digits, as in %s."
                            .formatted(id, folder.freeId(letters)));
        }
        if (folder.ids().contains(id)) {
            throw new DraftException("%s is used already, and ids are never reused. Maybe %s."
                    .formatted(id, folder.freeId(id.substring(0, 2))));
        }
        return id;
    }

    private Map<String, String> known(DraftFolder folder, Chapter into, String key) {
        List<String> outcomes = DraftExamples.claimedTogether(folder);
        Map<String, String> known = new LinkedHashMap<>();
        known.put("key", key);
        known.put("title", title.replaceAll("[\"\\\\\\p{Cntrl}]", "'"));
        known.put("source", source == null ? firstSource(folder) + " To fill in: the clause" : source);
        known.put("provenance", provenance);
        known.put("verb", verb(into).orElseThrow());
        boolean ofOne = kind == Kind.PAIR && into.name().equals(Chapters.COUNTING);
        List<String> shown = ofOne ? List.of(outcomes.get(0), outcomes.get(0), outcomes.get(1)) : outcomes;
        List<String> places = List.of("first", "second", "third", "fourth");
        for (int i = 0; i < Math.min(shown.size(), places.size()); i++) {
            known.put(places.get(i), shown.get(i));
        }
        return known;
    }

    /** The last source of its own: the text that a rule set of one's own mostly rests on. */
    private static String firstSource(DraftFolder folder) {
        List<String> sources = List.copyOf(folder.set().ruleSet().sources().keySet());
        return sources.get(sources.size() - 1);
    }

    /** The file with the line that names what the rule looks at, and with the one for reports. */
    private String imported(String rules) {
        String reports = "global org.claimable.evaluation.Findings findings;";
        String text = rules;
        for (String fact : kind.facts) {
            text = imported(text, "import org.claimable.evaluation.fact.%s;".formatted(fact));
        }
        return text.contains(reports) ? text : text.stripTrailing() + "\n\n" + reports + "\n";
    }

    private static String imported(String rules, String named) {
        String text = rules;
        if (!text.contains(named)) {
            text = text.replaceFirst(
                    "(?m)^(package [^\n]*\n(\n?import [^\n]*\n)*)",
                    "$1" + (text.contains("import ") ? "" : "\n") + named + "\n");
        }
        return text;
    }

    /** Two examples, or more, in which what is expected is what the rules decide. */
    record DraftExamples(DraftFolder folder, String id) {
        private static final String EXPECT = "    expect: {expect}\n";

        /** Codes of outcomes that one person can claim together in a year and no rule of its own names; four at least. */
        static List<String> claimedTogether(DraftFolder folder) {
            Set<String> used = folder.ownWords();
            String claims = folder.set().ruleSet().catalogue().outcomes().stream()
                    .map(Outcome::code)
                    .filter(code -> !used.contains(code))
                    .map(code -> "    - {id: %s, outcome: %s}\n".formatted(code, code))
                    .collect(Collectors.joining());
            List<String> together = folder.tried(
                            "  options: {rules: WITH_INFERRED, conflictPolicy: SUBMITTED_ORDER}\n  claims:\n" + claims)
                    .claimable();
            if (together.size() < 4) {
                throw new DraftException(
                        "No examples can be written: fewer than four outcomes of this rule set can be claimed together. Maybe fill in the rules that are still drafts first.");
            }
            return together;
        }

        /** The examples with what is expected; the rule, or row, speaks in the first and is silent in the last. */
        String filled(String examples) {
            StringBuilder filled = new StringBuilder();
            String[] parts = examples.split(java.util.regex.Pattern.quote(EXPECT), -1);
            for (int i = 0; i < parts.length - 1; i++) {
                Trial trial = folder.tried(given(parts[i]));
                boolean speaks = trial.speaks(id);
                if (i == 0 && !speaks || i == parts.length - 2 && speaks) {
                    throw new DraftException(
                            "%s is not written: no example shows that it %s. Something else decides these claims already, as %s."
                                    .formatted(id, i == 0 ? "speaks" : "can be silent", trial.expected()));
                }
                filled.append(parts[i])
                        .append("    expect: ")
                        .append(trial.expected())
                        .append('\n');
            }
            return filled.toString();
        }

        /** What an example gives, as it stands after {@code given:}. */
        private static String given(String example) {
            return example.substring(example.indexOf("given:") + "given:".length())
                    .stripTrailing();
        }

        /** A file of examples with further ones at its end; a new one says what it shows. */
        static String appended(String before, String file, String examples) {
            String head = before == null
                    ? """
                            # Examples of %s: under each id, some in which it speaks and close neighbours in which it is silent.
                            # All that may be written is listed at the top of uksvb/1-eligibility/outcome.examples.yaml.
                            """.formatted(file.substring(file.lastIndexOf('/') + 1))
                    : before.stripTrailing() + "\n";
            return head + examples;
        }
    }
}
