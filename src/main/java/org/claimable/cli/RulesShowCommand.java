package org.claimable.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.claimable.cli.CheckedOutput.LostOutputException;
import org.claimable.cli.RulesCommands.RuleSetOptions;
import org.claimable.cli.Text.Colours;
import org.claimable.file.document.Count;
import org.claimable.method.bank.Names.Nearest;
import org.claimable.method.catalogue.Setting;
import org.claimable.method.claim.Claim;
import org.claimable.method.claim.Cohort;
import org.claimable.method.claim.Evidence;
import org.claimable.method.claim.Settings;
import org.claimable.method.claim.Settings.Period;
import org.claimable.rules.engine.ReadLibrary.ReadRuleSet;
import org.claimable.rules.example.Example;
import org.claimable.rules.example.Examples;
import org.claimable.rules.files.Problems;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints a rule, a norm, a row or something else of a rule set with what it rests on, what it asks and reports, and its examples. */
@Command(
        name = "show",
        description =
                "Show a rule, norm, row, outcome, parameter, list or field: its source, what it says, and its examples.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:the rule is shown",
            "2:the rule set cannot be read, or has no such rule",
            LostOutputException.LOST_STATUS,
            LostOutputException.CLOSED_STATUS
        })
final class RulesShowCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "ID",
            description =
                    "An id such as EV-03, EV-01a, or EV-01 for all its parts; the code of an outcome; the name of a parameter, list or field.")
    private String id;

    @Mixin
    private RuleSetOptions options;

    @Override
    public Integer call() {
        PrintStream out = Commands.out();
        PrintStream err = Commands.err();
        Optional<ReadRuleSet> set = options.read(err);
        if (set.isEmpty()) {
            return Commands.BAD_INPUT;
        }
        List<ListedRule> all = new ArrayList<>(ListedRule.all(set.get()));
        all.addAll(ListedRule.others(set.get()));
        List<ListedRule> shown = all.stream()
                .filter(each -> each.id().equals(id) || each.id().matches("\\Q" + id + "\\E[a-z]"))
                .toList();
        if (shown.isEmpty()) {
            err.printf(
                    "There is no rule, norm, row, outcome, parameter, list or field %s.%s ./claimable rules list has all.%n",
                    id, Nearest.hint(" Maybe %s;", id, all.stream().map(ListedRule::id)));
            return Commands.BAD_INPUT;
        }
        List<Example> examples = Examples.read(set.get(), options.library().valueSets(), new Problems());
        shown.forEach(each -> print(out, each, set.get(), examples));
        out.flush();
        return 0;
    }

    private static void print(PrintStream out, ListedRule rule, ReadRuleSet set, List<Example> examples) {
        out.println(Colours.ofTerminal().bold("%s  %s".formatted(rule.id(), rule.name())));
        String chapter = set.ruleSet().chapters().stream()
                .filter(each -> each.id().equals(rule.chapter()))
                .map(each -> each.title())
                .findFirst()
                .orElse(rule.chapter());
        line(out, chapter.equals(rule.chapter()) ? "Among" : "Chapter", chapter);
        if (rule.citation() != null) {
            line(out, "Provenance", rule.citation().provenance().word());
            line(out, "Source", rule.citation().text());
            if (!rule.citation().source().link().isEmpty()) {
                line(out, "Link", rule.citation().source().link());
            }
        }
        rule.further().forEach(each -> line(out, each.getKey(), each.getValue()));
        if (!rule.remedy().isEmpty()) {
            line(out, "Remedy", rule.remedy());
        }
        line(out, "File", rule.place().toString());
        List<Example> own = examples.stream()
                .filter(each -> each.under().equals(rule.id()))
                .filter(each -> each.place().file().startsWith(beside(rule)))
                .toList();
        line(out, "Examples", own.isEmpty() ? "none" : Integer.toString(own.size()));
        own.forEach(each -> new ExampleLines(out).print(each));
        out.println();
    }

    /** How the files beside that of a rule begin. */
    private static String beside(ListedRule rule) {
        return rule.place().file().replaceFirst("(\\.drl)?\\.(drl|csv|xlsx)$", ".");
    }

    private static void line(PrintStream out, String what, String text) {
        Text.wrap(out, "  ", "%-10s  %s".formatted(what, text));
    }

    /** Prints an example for a reader: its sentence, what is claimed, and what is expected of it. */
    record ExampleLines(PrintStream out) {
        void print(Example example) {
            Text.wrap(
                    out,
                    "    ",
                    "It %s. (line %d)"
                            .formatted(example.sentence(), example.place().line()));
            List<String> terms = terms(example.given());
            if (!terms.isEmpty()) {
                Text.wrap(out, "      ", "With " + String.join("; ", terms) + ".");
            }
            example.given()
                    .claims()
                    .forEach(each -> Text.wrap(
                            out, "      ", "%s: %s → %s".formatted(each.id(), claim(each), expected(example, each))));
        }

        private static List<String> terms(Cohort given) {
            List<String> terms = new ArrayList<>();
            Settings settings = given.settings();
            if (!Setting.OPTIONS.stream().allMatch(settings::isUsual)) {
                terms.add("rules %s, year %s, incompatible outcomes by %s%s"
                        .formatted(
                                settings.rules(), settings.yearBasis(), settings.conflictPolicy(), further(settings)));
            }
            if (!given.period().equals(Period.OPEN)) {
                terms.add("period %s to %s"
                        .formatted(
                                orAny(given.period().from()),
                                orAny(given.period().to())));
            }
            given.previouslyCounted()
                    .forEach(
                            each -> terms.add("counted before: %s on %s".formatted(each.outcome(), each.achievedOn())));
            given.individuals().stream()
                    .filter(each -> each.age() != null)
                    .forEach(each ->
                            terms.add("%s is %s old".formatted(each.ref(), Count.of(each.age(), "year", "years"))));
            return terms;
        }

        private static String further(Settings settings) {
            return Setting.OPTIONS.stream()
                    .filter(each -> each.decides().later())
                    .map(each -> ", %s %s".formatted(each.decides().inShort(), settings.choice(each)))
                    .collect(Collectors.joining());
        }

        private static Object orAny(Object day) {
            return day == null ? "any day" : day;
        }

        private static String claim(Claim claim) {
            return "%s of %s, %s, %s"
                    .formatted(
                            claim.outcome(),
                            claim.individual() == null
                                    ? "%d untracked".formatted(claim.headcount())
                                    : claim.individual(),
                            claim.achievedOn(),
                            evidence(claim.evidence()));
        }

        private static String evidence(Evidence evidence) {
            if (evidence == null) {
                return "no evidence";
            }
            String kind = evidence.kind().name().toLowerCase(Locale.ROOT);
            return switch (evidence.kind()) {
                case RECORD ->
                    evidence.from() == null && evidence.sessions() == null
                            ? kind
                            : "%s, sessions: %s, from %s to %s"
                                    .formatted(kind, evidence.sessions(), evidence.from(), evidence.to());
                case SURVEY -> "%s from %s to %s".formatted(kind, evidence.before(), evidence.after());
                case SCORE -> "%s from %s to %s".formatted(kind, evidence.scoreBefore(), evidence.scoreAfter());
            };
        }

        private static String expected(Example example, Claim claim) {
            List<String> parts = new ArrayList<>();
            if (!example.mistakes().isEmpty()) {
                return "a mistake: " + String.join(", ", example.mistakes());
            }
            for (Map.Entry<String, Object> each :
                    example.expect().get(claim.id()).written().entrySet()) {
                String text = each.getValue() instanceof List<?> list
                        ? String.join(", ", list.stream().map(String::valueOf).toList())
                        : String.valueOf(each.getValue());
                if (each.getKey().equals("verdict")) {
                    parts.add(text);
                } else if (!text.isEmpty()) {
                    parts.add(each.getKey() + " " + text);
                }
            }
            return String.join(", ", parts);
        }
    }
}
