package org.claimable.rulebook.file;

import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** YAML files of a rule set. */
final class Yaml {
    private static final YAMLMapper MAPPER = new YAMLMapper();

    private Yaml() {}

    /** The content of a file; one that cannot be read is noted and comes back empty. */
    static JsonNode read(Path folder, String file, Problems problems) {
        if (!Files.isRegularFile(folder.resolve(file))) {
            problems.add(file, 0, "This file is missing in %s.".formatted(folder));
            return MAPPER.createObjectNode();
        }
        try {
            return MAPPER.readTree(folder.resolve(file).toFile());
        } catch (JacksonException wrong) {
            problems.add(
                    file,
                    wrong.getLocation().getLineNr(),
                    "This is not YAML here. Maybe a colon, a quote or an indent is missing.");
            return MAPPER.createObjectNode();
        }
    }
}
