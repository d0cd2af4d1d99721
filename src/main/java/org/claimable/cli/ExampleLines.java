package org.claimable.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.claimable.catalogue.Setting;
import org.claimable.claim.Claim;
import org.claimable.claim.Cohort;
import org.claimable.claim.Evidence;
import org.claimable.claim.Settings;
import org.claimable.claim.Settings.Period;
import org.claimable.example.Example;

/** Prints an example for a reader: its sentence, what is claimed, and what is expected of it. */
record ExampleLines(PrintStream out) {
    void print(Example example) {
        Text.wrap(
                out,
                "    ",
                "It %s. (line %d)".formatted(example.sentence(), example.place().line()));
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
                    .formatted(settings.rules(), settings.yearBasis(), settings.conflictPolicy(), further(settings)));
        }
        if (!given.period().equals(Period.OPEN)) {
            terms.add("period %s to %s"
                    .formatted(
                            orAny(given.period().from()), orAny(given.period().to())));
        }
        given.previouslyCounted()
                .forEach(each -> terms.add("counted before: %s on %s".formatted(each.outcome(), each.achievedOn())));
        given.individuals().stream()
                .filter(each -> each.age() != null)
                .forEach(each -> terms.add("%s is %d years old".formatted(each.ref(), each.age())));
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
                        claim.individual() == null ? "%d untracked".formatted(claim.headcount()) : claim.individual(),
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
                        : "%s of %s sessions from %s to %s"
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
