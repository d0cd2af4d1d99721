package org.claimable.file.json;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.claimable.method.bank.Outcome.EvidenceKind;
import org.claimable.method.catalogue.ClaimField;
import org.claimable.method.catalogue.Spelling;
import org.claimable.method.claim.Evidence;

/** Reads the evidence of a claim. */
final class EvidenceReader {
    private static final String[] FIELDS = ClaimField.of(ClaimField.Part.EVIDENCE).stream()
            .map(ClaimField::wireName)
            .toArray(String[]::new);
    private static final EvidenceKind[] KINDS = EvidenceKind.values();

    private final JsonCursor json;
    private final Consumer<String> field = this::field;
    private EvidenceKind kind;
    private String reference;
    private LocalDate from;
    private LocalDate to;
    private Integer sessions;
    private Object before;
    private Object after;
    private LocalDate beforeOn;
    private LocalDate afterOn;
    private Boolean retrospective;

    EvidenceReader(JsonCursor json) {
        this.json = json;
    }

    /** The evidence here, null where it is null or wrong. */
    Evidence read() {
        kind = null;
        reference = null;
        from = null;
        to = null;
        sessions = null;
        before = null;
        after = null;
        beforeOn = null;
        afterOn = null;
        retrospective = null;
        return json.object(FIELDS, field) ? evidence() : null;
    }

    private Evidence evidence() {
        if (!json.isGiven("kind")) {
            json.note("kind", "MISSING", "Evidence must have a kind: RECORD, SURVEY or SCORE.");
        }
        boolean score = kind == EvidenceKind.SCORE;
        boolean survey = kind == EvidenceKind.SURVEY;
        checkKind("before", before, score, survey);
        checkKind("after", after, score, survey);
        if (kind == null) {
            return null;
        }
        return new Evidence(
                kind,
                reference,
                from,
                to,
                sessions,
                before instanceof String text ? text : null,
                after instanceof String text ? text : null,
                before instanceof BigDecimal number ? number : null,
                after instanceof BigDecimal number ? number : null,
                beforeOn,
                afterOn,
                Boolean.TRUE.equals(retrospective));
    }

    private void checkKind(String field, Object given, boolean score, boolean survey) {
        if (score && given instanceof String || survey && given instanceof BigDecimal) {
            json.note(
                    field,
                    "WRONG_TYPE",
                    score ? "Of a score this must be a number." : "Of a survey this must be a text.");
        }
    }

    private void field(String name) {
        switch (name) {
            case "kind" -> kind = json.option(KINDS);
            case "reference" -> reference = json.word();
            case "from" -> from = json.date();
            case "to" -> to = json.date();
            case "sessions" -> sessions = json.whole(0, Integer.MAX_VALUE);
            case "before" -> before = answer();
            case "after" -> after = answer();
            case "beforeOn" -> beforeOn = json.date();
            case "afterOn" -> afterOn = json.date();
            default -> retrospective = json.flag();
        }
    }

    private Object answer() {
        if (!json.isText()) {
            return json.number("a text or a number");
        }
        String text = json.word();
        return text == null || Spelling.isBlank(text) ? null : text.strip();
    }
}
