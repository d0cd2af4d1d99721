package org.claimable.rules.trial;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.claimable.method.bank.Outcome;
import org.claimable.method.catalogue.ClaimField;
import org.claimable.method.claim.Claim;
import org.claimable.method.claim.ClaimTexts;
import org.claimable.method.claim.Evidence;
import org.claimable.method.claim.Individual;
import org.claimable.method.claim.OwnValues;

/** A claim that is being made up, with what is known of its person; each field may be changed on a copy. */
final class Draft {
    static final LocalDate DAY = LocalDate.of(2024, 6, 3);

    /** A text that no rule names. */
    static final String UNNAMED = "x-no-rule-names";

    /** Who is claimed for. */
    static final String PERSON = "p1";

    String id = "c1";
    String individual = PERSON;
    Outcome outcome;
    EvidenceShape shape;
    LocalDate day = DAY;
    int headcount = 1;
    BigDecimal share = BigDecimal.ONE;
    int sustainedYear = 1;
    Map<ClaimField, String> texts = new EnumMap<>(ClaimField.class);
    String reference = "register";
    LocalDate from;
    LocalDate to;
    Integer sessions;
    boolean attendance = true;
    LocalDate beforeOn;
    LocalDate afterOn;
    Integer age;
    SortedMap<String, String> segments = new TreeMap<>();
    SortedMap<String, Object> fields = new TreeMap<>();
    SortedMap<String, Object> personFields = new TreeMap<>();

    static Draft of(Outcome outcome, EvidenceShape shape) {
        Draft draft = new Draft();
        draft.outcome = outcome;
        draft.shape = shape;
        return draft;
    }

    Draft copy() {
        Draft copy = new Draft();
        copy.id = id;
        copy.individual = individual;
        copy.outcome = outcome;
        copy.shape = shape;
        copy.day = day;
        copy.headcount = headcount;
        copy.share = share;
        copy.sustainedYear = sustainedYear;
        copy.texts = new EnumMap<>(texts);
        copy.reference = reference;
        copy.from = from;
        copy.to = to;
        copy.sessions = sessions;
        copy.attendance = attendance;
        copy.beforeOn = beforeOn;
        copy.afterOn = afterOn;
        copy.age = age;
        copy.segments = new TreeMap<>(segments);
        copy.fields = new TreeMap<>(fields);
        copy.personFields = new TreeMap<>(personFields);
        return copy;
    }

    /** The same of another outcome, with other evidence. */
    Draft as(Outcome other, EvidenceShape evidence) {
        Draft copy = copy();
        copy.outcome = other;
        copy.shape = evidence;
        return copy;
    }

    /** The same on another day. */
    Draft on(LocalDate other) {
        Draft copy = copy();
        copy.day = other;
        return copy;
    }

    Claim claim() {
        Claim claim = new Claim(
                id,
                individual,
                outcome == null ? "an outcome that no catalogue has" : outcome.code(),
                day,
                individual == null ? headcount : 1,
                share,
                sustainedYear,
                texts.isEmpty() ? ClaimTexts.NONE : ClaimTexts.of(texts::get),
                shape.kind() == null ? null : evidence());
        return fields.isEmpty() ? claim : Claim.with(claim, new OwnValues(fields));
    }

    private Evidence evidence() {
        boolean record = shape.kind() == Outcome.EvidenceKind.RECORD;
        boolean given = record && attendance;
        return new Evidence(
                shape.kind(),
                reference,
                given ? from == null ? day.minusMonths(12) : from : null,
                given ? to == null ? day : to : null,
                given ? sessions == null ? Integer.valueOf(100) : sessions : null,
                shape.before(),
                shape.after(),
                shape.scoreBefore(),
                shape.scoreAfter(),
                record ? null : beforeOn == null ? shape.dates().before(day) : beforeOn,
                record ? null : afterOn == null ? shape.dates().after(day) : afterOn,
                !record && shape.retrospective());
    }

    /** What is known of the person; null where nothing is. */
    Individual person() {
        return individual == null || age == null && segments.isEmpty() && personFields.isEmpty()
                ? null
                : new Individual(individual, age, segments, new OwnValues(personFields));
    }
}
