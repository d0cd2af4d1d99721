package org.claimable.method.claim;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.claimable.method.catalogue.ClaimField;
import org.claimable.method.claim.Violations.Violation;

/**
 * One claimed outcome as submitted. {@code individual} null: an untracked claim of {@code headcount} people;
 * {@code share} is the part of an activity that this contract may claim, over 0 up to 1. A claim with {@code problems}
 * stands for a row of a table that could not be read: of it only its id and what could be read are given.
 * {@code placeholder} is what was written in place of a reference to the person, such as "n/a", or null; {@code fields} are
 * those that a rule set adds.
 */
public record Claim(
        String id,
        String individual,
        String outcome,
        LocalDate achievedOn,
        int headcount,
        BigDecimal share,
        int sustainedYear,
        ClaimTexts texts,
        Evidence evidence,
        List<Violation> problems,
        String placeholder,
        OwnValues fields) {

    /** The largest headcount of one claim. */
    public static final int MOST_PEOPLE = ClaimField.HEADCOUNT.bounds().most();

    public Claim {
        problems = List.copyOf(problems);
        if (headcount < 1 || headcount > MOST_PEOPLE || headcount > 1 && individual != null) {
            throw new IllegalArgumentException("Claim %s has headcount %d.".formatted(id, headcount));
        }
        if (placeholder != null && individual != null) {
            throw new IllegalArgumentException("Claim %s has a person and a placeholder.".formatted(id));
        }
        if (share.signum() <= 0 || share.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("Claim %s has share %s, not over 0 up to 1.".formatted(id, share));
        }
        if (sustainedYear < 1) {
            throw new IllegalArgumentException("Claim %s has sustainedYear %d.".formatted(id, sustainedYear));
        }
    }

    public Claim(
            String id,
            String individual,
            String outcome,
            LocalDate achievedOn,
            int headcount,
            BigDecimal share,
            int sustainedYear,
            ClaimTexts texts,
            Evidence evidence) {
        this(
                id,
                individual,
                outcome,
                achievedOn,
                headcount,
                share,
                sustainedYear,
                texts,
                evidence,
                List.of(),
                null,
                OwnValues.NONE);
    }

    /**
     * A row that could not be read, with the texts that it does say; {@code outcome} and {@code achievedOn} are null where those could not
     * be either.
     */
    public static Claim unreadable(
            String id,
            String individual,
            String outcome,
            LocalDate achievedOn,
            ClaimTexts texts,
            List<Violation> problems) {
        return new Claim(
                id, individual, outcome, achievedOn, 1, BigDecimal.ONE, 1, texts, null, problems, null, OwnValues.NONE);
    }

    /** The same claim as one of a person. */
    public Claim of(String person) {
        return identified(this, person, null, texts, evidence);
    }

    /** The same claim without a person, where a text stands that is no reference. */
    public static Claim untracked(Claim claim, String text) {
        return identified(claim, null, text, claim.texts, claim.evidence);
    }

    /** The same claim with its references and texts as they are compared. */
    public static Claim identified(
            Claim claim, String person, String placeholder, ClaimTexts texts, Evidence evidence) {
        return new Claim(
                claim.id,
                person,
                claim.outcome,
                claim.achievedOn,
                claim.headcount,
                claim.share,
                claim.sustainedYear,
                texts,
                evidence,
                claim.problems,
                placeholder,
                claim.fields);
    }

    /** The same claim with what it says in the fields that a rule set adds. */
    public static Claim with(Claim claim, OwnValues fields) {
        return new Claim(
                claim.id,
                claim.individual,
                claim.outcome,
                claim.achievedOn,
                claim.headcount,
                claim.share,
                claim.sustainedYear,
                claim.texts,
                claim.evidence,
                claim.problems,
                claim.placeholder,
                fields);
    }

    public String service() {
        return texts.of(ClaimField.SERVICE);
    }

    public String provider() {
        return texts.of(ClaimField.PROVIDER);
    }

    public String space() {
        return texts.of(ClaimField.SPACE);
    }

    /** What a claim says in a field, null where it says nothing, or the field is not one of claims. */
    public static Object said(Claim claim, ClaimField field) {
        return switch (field) {
            case ID -> claim.id;
            case PERSON -> claim.individual;
            case OUTCOME -> claim.outcome;
            case ACHIEVED_ON -> claim.achievedOn;
            case HEADCOUNT -> claim.headcount;
            case SHARE -> claim.share;
            case SUSTAINED_YEAR -> claim.sustainedYear;
            case SERVICE, PROVIDER, SPACE -> claim.texts.of(field);
            case KIND, REFERENCE, FROM, TO, SESSIONS, BEFORE, AFTER, BEFORE_ON, AFTER_ON, RETROSPECTIVE ->
                claim.evidence == null ? null : Evidence.said(claim.evidence, field);
            case AGE, VALUE, NOTE, BUDGET, SPACE_TYPE, MANAGED_BY, RATIONALE, PRIORITY -> null;
        };
    }

    /** Whether it could be read, so that it can be decided. */
    public boolean isReadable() {
        return problems.isEmpty();
    }
}
