package org.claimable.example;

import java.util.List;
import java.util.Map;

/**
 * Which answers of a scale meet an outcome: each of them as the after of a claim that is accepted and as the before of
 * one that had met already; each other one as the before of an accepted claim and as the after of one without movement.
 */
record AnswersInShort(Part part) {
    private static final List<String> KEYS = List.of("it", "outcome", "metBy", "notMetBy");

    Part writtenOut() {
        if (!part.hasOnly(KEYS)
                || !part.hasAll("What the answers of a scale mean", "it", "outcome", "metBy", "notMetBy")) {
            return part;
        }
        List<String> meeting = Lines.texts(part, "metBy");
        List<String> others = Lines.texts(part, "notMetBy");
        if (meeting.isEmpty() || others.isEmpty()) {
            part.wrong(
                    "A scale has an answer that meets its outcome and one that does not. Maybe metBy: yes and notMetBy: no.");
            return part;
        }
        Lines lines = new Lines(part.text("outcome"));
        for (String answer : meeting) {
            lines.accepts("after-" + answer, survey(others.get(0), answer));
            lines.refuses("before-" + answer, survey(answer, meeting.get(0)), "ALREADY_MET");
        }
        for (String answer : others) {
            lines.accepts("before-" + answer, survey(answer, meeting.get(0)));
            lines.refuses("after-" + answer, survey(others.get(0), answer), "NO_MOVEMENT");
        }
        return lines.in(part, part.text("it"));
    }

    private static Map<String, String> survey(String before, String after) {
        return Map.of("evidence", "survey", "before", before, "after", after);
    }
}
