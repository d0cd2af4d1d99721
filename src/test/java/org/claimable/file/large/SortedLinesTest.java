package org.claimable.file.large;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.claimable.file.large.LargeTable.NoTemporaryRoomException;
import org.claimable.file.large.RowOrder.LineText;
import org.claimable.file.temporary.TemporaryFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SortedLinesTest {
    private static final List<String> LINES =
            new Random(1).ints(20_000, 0, 5_000).mapToObj(Integer::toString).toList();

    @TempDir
    private Path parent;

    private static SortedLines sorted(TemporaryFolder folder, int bytesOfRun) {
        SortedLines sorted = new SortedLines(folder, bytesOfRun);
        LINES.forEach(sorted::add);
        return sorted.sort();
    }

    @Test
    void more_runs_than_are_merged_at_once_come_out_as_one() {
        try (TemporaryFolder folder = new TemporaryFolder(parent);
                Stream<String> lines = sorted(folder, 4_000).lines()) {
            assertThat(lines).isEqualTo(LINES.stream().sorted().toList());
        }
    }

    @Test
    void only_their_owner_sees_them_and_they_are_gone_when_closed() throws IOException {
        TemporaryFolder folder = new TemporaryFolder(parent);
        sorted(folder, 100_000);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.folder())))
                .isEqualTo("rwx------");
        folder.close();
        assertThat(parent).isEmptyDirectory();
    }

    @Test
    void no_room_for_them_is_said_with_a_way_out() {
        try (TemporaryFolder folder = new TemporaryFolder(parent.resolve("not there"))) {
            assertThatThrownBy(() -> sorted(folder, 100_000))
                    .isInstanceOf(NoTemporaryRoomException.class)
                    .hasMessageContaining("java.io.tmpdir");
        }
    }

    @Test
    void any_sign_can_be_part_of_a_line() {
        String every =
                IntStream.rangeClosed(0, 300).mapToObj(Character::toString).reduce("\\n\\\\", String::concat);
        assertThat(LineText.written(every)).doesNotContain("\n", "\r", "\u0001");
        assertThat(LineText.read(LineText.written(every))).isEqualTo(every);
    }
}
