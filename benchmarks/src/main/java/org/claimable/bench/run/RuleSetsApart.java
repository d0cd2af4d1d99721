package org.claimable.bench.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rule sets made of parts of the shipped example of a contract, so that each can be measured alone. */
final class RuleSetsApart {
    private static final Path RULES = Path.of("rules");
    private static final Path EXAMPLE = RULES.resolve("example-contract");
    private static final List<String> OF_FIELDS = List.of("rule \"RC-02", "rule \"RC-05");
    private static final String HEAD = "id: %1$s\ntitle: %1$s\nversion: \"1\"\nbasedOn: uksvb\n";

    private RuleSetsApart() {}

    /** A folder with the shipped rules and values, and two rule sets on them: {@code person-rules} and {@code own-fields}. */
    static Path in(Path folder) throws IOException {
        copy(RULES.resolve("uksvb"), folder.resolve("uksvb"));
        copy(RULES.resolve("values/example-values"), folder.resolve("values/example-values"));
        Path person = folder.resolve("person-rules");
        shared(person, "chapters:\n  - id: 5-person\n    title: Person\n");
        Files.copy(EXAMPLE.resolve("5-person/person.drl"), fresh(person.resolve("5-person/person.drl")));
        Path fields = folder.resolve("own-fields");
        shared(fields, "");
        Files.copy(EXAMPLE.resolve("fields.csv"), fresh(fields.resolve("fields.csv")));
        copy(EXAMPLE.resolve("lists"), fields.resolve("lists"));
        String[] rules =
                Files.readString(EXAMPLE.resolve("1-eligibility/contract.drl")).split("(?m)^(?=rule \")");
        String ofFields = Arrays.stream(rules)
                .filter(rule -> !rule.startsWith("rule") || OF_FIELDS.stream().anyMatch(rule::startsWith))
                .collect(Collectors.joining());
        Files.writeString(fresh(fields.resolve("1-eligibility/contract.drl")), ofFields);
        return folder;
    }

    private static void shared(Path ruleSet, String chapters) throws IOException {
        Files.writeString(fresh(ruleSet.resolve("rule-set.yaml")), HEAD.formatted(ruleSet.getFileName()) + chapters);
        for (String file : List.of("sources.yaml", "parameters.csv")) {
            Files.copy(EXAMPLE.resolve(file), fresh(ruleSet.resolve(file)));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, fresh(to.resolve(from.relativize(file))));
            }
        }
    }

    /** The same place with nothing there, in a folder that is. */
    private static Path fresh(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file);
        return file;
    }
}
