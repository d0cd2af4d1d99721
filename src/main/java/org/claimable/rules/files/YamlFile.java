package org.claimable.rules.files;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.claimable.method.bank.Names.Nearest;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A YAML file of plain texts, numbers, lists and maps, and the line on which each of its parts stands. */
public final class YamlFile {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setMaxAliasesForCollections(0)
            .setAllowRecursiveKeys(false)
            .build();

    private static final int LONGEST = 1_000_000;
    private static final String ANCHORED =
            "Anchors and aliases (& and *) are not used in rule files. Write the text out.";

    private final String file;
    private final boolean readable;
    private final JsonNode root;
    private final Map<String, Integer> lines = new HashMap<>();

    private YamlFile(String file, boolean readable, Optional<Node> root) {
        this.file = file;
        this.readable = readable;
        this.root = root.map(node -> convert(node, "")).orElseGet(NODES::objectNode);
    }

    /** The content of a file; one that is missing or cannot be read is noted and comes back empty. */
    public static YamlFile read(FolderFiles folder, String path, Problems problems) {
        String file = folder.called(path);
        if (!folder.has(path)) {
            problems.add(file, "This file is missing.");
            return new YamlFile(file, false, Optional.empty());
        }
        String text = folder.text(path, problems);
        try {
            requireReadable(text);
            return new YamlFile(file, true, new Compose(SETTINGS).composeString(text));
        } catch (UnwantedYamlException unwanted) {
            problems.add(file, unwanted.line, unwanted.getMessage());
        } catch (MarkedYamlEngineException wrong) {
            int line = wrong.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            problems.add(
                    file,
                    line,
                    "This is not YAML here: %s. Maybe a colon, a quote or an indent is missing.",
                    wrong.getProblem());
        } catch (YamlEngineException | StackOverflowError wrong) {
            problems.add(
                    file,
                    String.valueOf(wrong.getMessage()).contains("aliases")
                            ? ANCHORED
                            : "This is not YAML as rule files have it. Maybe it holds a control character or is nested too deep.");
        }
        return new YamlFile(file, false, Optional.empty());
    }

    /** Whether it is there and YAML; where it is not, that is noted, and nothing that it lacks is a mistake of its own. */
    public boolean isReadable() {
        return readable;
    }

    private static void requireReadable(String text) {
        if (text.length() > LONGEST) {
            throw new UnwantedYamlException(
                    0, "This file has more than %,d characters. Maybe split it.".formatted(LONGEST));
        }
        int line = 1;
        for (String each : text.split("\n", -1)) {
            String visible = each.replace("\t", "").replaceFirst("\r$", "");
            if (!VisibleText.of(visible).equals(visible)) {
                throw new UnwantedYamlException(
                        line, "This line holds an invisible character. Maybe it was pasted in; type it anew: " + each);
            }
            line++;
        }
    }

    public JsonNode root() {
        return root;
    }

    /** Where a part stands, by its path of keys and positions such as {@code /chapters/0/id}, or what it is in. */
    public Problem.Location place(String pointer) {
        for (String part = pointer; !part.isEmpty(); part = part.substring(0, part.lastIndexOf('/'))) {
            if (lines.containsKey(part)) {
                return Problem.Location.of(file, lines.get(part));
            }
        }
        return Problem.Location.of(file);
    }

    private JsonNode convert(Node node, String pointer) {
        int line = node.getStartMark().map(Mark::getLine).orElse(-1) + 1;
        lines.putIfAbsent(pointer, line);
        if (node.getAnchor().isPresent()) {
            throw new UnwantedYamlException(line, ANCHORED);
        }
        if (!(node instanceof ScalarNode)
                && !node.getTag().equals(Tag.MAP)
                && !node.getTag().equals(Tag.SEQ)) {
            throw tagged(line);
        }
        if (node instanceof MappingNode map) {
            return object(map, pointer);
        }
        if (node instanceof SequenceNode list) {
            ArrayNode array = NODES.arrayNode();
            list.getValue().forEach(each -> array.add(convert(each, pointer + "/" + array.size())));
            return array;
        }
        return scalar((ScalarNode) node, line);
    }

