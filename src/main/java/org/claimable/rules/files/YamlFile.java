package org.claimable.rules.files;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
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

    /** Characters of a file, and texts, lists and maps in it, at most, so that none takes longer than a few seconds to read. */
    private static final int LONGEST = 200_000;

    private static final int LONGEST_EXAMPLES = 1_000_000;
    private static final int MOST_PARTS = 10_000;
    private static final int MOST_PARTS_OF_EXAMPLES = 100_000;
    private static final int LONGEST_TEXT = 10_000;
    private static final Pattern SHORT_NUMBER = Pattern.compile("[^eE]{1,30}");
    private static final int LONGEST_KEY = 1_000;
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
            boolean examples = path.endsWith(".examples.yaml");
            requireReadable(text, examples ? LONGEST_EXAMPLES : LONGEST);
            Parser parts = new BoundedParser(text, examples ? MOST_PARTS_OF_EXAMPLES : MOST_PARTS);
            return new YamlFile(file, true, new Composer(SETTINGS, parts).getSingleNode());
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

    private static void requireReadable(String text, int longest) {
        if (text.length() > longest) {
            throw new UnwantedYamlException(
                    0, "This file has more than %,d characters. Maybe split it.".formatted(longest));
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
            if (name.length() > LONGEST_KEY) {
                throw new UnwantedYamlException(
                        line, "This key has more than %,d characters. Maybe a colon is wrong.".formatted(LONGEST_KEY));
            }
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
        if (text.length() > LONGEST_TEXT) {
            throw new UnwantedYamlException(
                    line, "This text has more than %,d characters. Maybe say it shorter.".formatted(LONGEST_TEXT));
        }
        if ((tag.equals(Tag.INT) || tag.equals(Tag.FLOAT))
                && !SHORT_NUMBER.matcher(text).matches()) {
            throw new UnwantedYamlException(
                    line,
                    "This number has more than 30 characters, or an exponent. Maybe put it in quotes, if it is a text.");
        }
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

    /** The parts of a YAML text one after the other, up to so many. */
    private static final class BoundedParser implements Parser {
        private final Parser parser;
        private final int most;
        private int parts;

        BoundedParser(String text, int most) {
            this.parser = new ParserImpl(SETTINGS, new StreamReader(SETTINGS, text));
            this.most = most;
        }

        @Override
        public boolean checkEvent(Event.ID kind) {
            return parser.checkEvent(kind);
        }

        @Override
        public Event peekEvent() {
            return parser.peekEvent();
        }

        @Override
        public boolean hasNext() {
            return parser.hasNext();
        }

        @Override
        public Event next() {
            Event event = parser.next();
            if (++parts > most) {
                int line = event.getStartMark().map(Mark::getLine).orElse(-1) + 1;
                throw new UnwantedYamlException(
                        line, "This file has more than %,d parts. Maybe split it.".formatted(most));
            }
            return event;
        }
    }

    /** YAML that is sound but not what a rule file holds. */
    private static final class UnwantedYamlException extends RuntimeException {
        private final int line;

        UnwantedYamlException(int line, String message) {
            super(message);
            this.line = line;
        }
    }
}
