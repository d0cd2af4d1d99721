package org.claimable.file.large;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimable.method.bank.Digests;
import org.claimable.method.canonical.CanonicalCohort;
import org.claimable.method.canonical.CanonicalWriter;
import org.claimable.method.evaluation.Evaluation;

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

    /** What a writer of canonical form writes, as text. For one thread. */
    static final class CanonicalText {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final CanonicalWriter writer;

        CanonicalText(Evaluation terms) {
            this.writer = new CanonicalWriter(bytes, terms.cohort(), terms.ruleSet());
        }

        String of(Consumer<CanonicalWriter> content) {
            bytes.reset();
            content.accept(writer);
            writer.flush();
            return bytes.toString(StandardCharsets.UTF_8);
        }
    }
}
