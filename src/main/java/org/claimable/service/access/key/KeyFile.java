package org.claimable.service.access.key;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.claimable.service.access.Scope;

/** The file of keys on the disk. */
record KeyFile(Path path) {
    private static final long MOST_OCTETS = 1_000_000;

    /** What stands in it; {@link UnusableKeysException} where it cannot be read, is too large, or anyone may change it. */
    String text() {
        try {
            if (isOpenToAll()) {
                throw unusable("Everyone on this machine may change it. Take that right away (chmod o-w).");
            }
            if (Files.size(path) > MOST_OCTETS) {
                throw unusable("It is larger than a megabyte.");
            }
            return new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw unusable("It cannot be read. Is it there, and may the service read it?");
        }
    }

    private boolean isOpenToAll() throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        return view != null && view.readAttributes().permissions().contains(PosixFilePermission.OTHERS_WRITE);
    }

    private static UnusableKeysException unusable(String mistake) {
        return new UnusableKeysException(List.of(mistake));
    }

    /** Reads the text of a file of keys: a line of headings, then a key a line; lines that begin with # are passed over. */
    static final class KeyTable {
        private static final String HEADING = "name,scopes,last day,sha256";

        private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
        private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

        private final List<ApiKey> keys = new ArrayList<>();
        private final Set<String> hashes = new HashSet<>();
        private final List<String> mistakes = new ArrayList<>();

        private KeyTable() {}

        /** Fails with {@link UnusableKeysException} where a file could not have this line. */
        static void requireLine(String line) {
            read(HEADING + "\n" + line + "\n");
        }

        /** The keys of a file; {@link UnusableKeysException} with every mistake. */
        static List<ApiKey> read(String text) {
            KeyTable table = new KeyTable();
            table.readAll(text);
            if (!table.mistakes.isEmpty()) {
                throw new UnusableKeysException(table.mistakes);
            }
            return List.copyOf(table.keys);
        }

        private void readAll(String text) {
            try (CsvReader<NamedCsvRecord> lines =
                    CsvReader.builder().commentStrategy(CommentStrategy.SKIP).ofNamedCsvRecord(text)) {
                if (isHeaded(text)) {
                    lines.forEach(this::readLine);
                } else {
                    mistakes.add("Its first line must be: %s.".formatted(HEADING));
                }
            } catch (CsvParseException | IOException broken) {
                mistakes.add("It is not CSV. Maybe a quotation mark is left open.");
            }
        }

        private static boolean isHeaded(String text) {
            return text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .findFirst()
                    .filter(HEADING::equals)
                    .isPresent();
        }

        private void readLine(NamedCsvRecord line) {
            long number = line.getStartingLineNumber();
            int before = mistakes.size();
            if (line.getFieldCount() != line.getHeader().size()) {
                require(false, number, "it has not as many columns as the first line.");
                return;
            }
            String name = line.getField("name").strip();
            require(NAME.matcher(name).matches(), number, "name: use letters, digits, dots and hyphens, up to 64.");
            Set<Scope> scopes = scopes(line.getField("scopes"), number);
            LocalDate lastDay = lastDay(line.getField("last day").strip(), number);
            String hash = line.getField("sha256").strip();
            require(
                    !hash.startsWith(NewKey.PREFIX),
                    number,
                    "sha256: this is a key. Put its SHA-256 here, and make another key.");
            require(HASH.matcher(hash).matches(), number, "sha256: not 64 hexadecimal digits in lower case.");
            require(hashes.add(hash), number, "sha256: an earlier line has the same.");
            if (mistakes.size() == before) {
                keys.add(new ApiKey(name, scopes, lastDay, hash));
            }
        }

        private Set<Scope> scopes(String words, long line) {
            Set<Scope> scopes = EnumSet.noneOf(Scope.class);
            for (String word : words.strip().split("\\s+")) {
                Optional<Scope> scope = Scope.named(word);
                require(
                        scope.isPresent(),
                        line,
                        "scopes: separate them by spaces; there are %s.".formatted(List.of(Scope.values())));
                scope.ifPresent(scopes::add);
            }
            return scopes;
        }

        private LocalDate lastDay(String text, long line) {
            try {
                return text.isEmpty() ? null : LocalDate.parse(text);
            } catch (DateTimeParseException noDay) {
                require(false, line, "last day: write it as 2027-03-31, or leave it empty.");
                return null;
            }
        }

        private void require(boolean right, long line, String mistake) {
            if (!right) {
                mistakes.add("Line %d, %s".formatted(line, mistake));
            }
        }
    }
}
