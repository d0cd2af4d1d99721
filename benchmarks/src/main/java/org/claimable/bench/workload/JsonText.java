package org.claimable.bench.workload;

/** JSON as it is written down, with texts that need no escape. */
final class JsonText {
    private final StringBuilder text = new StringBuilder(2_000);
    private boolean first = true;

    JsonText open(char bracket) {
        comma();
        text.append(bracket);
        first = true;
        return this;
    }

    JsonText close(char bracket) {
        text.append(bracket);
        first = false;
        return this;
    }

    JsonText name(String name) {
        comma();
        text.append('"').append(name).append("\":");
        first = true;
        return this;
    }

    /** A text; nothing where it is null. */
    JsonText text(String name, Object value) {
        if (value != null) {
            name(name);
            text.append('"').append(value).append('"');
            first = false;
        }
        return this;
    }

    /** A number or a truth, as its own text shows it. */
    JsonText plain(String name, Object value) {
        name(name);
        text.append(value);
        first = false;
        return this;
    }

    private void comma() {
        if (!first) {
            text.append(',');
        }
        first = true;
    }

    /** What was written, with the end of a line; the next text begins anew. */
    String line() {
        String line = text.append('\n').toString();
        text.setLength(0);
        first = true;
        return line;
    }
}
