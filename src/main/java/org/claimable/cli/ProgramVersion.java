package org.claimable.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version of the program, as the build noted it beside the classes. */
final class ProgramVersion implements IVersionProvider {
    private static final String NOTED = "/META-INF/build-info.properties";

    @Override
    public String[] getVersion() throws IOException {
        Properties build = new Properties();
        try (InputStream noted = Commands.class.getResourceAsStream(NOTED)) {
            if (noted != null) {
                build.load(noted);
            }
        }
        return new String[] {"Claimable " + build.getProperty("build.version", "of an unknown version")};
    }
}
