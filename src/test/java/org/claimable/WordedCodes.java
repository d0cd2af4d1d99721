package org.claimable;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.claimable.method.decision.Template.Described;
import tools.jackson.databind.JsonNode;

/** Words answers in codes by templates alone, as someone would who knows nothing else, and holds them to the answers in full. */
public final class WordedCodes {
    private final Map<String, Known> templates = new HashMap<>();
    private final Set<String> met = new TreeSet<>();

    private record Known(String text, int facts, String remedy) {}

    /** By the templates of a rule set as Java gives them. */
    public static WordedCodes by(List<Described> described) {
        WordedCodes words = new WordedCodes();
        described.forEach(each -> words.add(
                each.template().id(), each.template().text(), each.facts().size(), each.remedy()));
        return words;
    }

    /** By an answer of {@code GET /v1/reasons}. */
    public static WordedCodes by(JsonNode reasons) {
        WordedCodes words = new WordedCodes();
        reasons.get("templates")
                .forEach(each -> words.add(
                        each.get("id").asString(),
                        each.get("text").asString(),
                        each.get("facts").size(),
                        each.get("remedy").asString()));
        return words;
    }

    private void add(String id, String text, int facts, String remedy) {
        assertThat(templates.put(id, new Known(text, facts, remedy)))
                .as("templates called " + id)
                .isNull();
    }

    /** The templates of which messages were made so far. */
    public Set<String> met() {
        return met;
    }

    /** Holds every reason and caveat of an answer in full, at whatever depth, to its templates and facts; how many there are. */
    public int check(String name, JsonNode full) {
        List<JsonNode> said = said(full);
        for (JsonNode each : said) {
            assertThat(message(each)).as(name).isEqualTo(each.get("message").asString());
            if (each.has("pointer")) {
                assertThat(templates.get(each.at("/templates/0").asString()).remedy())
                        .as(name)
                        .isEqualTo(each.get("remedy").asString());
            }
        }
        return said.size();
    }

    /** Holds an answer in codes to the same one in full: it has no words, and they can be had from it. */
    public int check(String name, JsonNode full, JsonNode codes) {
        List<String> words =
                said(full).stream().map(each -> each.get("message").asString()).toList();
        List<JsonNode> said = said(codes);
        assertThat(said).as(name).noneMatch(each -> each.has("message"));
        assertThat(said.stream().map(this::message).toList()).as(name).isEqualTo(words);
        return check(name, full);
    }

    private static List<JsonNode> said(JsonNode answer) {
        List<JsonNode> said = new ArrayList<>();
        collect(answer, said);
        return said;
    }

    private static void collect(JsonNode node, List<JsonNode> said) {
        if (node.has("code") && node.has("rule") && node.has("provenance")) {
            said.add(node);
        }
        node.forEach(each -> collect(each, said));
    }

    private String message(JsonNode said) {
        List<String> sentences = new ArrayList<>();
        int next = 0;
        for (JsonNode id : said.get("templates")) {
            met.add(id.asString());
            Known template = templates.get(id.asString());
            assertThat(template).as("the template " + id).isNotNull();
            StringBuilder sentence = new StringBuilder();
            String rest = template.text();
            for (int i = 0; i < template.facts(); i++) {
                String[] around = rest.split("%s", 2);
                sentence.append(around[0]).append(said.get("facts").get(next++).asString());
                rest = around[1];
            }
            sentences.add(sentence + rest);
        }
        assertThat(said.get("facts")).hasSize(next);
        return String.join(" ", sentences);
    }
}
