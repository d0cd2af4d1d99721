package org.claimable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A folder is no file; the root folder has not even a name that an ending could be told from. */
class FolderForFileTest {
    @ParameterizedTest
    @ValueSource(strings = {"check /", "check . --stream", "forecast /", "template /"})
    void a_folder_in_place_of_a_file_is_refused_in_words(String command) {
        Printed printed = Printed.by(command.split(" "));
        assertThat(printed.status()).isEqualTo(Commands.BAD_INPUT);
        assertThat(printed.err()).isNotEmpty().doesNotContain("Exception", "\tat ");
    }
}
