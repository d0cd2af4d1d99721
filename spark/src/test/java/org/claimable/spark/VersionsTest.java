package org.claimable.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the module and the service are both made of is of one version. */
class VersionsTest {
    private static final Pattern VERSION = Pattern.compile("<([a-z0-9-]+\\.version)>([^<$]+)</");

    @Test
    void a_version_that_both_name_is_the_same() throws Exception {
        Map<String, String> ofService = versions(Path.of("pom.xml"));
        Map<String, String> own = versions(Path.of("spark/pom.xml"));
        own.keySet().retainAll(ofService.keySet());
        ofService.keySet().retainAll(own.keySet());
        assertThat(own).hasSizeGreaterThan(5).isEqualTo(ofService);
    }

    private static Map<String, String> versions(Path file) throws Exception {
        Map<String, String> versions = new TreeMap<>();
        Matcher found = VERSION.matcher(Files.readString(file));
        while (found.find()) {
            versions.put(found.group(1), found.group(2));
        }
        return versions;
    }
}
