package org.claimable.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.claimable.CopiedRules;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The first guard: every file of the corpus is refused, with its place, what is wrong and a way out. */
class HostileFilesTest {
    private static CopiedRules rules;

    @BeforeAll
    static void copy(@TempDir Path folder) {
        rules = CopiedRules.to(folder);
    }

    static Stream<HostileFile> all() {
        return HostileFile.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void is_refused_with_its_place(HostileFile file) throws IOException {
        Path target = rules.folder().resolve(file.placed());
        byte[] before = Files.exists(target) ? Files.readAllBytes(target) : null;
        Files.write(target, Files.readAllBytes(HostileFile.FOLDER.resolve(file.name())));
        try {
            String place = file.line() == 0 ? file.placed() + ": " : file.placed() + ", line " + file.line() + ": ";
            assertThat(Refused.problems(rules)).anySatisfy(problem -> assertThat(problem)
                    .startsWith(place)
                    .contains(file.words())
                    .containsPattern("[Mm]aybe|[Rr]emove|[Ww]rite|Give one|End one|as in|are in package|is expected"));
        } finally {
            putBack(target, before);
        }
    }

    private static void putBack(Path target, byte[] before) throws IOException {
        if (before == null) {
            Files.delete(target);
        } else {
            Files.write(target, before);
        }
    }

    @Test
    void the_rules_are_accepted_without_it() {
        assertThat(Refused.read(rules)).isEmpty();
    }

    @Test
    void every_file_of_the_corpus_is_listed() throws IOException {
        List<String> listed = HostileFile.all().map(HostileFile::name).toList();
        try (Stream<Path> files = Files.walk(HostileFile.FOLDER)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> HostileFile.FOLDER.relativize(file).toString())
                            .filter(name -> !name.equals("corpus.csv")))
                    .containsExactlyInAnyOrderElementsOf(listed)
                    .hasSizeGreaterThan(50);
        }
    }
}
