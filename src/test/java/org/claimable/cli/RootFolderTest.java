package org.claimable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A root folder has no name, so that its ending cannot be told. */
class RootFolderTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "check /",
                "check / --stream",
                "forecast /",
                "template /",
                "check examples/untracked.json --output /"
            })
    void a_root_folder_in_place_of_a_file_is_refused_in_words(String command) {
        Printed printed = Printed.by(command.split(" "));
        assertThat(printed.status()).isEqualTo(Commands.BAD_INPUT);
        assertThat(printed.err()).contains("/").doesNotContain("Exception", "\tat ");
    }
}
