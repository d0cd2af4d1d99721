package org.claimable.golden;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * What names a decision, a rule set or a value set by its content, told apart from the rest of an answer: a changed word in a rule
 * file changes all of them and no verdict. What is new at each start, such as the address of a check, is replaced.
 */
final class Ids {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern DIGEST = Pattern.compile("sha256:[0-9a-f]{64}");
    private static final Pattern OF_VISITOR = Pattern.compile("/(checks|forecasts)/[0-9a-f]{32}");
    private static final Pattern REQUEST = Pattern.compile("(\"instance\": ?)\"[0-9a-f-]{36}\"");
    private static final Pattern ASSET = Pattern.compile("/assets/[0-9a-f]{16}/");

    private final Map<String, String> loaded = new LinkedHashMap<>();

    /** Knows the rule sets and value sets that the service has loaded. */
    Ids(HttpDoor door) {
        JSON.readTree(door.get("/v1/rule-sets").text()).get("ruleSets").forEach(set -> know("rule set", set));
        JSON.readTree(door.get("/v1/value-sets").text()).forEach(set -> know("value set", set));
    }

    private void know(String what, JsonNode set) {
        loaded.put(
                set.get("digest").asString(),
                "sha256:<%s %s>".formatted(what, set.get("id").asString()));
    }

    /** The digests of what is loaded, a line each. */
    String ofLoaded() {
        StringBuilder lines = new StringBuilder();
        loaded.forEach(
                (digest, name) -> lines.append(name).append(' ').append(digest).append('\n'));
        return lines.toString();
    }

    String without(String text) {
        String known = DIGEST.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(loaded.getOrDefault(match.group(), "sha256:<id>")));
        String same = OF_VISITOR.matcher(known).replaceAll("/$1/<id>");
        String alike = REQUEST.matcher(same).replaceAll("$1\"<request>\"");
        return ASSET.matcher(alike).replaceAll("/assets/<digest>/");
    }

    /** The ids in a text, but of what is loaded, in their order. */
    String in(String text) {
        Set<String> ids = new LinkedHashSet<>();
        Matcher digests = DIGEST.matcher(text);
        while (digests.find()) {
            if (!loaded.containsKey(digests.group())) {
                ids.add(digests.group());
            }
        }
        return String.join(" ", ids);
    }
}
