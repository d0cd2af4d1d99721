package org.claimable.method.catalogue;

import java.util.Locale;

/** Where a setting stands in a request in JSON; those of tables stand there beside tables alone. */
public enum Section {
    REQUEST,
    PERIOD,
    OPTIONS,
    DEADWEIGHT,
    ANSWER,
    TABLES;

    /** The section that stands before names, with a slash after it; the request itself where there is none. */
    static Section of(String names) {
        int slash = names.indexOf('/');
        return slash < 0 ? REQUEST : valueOf(names.substring(0, slash).toUpperCase(Locale.ROOT));
    }

    /** The object that it is, empty where it is the request itself. */
    public String object() {
        return this == REQUEST || this == TABLES ? "" : name().toLowerCase(Locale.ROOT);
    }

    /** What a setting is called in it: of deadweight without that word. */
    String field(String setting) {
        if (this != DEADWEIGHT) {
            return setting;
        }
        String field = setting.substring(object().length());
        return field.substring(0, 1).toLowerCase(Locale.ROOT) + field.substring(1);
    }
}
