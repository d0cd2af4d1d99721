package org.claimable.rules.example;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.claimable.method.bank.Catalogue;
import org.claimable.method.bank.Outcome;
import org.claimable.rules.example.ShortForm.WrittenExample;
import org.claimable.rules.example.ShortForm.WrittenOut;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What several outcomes have in common: the kinds of evidence that show them and that do not, the answers of a survey,
 * the ages accepted and refused, and the category of deadweight with its rate.
 */
record OutcomesInShort(ExamplePart part, Catalogue catalogue) {
    private static final List<String> KEYS =
            List.of("it", "of", "shownBy", "notShownBy", "before", "after", "forAges", "notForAges", "deadweight");

    /** An example for each of the outcomes. */
    List<WrittenOut> writtenOut() {
        if (!part.hasOnly(KEYS) || !part.hasAll("What outcomes have in common", "it", "of", "shownBy", "deadweight")) {
            return List.of();
        }
        if (part.list("of").isEmpty()) {
            part.at("of").wrong("No outcome is named here. Maybe of: [gardening].");
        }
        if (part.at("deadweight").keys().size() != 1) {
            part.at("deadweight")
                    .wrong("Deadweight is written as its category and the rate. Maybe deadweight: {health: 0.27}.");
        }
        return part.list("of").stream()
                .map(outcome -> new WrittenOut(code(outcome), example(outcome)))
                .toList();
    }

    private String code(ExamplePart outcome) {
        String written = outcome.text();
        Outcome known = catalogue.find(written).orElse(null);
        if (known == null || !known.code().equals(written)) {
            String maybe = catalogue
                    .nearest(written)
                    .flatMap(catalogue::find)
                    .map(near -> " Maybe %s.".formatted(near.code()))
                    .orElse("");
            outcome.wrong("\"%s\" is no outcome's code.%s".formatted(written, maybe));
        }
        return written;
    }

    private ExamplePart example(ExamplePart outcome) {
        WrittenExample lines = new WrittenExample(outcome.text());
        lines.given().set("options", JsonNodeFactory.instance.objectNode().put("rules", "WITH_INFERRED"));
        lines.given().set("valueSet", values(outcome.text()));
        for (String kind : WrittenExample.texts(part, "shownBy")) {
            netOfDeadweight(lines.accepts("by-a-" + kind, evidence(kind)));
        }
        for (String kind : WrittenExample.texts(part, "notShownBy")) {
            lines.refuses("by-a-" + kind, Map.of("evidence", kind), "WRONG_EVIDENCE");
        }
        for (String age : WrittenExample.texts(part, "forAges")) {
            lines.accepts("aged-" + age, Map.of());
            lines.aged("aged-" + age, age);
        }
        for (String age : WrittenExample.texts(part, "notForAges")) {
            lines.refuses("aged-" + age, Map.of(), "WRONG_AGE");
            lines.aged("aged-" + age, age);
        }
        return lines.in(outcome, "%s: %s".formatted(outcome.text(), part.text("it")));
    }

    private Map<String, String> evidence(String kind) {
        Map<String, String> written = new LinkedHashMap<>(Map.of("evidence", kind));
        if (kind.toLowerCase(Locale.ROOT).equals("survey")) {
            List.of("before", "after").stream()
                    .filter(part::has)
                    .forEach(answer -> written.put(answer, part.text(answer)));
        }
        return written;
    }

    private void netOfDeadweight(ObjectNode expected) {
        ExamplePart deadweight = part.at("deadweight");
        for (String category : deadweight.keys()) {
            expected.put("deadweightRate", deadweight.text(category));
            expected.put("says", "for " + category.replace('-', ' ') + " ");
        }
    }

    /** Values without a rate of their own, so that the category's is used; of a score from its lowest to its highest. */
    private ObjectNode values(String outcome) {
        ObjectNode set = JsonNodeFactory.instance.objectNode().put("deadweightIncluded", "false");
        set.withArray("values")
                .add(JsonNodeFactory.instance
                        .objectNode()
                        .put("outcome", outcome)
                        .put("wellbeing", "100"));
        catalogue.find(outcome).filter(each -> each.scores() != null).ifPresent(scored -> {
            point(set, outcome, scored.scores().lowest().toPlainString(), "0");
            point(set, outcome, scored.scores().highest().toPlainString(), "100");
        });
        return set;
    }

    private static void point(ObjectNode set, String outcome, String score, String wellbeing) {
        set.withArray("scorePoints")
                .add(JsonNodeFactory.instance
                        .objectNode()
                        .put("outcome", outcome)
                        .put("score", score)
                        .put("wellbeing", wellbeing));
    }
}
