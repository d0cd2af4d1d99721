package org.claimable.file.large;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimable.bank.Digests;
import org.claimable.file.json.CanonicalCohort;

/** The digests of the three lists of a cohort, of lines in canonical form that pass in the order of rows. */
final class CanonicalLists {
    private static final char CLAIM = 'c';
    private static final char INDIVIDUAL = 'i';
    private static final char COUNTED = 'p';

    private final Map<Character, MessageDigest> digests = Stream.of(CLAIM, INDIVIDUAL, COUNTED)
            .collect(Collectors.toMap(Function.identity(), each -> Digests.begin()));

    static String claim(String line) {
        return CLAIM + line;
    }

    static String individual(String line) {
        return line.isEmpty() ? line : INDIVIDUAL + line;
    }

    static String counted(String line) {
        return COUNTED + line;
    }

    /** Takes lines, each after a letter that says which list it is of. */
    void take(String lines) {
        int from = 0;
        for (int end = lines.indexOf('\n'); end >= 0; end = lines.indexOf('\n', from)) {
            String line = lines.substring(from + 1, end + 1);
            digests.get(lines.charAt(from)).update(line.getBytes(StandardCharsets.UTF_8));
            from = end + 1;
        }
    }

    CanonicalCohort.Lists end() {
        return new CanonicalCohort.Lists(
                Digests.end(digests.get(CLAIM)),
                Digests.end(digests.get(INDIVIDUAL)),
                Digests.end(digests.get(COUNTED)));
    }
}
