package org.claimable.operation;

/** Texts from outside as they may stand in a log: on one line, with no sign that could end it, forge a field or turn writing round. */
final class PlainSigns {
    private static final int MOST = 100;

    private PlainSigns() {}

    /** The text with every other sign than letters, digits and {@code ._@:/+{}*-} replaced, cut after a hundred. */
    static String of(String text) {
        String cut = text.length() > MOST ? text.substring(0, MOST) : text;
        return cut.replaceAll("[^\\p{L}\\p{N}._@:/+{}*-]", "?");
    }
}
