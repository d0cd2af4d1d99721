package org.claimable.file.json;

import java.util.Arrays;

/** The way to a place in a JSON text. */
final class JsonPath {
    private Object[] steps = new Object[16];
    private int depth;

    /** Begins at the whole. */
    void begin() {
        depth = 0;
    }

    /** Steps into a field, by its name, or an element, by its number. */
    void enter(Object step) {
        if (depth == steps.length) {
            steps = Arrays.copyOf(steps, 2 * depth);
        }
        steps[depth++] = step;
    }

    void leave() {
        depth--;
    }

    /** The JSON pointer (RFC 6901) of the place. */
    String pointer() {
        StringBuilder pointer = new StringBuilder();
        for (int i = 0; i < depth; i++) {
            pointer.append('/')
                    .append(Surrogates.replaced(steps[i].toString())
                            .replace("~", "~0")
                            .replace("/", "~1"));
        }
        return pointer.toString();
    }
}
