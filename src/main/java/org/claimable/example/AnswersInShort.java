package org.claimable.example;

import java.util.List;
import java.util.Map;

/**
 * Which answers of a scale meet an outcome: each of them as the after of a claim that is accepted and as the before of
 * one that had met already; each other one as the before of an accepted claim and as the after of one without movement. Of
 * a ranked scale the others are written best first: a step up among them is an improvement.
 */
record AnswersInShort(Part part) {
    private static final List<String> KEYS = List.of("it", "outcome", "metBy", "notMetBy", "ranked");

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
        boolean ranked = Boolean.TRUE.equals(part.yes("ranked"));
        Lines lines = new Lines(part.text("outcome"));
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
    private static void improve(List<String> others, Lines lines) {
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
