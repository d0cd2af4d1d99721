package org.claimable.rules.example;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.claimable.method.bank.Catalogue;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Examples of the catalogue written shorter, several to an entry, and what they are when written out. */
record ShortForm(Catalogue catalogue) {

    /** An example written out, and the id that it is filed under. */
    record WrittenOut(String under, ExamplePart example) {}

    /** What an entry says, written out; an entry in the usual form is itself. */
    List<WrittenOut> writtenOut(String path, String id, ExamplePart part) {
        if (path.equals(FiledUnder.OUTCOMES) && id.equals(FiledUnder.SEVERAL)) {
            return new OutcomesInShort(part, catalogue).writtenOut();
        }
        if (path.equals(FiledUnder.ANSWERS) && !part.has("given")) {
            return List.of(new WrittenOut(id, new AnswersInShort(part).writtenOut()));
        }
        if (path.equals(FiledUnder.SCORES) && !part.has("given")) {
            return List.of(new WrittenOut(id, new ScoresInShort(part).writtenOut()));
        }
        return List.of(new WrittenOut(id, part));
    }

    /**
     * Which answers of a scale meet an outcome: each of them as the after of a claim that is accepted and as the before of
     * one that had met already; each other one as the before of an accepted claim and as the after of one without movement. Of
     * a ranked scale the others are written best first: a step up among them is an improvement.
     */
    private record AnswersInShort(ExamplePart part) {
        private static final List<String> KEYS = List.of("it", "outcome", "metBy", "notMetBy", "ranked");

        ExamplePart writtenOut() {
            if (!part.hasOnly(KEYS)
                    || !part.hasAll("What the answers of a scale mean", "it", "outcome", "metBy", "notMetBy")) {
                return part;
            }
            List<String> meeting = WrittenExample.texts(part, "metBy");
            List<String> others = WrittenExample.texts(part, "notMetBy");
            if (meeting.isEmpty() || others.isEmpty()) {
                part.wrong(
                        "A scale has an answer that meets its outcome and one that does not. Maybe metBy: yes and notMetBy: no.");
                return part;
            }
            boolean ranked = Boolean.TRUE.equals(part.yes("ranked"));
            WrittenExample lines = new WrittenExample(part.text("outcome"));
            for (String answer : meeting) {
                lines.accepts("after-" + answer, survey(others.get(0), answer));
                lines.refuses("before-" + answer, survey(answer, meeting.get(0)), "ALREADY_MET");
            }
            for (String answer : others) {
                lines.accepts("before-" + answer, survey(answer, meeting.get(0)));
                lines.refuses("after-" + answer, survey(ranked ? answer : others.get(0), answer), "NO_MOVEMENT");
            }
            if (ranked) {
                improve(others, lines);
            }
            return lines.in(part, part.text("it"));
        }

        /** Adds each step up, none of which reaches the outcome, to claims that did not change. */
        private static void improve(List<String> others, WrittenExample lines) {
            for (int i = 1; i < others.size(); i++) {
                lines.refuses("up-to-" + others.get(i - 1), survey(others.get(i), others.get(i - 1)), "NO_MOVEMENT");
            }
            lines.reports("otherBenefits", others.size() - 1);
            lines.reports("unchanged", others.size());
            lines.reports("worsened", 0);
        }

        private static Map<String, String> survey(String before, String after) {
            return Map.of("evidence", "survey", "before", before, "after", after);
        }
    }

    /** Which scores are on a scale, each as the lower or the higher end of a movement, and which are just off it. */
    private record ScoresInShort(ExamplePart part) {
        private static final List<String> KEYS = List.of("it", "outcome", "on", "off");

        ExamplePart writtenOut() {
            if (!part.hasOnly(KEYS) || !part.hasAll("What is on a scale of scores", "it", "outcome", "on", "off")) {
                return part;
            }
            List<BigDecimal> on = numbers("on");
            if (on.size() < 2) {
                part.wrong("A scale has a lowest and a highest score. Maybe on: [7, 35].");
                return part;
            }
            BigDecimal lowest = Collections.min(on);
            BigDecimal highest = Collections.max(on);
            WrittenExample lines = new WrittenExample(part.text("outcome"));
            for (BigDecimal score : on) {
                boolean rises = score.compareTo(highest) < 0;
                lines.accepts("on-" + score, rises ? score(score, highest) : score(lowest, score));
            }
            for (BigDecimal score : numbers("off")) {
                boolean below = score.compareTo(lowest) < 0;
                lines.refuses("off-" + score, below ? score(score, highest) : score(lowest, score), "UNKNOWN_ANSWER");
            }
            return lines.in(part, part.text("it"));
        }

        private List<BigDecimal> numbers(String key) {
            return part.list(key).stream()
                    .map(each -> each.text())
                    .filter(each -> isNumber(key, each))
                    .map(BigDecimal::new)
                    .toList();
        }

        private boolean isNumber(String key, String text) {
            boolean number = text.matches("-?\\d{1,9}(\\.\\d{1,9})?");
            if (!number) {
                part.at(key).wrong("\"%s\" is not a score. Maybe 7.".formatted(text));
            }
            return number;
        }

        private static Map<String, String> score(BigDecimal before, BigDecimal after) {
            return Map.of("evidence", "score", "before", before.toPlainString(), "after", after.toPlainString());
        }
    }

    /** An example being written out from a shorter form: claims of one outcome, each of a person of its own. */
    static final class WrittenExample {
        private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

        private final String outcome;
        private final ObjectNode given = NODES.objectNode();
        private final ObjectNode expect = NODES.objectNode();
        private final ObjectNode report = NODES.objectNode();

        WrittenExample(String outcome) {
            this.outcome = outcome;
            given.set("claims", NODES.arrayNode());
            given.set("individuals", NODES.arrayNode());
        }

        ObjectNode given() {
            return given;
        }

        /** A claim by its id, with what is written of it, that is accepted. */
        ObjectNode accepts(String id, Map<String, String> written) {
            return claim(id, written).put("verdict", "CLAIMABLE");
        }

        /** A claim by its id, with what is written of it, that is refused for a reason. */
        void refuses(String id, Map<String, String> written, String because) {
            claim(id, written).put("verdict", "NOT_CLAIMABLE").put("because", because);
        }

        private ObjectNode claim(String id, Map<String, String> written) {
            ObjectNode claim =
                    NODES.objectNode().put("id", id).put("outcome", outcome).put("individual", id);
            written.forEach(claim::put);
            given.withArray("claims").add(claim);
            ObjectNode expected = NODES.objectNode();
            expect.set(id, expected);
            return expected;
        }

        /** A number in the report on all of them. */
        void reports(String name, int number) {
            report.put(name, Integer.toString(number));
        }

        void aged(String person, String age) {
            given.withArray("individuals")
                    .add(NODES.objectNode().put("ref", person).put("age", age));
        }

        /** The example as if it had been written so in a place. */
        ExamplePart in(ExamplePart place, String sentence) {
            ObjectNode example = NODES.objectNode().put("it", sentence);
            example.set("given", given);
            example.set("expect", expect);
            if (!report.isEmpty()) {
                example.set("report", report);
            }
            return place.written(example);
        }

        /** The texts at a key, none where nothing is written. */
        static List<String> texts(ExamplePart part, String key) {
            return part.has(key) ? part.texts(key) : new ArrayList<>();
        }
    }
}
