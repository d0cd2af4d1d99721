package org.claimable;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The problems that openapi.yaml shows as examples and that need a service set otherwise, or one that fails. */
public final class ShownProblems {
    private static final JsonNode EXAMPLES =
            new YAMLMapper().readTree(Path.of("openapi.yaml").toFile()).at("/components/examples");

    private ShownProblems() {}

    /** Fails unless a problem is the one shown, but for the id of the request and what its numbers are; it may stand below headers. */
    public static void assertShown(String example, String answer) {
        String problem = answer.substring(answer.indexOf('{'), answer.lastIndexOf('}') + 1);
        assertThat(plain(new JsonMapper().readTree(problem)))
                .isEqualTo(plain(EXAMPLES.get(example).get("value")));
    }

    private static Map<String, String> plain(JsonNode problem) {
        return problem.propertyStream()
                .filter(each -> !each.getKey().equals("instance"))
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        each -> each.getKey().equals("status")
                                ? each.getValue().toString()
                                : each.getValue().toString().replaceAll("[0-9][0-9,]*", "0")));
    }
}
