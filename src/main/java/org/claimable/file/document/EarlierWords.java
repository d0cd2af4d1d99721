package org.claimable.file.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.claimable.method.catalogue.Choice;
import org.claimable.method.catalogue.Setting;
import org.claimable.method.claim.EarlierCheck;
import org.claimable.method.claim.Settings;
import org.claimable.method.claim.Settings.Period;
import org.claimable.method.claim.SubmittedTable.TableNote;
import org.claimable.method.report.OtherChoices;
import org.claimable.method.report.Summary;

/** An earlier check in words: which it is, and the choices that it was decided by. */
public final class EarlierWords {
    private static final int SHORT = 8;

    private EarlierWords() {}

    /** Which check it is: by its period, else its day, else its decision. */
    public static String of(EarlierCheck check) {
        if (!check.period().equals(Period.OPEN)) {
            return "the check of " + period(check.period());
        }
        return check.asOf() == null ? "an earlier check" : "the check as of " + Days.of(check.asOf());
    }

    /** The same with its decision id in short, where that is known. */
    public static String withDecision(EarlierCheck check) {
        return check.decisionId() == null
                ? of(check)
                : "%s, decision %s".formatted(of(check), inShort(check.decisionId()));
    }

    /** The beginning of a decision id, enough to find it by. */
    public static String inShort(String decisionId) {
        String digits = decisionId.replaceFirst("^sha256:", "");
        return digits.length() > SHORT ? digits.substring(0, SHORT) + "…" : digits;
    }

    /** A period in words. */
    public static String period(Period period) {
        if (period.from() == null) {
            return period.to() == null ? "any day" : "days up to " + Days.of(period.to());
        }
        return period.to() == null ? Days.of(period.from()) + " on" : Days.span(period.from(), period.to());
    }

    /** The choices that a check was decided by, each with what it is called, as far as it says them. */
    static Map<String, String> choices(Settings choices) {
        Map<String, String> words = new LinkedHashMap<>();
        if (!choices.period().equals(Period.OPEN)) {
            words.put("Period", period(choices.period()));
        }
        OtherChoices.compared()
                .filter(each -> choices.get(each) != null)
                .forEach(each -> words.put(title(each), said(each, choices)));
        if (choices.budget() != null) {
            words.put("Budget", Money.pounds(choices.budget()));
        }
        return words;
    }

    /** What a setting is called in a list of choices. */
    public static String title(Setting setting) {
        return switch (setting) {
            case RULE_SET -> "Rule set";
            case VALUE_SET -> "Values";
            default -> setting.decides().sentence();
        };
    }

    /** What was chosen of a setting. */
    public static String said(Setting setting, Settings choices) {
        Object value = choices.get(setting);
        return value instanceof Choice choice ? choice.words().said() : String.valueOf(value);
    }

    /** What its reader should know of a result: what was submitted, and earlier checks that were decided by other choices. */
    public static List<TableNote> notes(Summary summary) {
        List<TableNote> notes = new ArrayList<>(summary.notes());
        summary.otherChoices().forEach(each -> notes.add(note(each)));
        return notes;
    }

    private static TableNote note(OtherChoices other) {
        return new TableNote("earlier results", "OTHER_CHOICES", sentence(other));
    }

    /** By which other choices an earlier check was decided, and what to do about it. */
    public static String sentence(OtherChoices other) {
        String differing =
                other.settings().stream().map(each -> difference(each, other)).collect(Collectors.joining("; "));
        String which = of(other.check());
        return "%s was decided by other choices. %s. Their figures cannot be compared: decide both by the same choices."
                .formatted(which.substring(0, 1).toUpperCase(Locale.ROOT) + which.substring(1), differing);
    }

    private static String difference(Setting setting, OtherChoices other) {
        String then = said(setting, other.check().choices());
        String now = said(setting, other.now());
        return then.equals(now)
                ? "%s: %s then and now, but it has changed since".formatted(title(setting), now)
                : "%s: %s then, %s now".formatted(title(setting), then, now);
    }

    /** The choices in a sentence. */
    public static String sentence(Settings choices) {
        List<String> parts = new ArrayList<>();
        choices(choices).forEach((title, said) -> parts.add("%s: %s".formatted(title, said)));
        return String.join("; ", parts);
    }
}
