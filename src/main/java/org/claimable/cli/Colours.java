package org.claimable.cli;

/** Colours for a terminal; none where the output goes elsewhere, or NO_COLOR is set. */
record Colours(boolean on) {
    static Colours ofTerminal() {
        return new Colours(System.console() != null && System.getenv("NO_COLOR") == null);
    }

    String bold(String text) {
        return code("1", text);
    }

    String green(String text) {
        return code("32", text);
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
