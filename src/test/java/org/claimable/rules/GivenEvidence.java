package org.claimable.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.claimable.bank.AnswerScale.Answer;
import org.claimable.bank.EvidenceKind;
import org.claimable.bank.Outcome;
import org.claimable.claim.Evidence;

/** The evidence of an example's claim: what is written, and for the rest what meets the outcome. */
record GivenEvidence(GivenClaim claim, Outcome outcome) {
    private static final String VOLUNTEERING = "regular-volunteering";
    private static final int MONTHS_BEFORE = 3;

    /** The evidence as it would be submitted, null where there is none. */
    Evidence evidence() {
        if (GivenClaim.NONE.equals(claim.evidence())) {
            return null;
        }
        return switch (kind()) {
            case RECORD -> record();
            case SURVEY -> survey();
            case SCORE -> score();
        };
    }

    private EvidenceKind kind() {
        if (claim.evidence() != null) {
            return EvidenceKind.valueOf(claim.evidence().toUpperCase(Locale.ROOT));
        }
        boolean compares = Stream.of(claim.before(), claim.after(), claim.beforeOn(), claim.afterOn())
                        .anyMatch(written -> written != null)
                || claim.retrospective() != null;
        return Stream.of(EvidenceKind.RECORD, EvidenceKind.SURVEY, EvidenceKind.SCORE)
                .filter(kind -> outcome == null || outcome.accepts(kind))
                .filter(kind -> !compares || kind != EvidenceKind.RECORD)
                .findFirst()
                .orElse(EvidenceKind.SURVEY);
    }

    private Evidence record() {
        boolean sessions = outcome != null && outcome.code().equals(VOLUNTEERING);
        return new Evidence(
                EvidenceKind.RECORD,
                written(claim.reference(), "register", Function.identity()),
                written(claim.from(), sessions ? start() : null, LocalDate::parse),
                written(claim.to(), sessions ? claim.achievedOn() : null, LocalDate::parse),
                written(claim.sessions(), sessions ? MONTHS_BEFORE : null, Integer::valueOf),
                null,
                null,
                null,
                null,
                null,
                null,
                false);
    }

    private Evidence survey() {
        String before = written(claim.before(), answer(false), Function.identity());
        String after = written(claim.after(), answer(true), Function.identity());
        return comparison(EvidenceKind.SURVEY, before, after, null, null);
    }

    private Evidence score() {
        boolean scored = outcome != null && outcome.scores() != null;
        BigDecimal lowest = scored ? outcome.scores().lowest() : BigDecimal.ZERO;
        BigDecimal highest = scored ? outcome.scores().highest() : BigDecimal.TEN;
        BigDecimal before = written(claim.before(), lowest, BigDecimal::new);
        BigDecimal after = written(claim.after(), highest, BigDecimal::new);
        return comparison(EvidenceKind.SCORE, null, null, before, after);
    }

    private Evidence comparison(
            EvidenceKind kind, String before, String after, BigDecimal scoreBefore, BigDecimal scoreAfter) {
        return new Evidence(
                kind,
                written(claim.reference(), null, Function.identity()),
                null,
                null,
                null,
                before,
                after,
                scoreBefore,
                scoreAfter,
                written(claim.beforeOn(), start(), LocalDate::parse),
                written(claim.afterOn(), claim.achievedOn(), LocalDate::parse),
                Boolean.TRUE.equals(claim.retrospective()));
    }

    private String answer(boolean meets) {
        return outcome == null || outcome.answers() == null
                ? (meets ? "yes" : "no")
                : outcome.answers().answers().stream()
                        .filter(answer -> answer.meets() == meets)
                        .map(Answer::text)
                        .findFirst()
                        .orElseThrow();
    }

    private LocalDate start() {
        return claim.achievedOn().minusMonths(MONTHS_BEFORE);
    }

    private static <T> T written(String text, T otherwise, Function<String, T> read) {
        if (text == null) {
            return otherwise;
        }
        return text.equals(GivenClaim.NONE) ? null : read.apply(text);
    }
}
