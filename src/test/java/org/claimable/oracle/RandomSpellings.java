package org.claimable.oracle;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** Random spellings of a text: some that are the same reference however it is compared, some only when it is folded. */
final class RandomSpellings {
    private static final List<String> MARKS = List.of("\u200B", "\uFEFF", "\u00AD", "\u200E", "\u2060");
    private static final List<String> SPACES = List.of("\u00A0", "  ", "\t", "\u2003", "\u00A0 ");
    private static final List<String> NONE = List.of(
            "n/a",
            "N/A",
            " n.a. ",
            "None",
            "TBC",
            "tbd",
            "-",
            "\u2013",
            "?",
            "0",
            "00",
            "000",
            "UNKNOWN",
            "not  known",
            "n\u200B/a",
            "Anonymous",
            "No ref.",
            "not-given",
            "...",
            "Missing",
            "\u00A0various ");

    private final Dice dice;

    RandomSpellings(Dice dice) {
        this.dice = dice;
    }

    /** A placeholder. */
    String placeholder() {
        return dice.oneOf(NONE);
    }

    /** A text with nothing in it that is seen. */
    String blank() {
        return dice.oneOf("", " ", "\u00A0", "\u200B", "\u2003\uFEFF", "\t");
    }

    /** The text as it is, mostly, or composed, spaced or marked in another way. */
    String alike(String text) {
        if (dice.chance(0.7)) {
            return text;
        }
        return switch (dice.between(0, 5)) {
            case 0 -> Normalizer.normalize(text, Normalizer.Form.NFD);
            case 1 -> Normalizer.normalize(text, Normalizer.Form.NFC);
            case 2 -> dice.oneOf(SPACES) + text + dice.oneOf(SPACES);
            case 3 -> text.replace(" ", dice.oneOf(SPACES));
            case 4 -> dice.oneOf(MARKS) + text;
            default -> marked(text);
        };
    }

    private String marked(String text) {
        int at = dice.between(0, text.length());
        return text.substring(0, at) + dice.oneOf(MARKS) + text.substring(at);
    }

    /** A spelling that is the same only when references are folded, if at all different. */
    String twin(String text) {
        return switch (dice.between(0, 7)) {
            case 0 -> text.toUpperCase(Locale.ROOT);
            case 1 -> text.toLowerCase(Locale.ROOT);
            case 2 -> text.replaceFirst("(?=[0-9])", dice.oneOf("0", "00"));
            case 3 -> text.replaceFirst("(?=[0-9])", dice.oneOf("-", "\u2013", "\u2212", " "));
            case 4 -> text.replaceAll("[- ]", dice.oneOf("", "-", "\u2011", " "));
            case 5 -> "=\"" + text + "\"";
            case 6 -> text.replaceAll("['\u2019]", dice.oneOf("", "`", "\u2019", "\u02BC"));
            default -> twin(twin(text));
        };
    }
}
