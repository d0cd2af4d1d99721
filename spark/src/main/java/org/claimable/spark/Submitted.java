package org.claimable.spark;

import java.io.Serializable;

/**
 * What a row says: of whom, as JSON ({@code null} where it names no one) and as the text that it is (null where it is none); at which position, null
 * where it gives none; and all else as the members of a JSON object, without braces. One that cannot be read is {@code broken} and its members are
 * the row as it stands.
 */
record Submitted(String person, String personText, Long position, byte[] members, boolean broken) {
    /** Reads rows of one kind. */
    interface RowReader<T> extends Serializable {
        /** What a row says. */
        Submitted read(T row);
    }
}
