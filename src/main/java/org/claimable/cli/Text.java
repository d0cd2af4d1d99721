package org.claimable.cli;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.claimable.method.bank.Pence;
import org.claimable.method.decision.ClaimValue;

/** How text, names of files and amounts are printed. */
final class Text {
    private static final int WIDTH = 100;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private Text() {}

    /** Text of the input without control characters, so that it cannot steer a terminal. */
    static String shown(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                return CONTROL.matcher(text).replaceAll(" ");
            }
        }
        return text;
    }

    static String cut(String text, int most) {
        String shown = shown(text);
        return shown.length() <= most ? shown : shown.substring(0, most - 1) + "…";
    }

    /** The name of a file, without its folder; of a root folder, which has no name, nothing. */
    static String name(Path file) {
        Path name = file.getFileName();
        return name == null ? "" : name.toString();
    }

    /** The same in small letters, to tell its ending. */
    static String smallName(Path file) {
        return name(file).toLowerCase(Locale.ROOT);
    }

    /** What a claim is worth. */
    static String worth(ClaimValue value) {
        return value == null ? "no value" : Pence.text(value.total());
    }

    static String pounds(BigDecimal amount) {
        return (amount.signum() < 0 ? "-£" : "£") + "%,.2f".formatted(amount.abs());
    }

    /** Prints a text over as many lines as it needs, the second and later ones further in. */
    static void wrap(PrintStream out, String indent, String text) {
        StringBuilder line = new StringBuilder(indent);
        String further = indent.isEmpty() ? "" : indent + "  ";
        for (String word : shown(text).split(" ")) {
            if (line.length() + word.length() > WIDTH && !line.toString().isBlank()) {
                out.println(line.toString().stripTrailing());
                line = new StringBuilder(further);
            }
            line.append(word).append(' ');
        }
        out.println(line.toString().stripTrailing());
    }

    /** Colours for a terminal; none where the output goes elsewhere, or NO_COLOR is set. */
    record Colours(boolean on) {
        static Colours ofTerminal() {
            return new Colours(System.console() != null && System.getenv("NO_COLOR") == null);
        }

        String bold(String text) {
            return code("1", text);
        }

        String red(String text) {
            return code("31", text);
        }

        String yellow(String text) {
            return code("33", text);
        }

        private String code(String code, String text) {
            return on ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
        }
    }
}
