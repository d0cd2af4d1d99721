package org.claimable.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the examples beside the rules of a folder; a key that is unknown, repeated or empty is an error. */
final class ExampleFiles {
    static final YAMLMapper MAPPER = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final String ENDING = ".examples.yaml";

    private ExampleFiles() {}

    /** All examples, in the order of the files and within each as written. */
    static List<FiledExample> read(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(path -> path.getFileName().toString().endsWith(ENDING))
                    .sorted()
                    .flatMap(path -> read(folder, path).stream())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<FiledExample> read(Path folder, Path path) {
        String file = folder.relativize(path).toString().replace('\\', '/');
        List<FiledExample> examples = new ArrayList<>();
        for (Map.Entry<String, JsonNode> rule : tree(file, path).properties()) {
            for (JsonNode written : rule.getValue().values()) {
                examples.add(new FiledExample(file, rule.getKey(), example(file, rule.getKey(), written)));
            }
        }
        return examples;
    }

    private static JsonNode tree(String file, Path path) {
        try {
            return MAPPER.readTree(path.toFile());
        } catch (JacksonException wrong) {
            throw new IllegalArgumentException("%s: %s".formatted(file, wrong.getMessage()), wrong);
        }
    }

    private static Example example(String file, String rule, JsonNode written) {
        try {
            refuseEmpty(written);
            return MAPPER.treeToValue(written, Example.class);
        } catch (JacksonException | IllegalArgumentException wrong) {
            throw new IllegalArgumentException(
                    "%s, %s, \"%s\": %s"
                            .formatted(file, rule, written.path("it").asString(""), wrong.getMessage()),
                    wrong);
        }
    }

    private static void refuseEmpty(JsonNode node) {
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            if (entry.getValue().isNull()) {
                throw new IllegalArgumentException(
                        "\"%s\" has nothing after it. Maybe write none.".formatted(entry.getKey()));
            }
        }
        node.values().forEach(ExampleFiles::refuseEmpty);
    }
}
