package org.claimable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;

class ProgramVersionTest {
    @Test
    void the_program_says_the_version_that_was_built() throws Exception {
        var project = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("pom.xml").toFile());
        String version = XPathFactory.newInstance().newXPath().evaluate("/project/version", project);
        assertThat(Printed.by("--version").out()).isEqualToIgnoringNewLines("Claimable " + version);
    }
}
