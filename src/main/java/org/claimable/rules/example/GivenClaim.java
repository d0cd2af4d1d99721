package org.claimable.rules.example;

import static org.claimable.rules.example.Given.orElse;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.claimable.method.bank.AnswerScale.Answer;
import org.claimable.method.bank.Catalogue;
import org.claimable.method.bank.Outcome;
import org.claimable.method.bank.Outcome.EvidenceKind;
import org.claimable.method.catalogue.ClaimField;
import org.claimable.method.claim.Claim;
import org.claimable.method.claim.ClaimTexts;
import org.claimable.method.claim.Evidence;
import org.claimable.method.claim.OwnValues;
import org.claimable.method.claim.Violations.Violation;
import org.claimable.method.rulebook.OwnFields;
import org.claimable.method.rulebook.OwnFields.Holder;
import org.claimable.rules.example.Expected.Shown;

/** Reads a claim of an example, its evidence written beside it; the word none means not given. */
record GivenClaim(ExamplePart part) {
    private static final List<String> KEYS = Stream.of(
                    ClaimField.of(ClaimField.Part.CLAIM).stream().map(ClaimField::exampleName),
                    ClaimField.of(ClaimField.Part.EVIDENCE).stream().map(ClaimField::exampleName),
                    Stream.of("unreadable", GivenFields.KEY))
            .flatMap(names -> names)
            .toList();

    /** The claim as it would be submitted; null, with the slips noted, where it is none. */
    Claim claim(Catalogue catalogue, OwnFields fields) {
        if (!part.hasOnly(KEYS, key -> GivenFields.advice(fields, key)) || !part.hasAll("A claim", "id", "outcome")) {
            return null;
        }
        String outcome = part.text("outcome");
        String individual = orElse(part.text("individual"), Given.PERSON);
        LocalDate achievedOn = orElse(part.date("achievedOn"), Given.ACHIEVED_ON);
        if (part.text("unreadable") != null) {
            Violation problem = new Violation("row 2", "UNREADABLE", part.text("unreadable"));
            return Claim.unreadable(
                    part.text("id"), individual, outcome, achievedOn, ClaimTexts.NONE, List.of(problem));
        }
        Evidence evidence = new GivenEvidence(part, catalogue.find(outcome).orElse(null), achievedOn).evidence();
        OwnValues own = new GivenFields(fields, Holder.CLAIM).of(part);
        return part.making(() -> new Claim(
                part.text("id"),
                individual.equals(Shown.NONE) ? null : individual,
                outcome,
                achievedOn,
                orElse(part.whole("headcount"), 1),
                orElse(part.number("share"), BigDecimal.ONE),
                orElse(part.whole("sustainedYear"), 1),
                ClaimTexts.of(text -> part.text(text.exampleName())),
                evidence,
                List.of(),
                null,
                own));
    }

    /** The evidence of an example's claim: what is written, and for the rest what meets the outcome (null: it is unknown). */
    private record GivenEvidence(ExamplePart part, Outcome outcome, LocalDate achievedOn) {
        private static final String VOLUNTEERING = "regular-volunteering";
        private static final int MONTHS_BEFORE = 3;
        private static final List<String> OF_RECORDS = List.of("from", "to", "sessions");
        private static final List<String> OF_COMPARISONS =
                List.of("before", "after", "beforeOn", "afterOn", "retrospective");

        /** The evidence as it would be submitted, null where there is none. */
        Evidence evidence() {
            if (Shown.NONE.equals(part.text("evidence"))) {
                return null;
            }
            EvidenceKind kind = part.has("evidence") ? part.word("evidence", EvidenceKind.class) : kind();
            if (kind == null) {
                return null;
            }
            requireFitting(kind);
            return switch (kind) {
                case RECORD -> record();
                case SURVEY -> survey();
                case SCORE -> score();
            };
        }

        /** Notes what evidence of this kind does not say, and would be left out. */
        private void requireFitting(EvidenceKind kind) {
            List<String> others = kind == EvidenceKind.RECORD ? OF_COMPARISONS : OF_RECORDS;
            others.stream()
                    .filter(key -> part.has(key) && !Shown.NONE.equals(part.text(key)))
                    .forEach(key -> part.at(key)
                            .wrong(
                                    "A %s has no \"%s\", so it would be silently left out. Remove it, or write another kind of evidence."
                                            .formatted(kind.name().toLowerCase(Locale.ROOT), key)));
        }

        private EvidenceKind kind() {
            boolean compares = OF_COMPARISONS.stream().anyMatch(part::has);
            return Stream.of(EvidenceKind.RECORD, EvidenceKind.SURVEY, EvidenceKind.SCORE)
                    .filter(kind -> outcome == null || outcome.accepts(kind))
                    .filter(kind -> !compares || kind != EvidenceKind.RECORD)
                    .findFirst()
                    .orElse(EvidenceKind.SURVEY);
        }

        private Evidence record() {
            boolean sessions = outcome != null && outcome.code().equals(VOLUNTEERING);
            return Evidence.ofRecord(
                    written("reference", "register", part::text),
                    written("from", sessions ? start() : null, part::date),
                    written("to", sessions ? achievedOn : null, part::date),
                    written("sessions", sessions ? MONTHS_BEFORE : null, part::whole));
        }

        private Evidence survey() {
            String before = written("before", answer(false), part::text);
            String after = written("after", answer(true), part::text);
            return comparison(EvidenceKind.SURVEY, before, after, null, null);
        }

        private Evidence score() {
            boolean scored = outcome != null && outcome.scores() != null;
            BigDecimal lowest = scored ? outcome.scores().lowest() : BigDecimal.ZERO;
            BigDecimal highest = scored ? outcome.scores().highest() : BigDecimal.TEN;
            BigDecimal before = written("before", lowest, part::number);
            BigDecimal after = written("after", highest, part::number);
            return comparison(EvidenceKind.SCORE, null, null, before, after);
        }

        private Evidence comparison(
                EvidenceKind kind, String before, String after, BigDecimal scoreBefore, BigDecimal scoreAfter) {
            return new Evidence(
                    kind,
                    written("reference", null, part::text),
                    null,
                    null,
                    null,
                    before,
                    after,
                    scoreBefore,
                    scoreAfter,
                    written("beforeOn", start(), part::date),
                    written("afterOn", achievedOn, part::date),
                    Boolean.TRUE.equals(part.yes("retrospective")));
        }

        private String answer(boolean meets) {
            return outcome == null || outcome.answers() == null
                    ? (meets ? "yes" : "no")
                    : outcome.answers().answers().stream()
                            .filter(answer -> answer.meets() == meets)
                            .map(Answer::text)
                            .findFirst()
                            .orElse("no");
        }

        private LocalDate start() {
            return achievedOn.minusMonths(MONTHS_BEFORE);
        }

        private <T> T written(String key, T otherwise, Function<String, T> read) {
            if (!part.has(key)) {
                return otherwise;
            }
            return Shown.NONE.equals(part.text(key)) ? null : read.apply(key);
        }
    }
}