    private ObjectNode object(MappingNode map, String pointer) {
        ObjectNode object = NODES.objectNode();
        for (NodeTuple entry : map.getValue()) {
            int line = entry.getKeyNode().getStartMark().map(Mark::getLine).orElse(-1) + 1;
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                throw new UnwantedYamlException(line, "A key is a word. Maybe a quote is missing.");
            }
            String name = key.getValue();
            if (object.has(name)) {
                throw new UnwantedYamlException(
                        line, "\"%s\" is written twice. Maybe one of them is to be removed.".formatted(name));
            }
            lines.put(pointer + "/" + name, line);
            object.set(name, convert(entry.getValueNode(), pointer + "/" + name));
        }
        return object;
    }

    private static JsonNode scalar(ScalarNode node, int line) {
        String text = node.getValue();
        Tag tag = node.getTag();
        if (tag.equals(Tag.STR)) {
            return NODES.stringNode(text);
        }
        if (tag.equals(Tag.NULL)) {
            return NODES.nullNode();
        }
        if (tag.equals(Tag.BOOL)) {
            return NODES.booleanNode(Boolean.parseBoolean(text));
        }
        try {
            if (tag.equals(Tag.INT)) {
                return NODES.numberNode(new BigInteger(text));
            }
            if (tag.equals(Tag.FLOAT)) {
                return NODES.numberNode(new BigDecimal(text));
            }
        } catch (NumberFormatException other) {
            return NODES.stringNode(text);
        }
        throw tagged(line);
    }

    private static UnwantedYamlException tagged(int line) {
        return new UnwantedYamlException(line, "Tags (!…) are not used in rule files. Remove it.");
    }

    /** YAML that is sound but not what a rule file holds. */
    private static final class UnwantedYamlException extends RuntimeException {
        private final int line;

        UnwantedYamlException(int line, String message) {
            super(message);
            this.line = line;
        }
    }

    /** What a YAML file of a rule set may hold, and what must be there; departures are noted with their line. */
    static final class YamlForm {
        private static final Pattern ID = Pattern.compile("[a-z0-9]++(?:[.-][a-z0-9]++)*+");

        private final YamlFile file;
        private final Problems problems;

        YamlForm(YamlFile file, Problems problems) {
            this.file = file;
            this.problems = problems;
        }

        /** Notes keys of a part that no file of this kind has. */
        void hasOnly(String pointer, Collection<String> keys) {
            for (String key : file.root().at(pointer).propertyNames()) {
                if (!keys.contains(key)) {
                    problems.add(
                            file.place(pointer + "/" + key),
                            "\"%s\" means nothing here, so it would be silently left out.%s",
                            key,
                            Nearest.hint(" Maybe %s.", " Remove it.", key, keys.stream()));
                }
            }
        }

        /** The text at a key; empty, with the mistake noted, where there is none. */
        String text(String pointer) {
            JsonNode node = file.root().at(pointer);
            if (!file.isReadable()) {
                return "";
            }
            if (!node.isValueNode() || node.asString("").isBlank()) {
                problems.add(
                        file.place(pointer),
                        "It does not say its %s. Maybe add a line %s: …",
                        name(pointer),
                        name(pointer));
                return "";
            }
            return node.asString().strip();
        }

        /** The id at a key: small letters, digits, hyphens and points. */
        String id(String pointer) {
            String id = text(pointer);
            if (!id.isEmpty() && !ID.matcher(id).matches()) {
                problems.add(
                        file.place(pointer),
                        "The %s \"%s\" has characters other than small letters, digits, hyphens and points. Maybe uksvb-2026.",
                        name(pointer),
                        id);
                return "";
            }
            return id;
        }

        /** Whether it says true at a key, where one of true and false must stand. */
        boolean yes(String pointer) {
            JsonNode node = file.root().at(pointer);
            if (!node.isBoolean() && file.isReadable()) {
                problems.add(
                        file.place(pointer),
                        "Its %s is not true or false. Maybe %s: false.",
                        name(pointer),
                        name(pointer));
            }
            return node.asBoolean(false);
        }

        private static String name(String pointer) {
            return pointer.substring(pointer.lastIndexOf('/') + 1);
        }
    }
}
