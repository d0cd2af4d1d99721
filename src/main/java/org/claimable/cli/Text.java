package org.claimable.cli;

import java.io.PrintStream;
import java.math.BigDecimal;

/** How text and amounts are printed. */
final class Text {
    private static final int WIDTH = 100;

    private Text() {}

    /** Text of the input without control characters, so that it cannot steer a terminal. */
    static String shown(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }

    static String cut(String text, int most) {
        String shown = shown(text);
        return shown.length() <= most ? shown : shown.substring(0, most - 1) + "…";
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
}
