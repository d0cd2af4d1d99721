package org.claimable.rules.example;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.claimable.method.bank.Catalogue;
import org.claimable.method.bank.Names.Nearest;
import org.claimable.method.bank.Outcome;
import org.claimable.method.catalogue.Choice;
import org.claimable.rules.files.Problem.Location;
import org.claimable.rules.files.Problems;
import org.claimable.rules.files.YamlFile;
import tools.jackson.databind.JsonNode;

/** A part of a file of examples, read as what it should be; a slip is noted with its line, and reads as not written. */
record ExamplePart(YamlFile file, String pointer, JsonNode node, Problems problems) {
    static ExamplePart of(YamlFile file, Problems problems) {
        return new ExamplePart(file, "", file.root(), problems);
    }

    Location place() {
        return file.place(pointer);
    }

    /** The same part, its slips noted elsewhere. */
    ExamplePart noting(Problems other) {
        return new ExamplePart(file, pointer, node, other);
    }

    /** Something else, said to stand where this part does. */
    ExamplePart written(JsonNode other) {
        return new ExamplePart(file, pointer, other, problems);
    }

    boolean has(String key) {
        return node.has(key);
    }

    ExamplePart at(String key) {
        return new ExamplePart(file, pointer + "/" + key, node.path(key), problems);
    }

    List<String> keys() {
        return List.copyOf(node.propertyNames());
    }

    /** The members of the list at a key, none where nothing is written; a single thing is a list of one. */
    List<ExamplePart> list(String key) {
        ExamplePart list = at(key);
        if (!list.node.isArray()) {
            return has(key) ? List.of(list) : List.of();
        }
        List<ExamplePart> members = new ArrayList<>();
        for (int i = 0; i < list.node.size(); i++) {
            members.add(new ExamplePart(file, list.pointer + "/" + i, list.node.get(i), problems));
        }
        return members;
    }

    /** The texts of the list at a key; null where nothing is written. */
    List<String> texts(String key) {
        return has(key) ? list(key).stream().map(ExamplePart::text).toList() : null;
    }

    void wrong(String message) {
        problems.add(place(), message);
    }

    /** Notes keys that have no meaning in this part, and that it is no map at all. */
    boolean hasOnly(Collection<String> keys) {
        return hasOnly(keys, key -> "");
    }

    /** The same; {@code place} says of a key, in a sentence with a space before it, where it has a meaning, or nothing. */
    boolean hasOnly(Collection<String> keys, UnaryOperator<String> place) {
        if (!node.isObject()) {
            wrong("Here stands %s; it needs keys such as %s.".formatted(shown(), String.join(", ", keys)));
            return false;
        }
        for (String key : keys()) {
            if (!keys.contains(key)) {
                String elsewhere = place.apply(key);
                at(key).wrong("\"%s\" means nothing here, so it would be silently left out.%s"
                        .formatted(
                                key,
                                elsewhere.isEmpty()
                                        ? Nearest.hint(" Maybe %s.", " Remove it.", key, keys.stream())
                                        : elsewhere));
            } else if (node.get(key).isNull()) {
                at(key).wrong("\"%s\" has nothing after it. Maybe write none.".formatted(key));
            }
        }
        return true;
    }

    /** Notes keys that must be there and are not; {@code what} says of what they are missing. */
    boolean hasAll(String what, String... keys) {
        boolean all = true;
        for (String key : keys) {
            if (!has(key)) {
                all = false;
                wrong("%s does not say its \"%s\". Maybe add %s: …".formatted(what, key, key));
            }
        }
        return all;
    }

    private String shown() {
        return node.isValueNode() ? "\"%s\"".formatted(node.asString("")) : node.isArray() ? "a list" : "nothing";
    }

    private String name() {
        String last = pointer.substring(pointer.lastIndexOf('/') + 1);
        String rest = pointer.substring(0, Math.max(0, pointer.lastIndexOf('/')));
        return last.matches("\\d+") ? rest.substring(rest.lastIndexOf('/') + 1) : last;
    }

    /** The text here, empty with the slip noted where there is a list or a map. */
    String text() {
        if (!node.isValueNode()) {
            wrong("\"%s\" is no text. Maybe an indent, or a bracket, is one too many.".formatted(name()));
            return "";
        }
        return node.asString("").strip();
    }

    /** The text at a key; null where nothing is written. */
    String text(String key) {
        return has(key) ? at(key).text() : null;
    }

    LocalDate date(String key) {
        String text = text(key);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException other) {
            at(key).wrong("%s is \"%s\", not a date of the calendar. Write dates as in 2025-04-01."
                    .formatted(key, text));
            return null;
        }
    }

    BigDecimal number(String key) {
        String text = text(key);
        if (text == null || text.matches("-?\\d{1,15}(\\.\\d{1,15})?")) {
            return text == null ? null : new BigDecimal(text);
        }
        at(key).wrong("%s is \"%s\", not a plain number. Maybe 1234.50, without currency symbols or commas."
                .formatted(key, text));
        return null;
    }

    Integer whole(String key) {
        BigDecimal number = number(key);
        if (number == null || number.stripTrailingZeros().scale() <= 0 && number.precision() < 10) {
            return number == null ? null : number.intValue();
        }
        at(key).wrong("%s is %s, not a whole number. Maybe %s.".formatted(key, number, number.toBigInteger()));
        return null;
    }

    Boolean yes(String key) {
        String text = text(key);
        if (text == null || text.equals("true") || text.equals("false")) {
            return text == null ? null : Boolean.valueOf(text);
        }
        at(key).wrong("%s is \"%s\", neither true nor false. Maybe true.".formatted(key, text));
        return null;
    }

    /** The constant of a type that the text at a key names; null where nothing is written. */
    <E extends Enum<E>> E word(String key, Class<E> type) {
        return one(key, List.of(type.getEnumConstants()), Enum::name);
    }

    /** The value of a setting that the text at a key names; null where nothing is written. */
    Choice choice(String key, List<Choice> choices) {
        return one(key, choices, Choice::name);
    }

    private <T> T one(String key, List<T> known, Function<T, String> name) {
        String text = text(key);
        if (text == null) {
            return null;
        }
        for (T each : known) {
            if (name.apply(each).equals(text.toUpperCase(Locale.ROOT))) {
                return each;
            }
        }
        List<String> words = known.stream().map(name).toList();
        at(key).wrong("%s is \"%s\". %s one of %s."
                .formatted(
                        key,
                        text,
                        Nearest.to(text, words.stream())
                                .map("Maybe %s;"::formatted)
                                .orElse("Write"),
                        String.join(", ", words)));
        return null;
    }

    /** An outcome by its name; none, with the slip noted here, where the catalogue has no such one. */
    Optional<Outcome> known(String name, Catalogue catalogue) {
        Optional<Outcome> outcome = catalogue.find(name);
        if (outcome.isEmpty()) {
            String maybe = catalogue.nearest(name).map(" Maybe %s."::formatted).orElse("");
            wrong("\"%s\" is no outcome of the catalogue.%s".formatted(name, maybe));
        }
        return outcome;
    }

    /** What is made of this part; null, with the slip noted, where it cannot be. */
    <T> T making(Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException wrong) {
            wrong(wrong.getMessage());
            return null;
        }
    }
}
