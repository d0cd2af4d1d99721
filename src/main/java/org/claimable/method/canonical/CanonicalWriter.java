package org.claimable.method.canonical;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import org.claimable.method.bank.Catalogue;
import org.claimable.method.catalogue.ClaimField;
import org.claimable.method.catalogue.ReferenceMatching;
import org.claimable.method.catalogue.Spelling;
import org.claimable.method.claim.Claim;
import org.claimable.method.claim.ClaimTexts;
import org.claimable.method.claim.Cohort;
import org.claimable.method.claim.Evidence;
import org.claimable.method.claim.Individual;
import org.claimable.method.claim.OwnValues;
import org.claimable.method.claim.PreviouslyCounted;
import org.claimable.method.claim.Violations.Violation;
import org.claimable.method.rulebook.RuleSet;

/**
 * Writes claims, people and what was counted before in canonical form: each as a line with a JSON array of its fields in
 * the order of their names, defaults filled in, null for what is absent; a text that claims did not always have comes last, by its name,
 * and is left out where it is absent, as is what is said in fields that a rule set adds.
 */
public final class CanonicalWriter implements AutoCloseable {
    private static final ClaimField[] FIRST_TEXTS = ClaimField.FIRST_TEXTS.toArray(ClaimField[]::new);
    private static final ClaimField[] LATER_TEXTS = ClaimField.TEXTS.stream()
            .filter(ClaimField::isLater)
            .sorted(Comparator.comparing(ClaimField::wireName))
            .toArray(ClaimField[]::new);

    private static final int FEW_DIGITS = 9;

    private final CanonicalJson json;
    private final Catalogue catalogue;
    private final ReferenceMatching matching;
    /** The person of the claim written last, and what the reference is compared by: claims of one person mostly come together. */
    private String person;

    private String key;

    /** Writes the claims and people of a cohort that is decided by a rule set; its claims have been identified. */
    public CanonicalWriter(OutputStream stream, Cohort terms, RuleSet ruleSet) {
        this.json = new CanonicalJson(stream);
        this.catalogue = ruleSet.catalogue();
        this.matching = terms.settings().references();
    }

    public void claim(Claim claim) {
        json.beginArray();
        day(claim.achievedOn());
        evidence(claim.evidence());
        json.number(claim.headcount());
        json.text(claim.id());
        person(claim);
        outcome(claim.outcome());
        ClaimTexts texts = claim.texts().compared();
        for (ClaimField text : FIRST_TEXTS) {
            json.word(texts.of(text));
        }
        number(claim.share());
        json.number(claim.sustainedYear());
        later(texts, claim.fields());
        if (!claim.isReadable()) {
            claim.problems().forEach(this::problem);
        }
        end();
    }

    /** The texts that claims did not always have, each by its name; nothing of a claim without them, so that its id is as it was; they are as they are compared. */
    private void later(ClaimTexts texts, OwnValues fields) {
        boolean any = false;
        for (ClaimField text : LATER_TEXTS) {
            if (texts.of(text) != null) {
                if (!any) {
                    json.beginObject();
                }
                any = true;
                json.field(text.wireName(), texts.of(text));
            }
        }
        if (any) {
            json.endObject();
        }
        fields(fields);
    }

    /** What is said in the fields that a rule set adds, an object in an array; nothing where nothing is. */
    private void fields(OwnValues fields) {
        if (fields.isEmpty()) {
            return;
        }
        json.beginArray();
        json.beginObject();
        fields.byName().forEach((name, said) -> {
            json.name(name);
            if (said instanceof BigDecimal number) {
                number(number);
            } else if (said instanceof Boolean yes) {
                json.flag(yes);
            } else {
                compared(said.toString());
            }
        });
        json.endObject();
        json.endArray();
    }

    private void compared(String text) {
        json.text(text == null ? null : Spelling.compared(text));
    }

    private void person(Claim claim) {
        if (claim.placeholder() == null) {
            if (claim.individual() != person) {
                person = claim.individual();
                key = person == null ? null : matching.key(person);
            }
            json.text(key);
            return;
        }
        json.beginArray();
        json.text(claim.placeholder());
        json.endArray();
    }

    /** An outcome that is known as it is compared; another as it is written, because the decision shows it. */
    private void outcome(String named) {
        String compared = named == null ? null : Spelling.compared(named);
        json.word(compared == named || catalogue.find(named).isEmpty() ? named : compared);
    }

    private void problem(Violation problem) {
        json.text("%s: %s: %s".formatted(problem.pointer(), problem.code(), problem.message()));
    }

    private void evidence(Evidence evidence) {
        if (evidence == null) {
            json.none();
            return;
        }
        json.beginArray();
        answer(evidence.after(), evidence.scoreAfter());
        day(evidence.afterOn());
        answer(evidence.before(), evidence.scoreBefore());
        day(evidence.beforeOn());
        day(evidence.from());
        json.word(evidence.kind().name());
        compared(evidence.reference());
        json.flag(evidence.retrospective());
        if (evidence.sessions() == null) {
            json.none();
        } else {
            json.number(evidence.sessions());
        }
        day(evidence.to());
        json.endArray();
    }

    /** A person whom a claim names; one of whom nothing is known but the reference is left out. */
    public void individual(Individual individual) {
        if (individual.age() != null
                || !individual.segments().isEmpty()
                || !individual.fields().isEmpty()) {
            unmatched(individual);
        }
    }

    /** A person whom no claim names. */
    public void unmatched(Individual individual) {
        json.beginArray();
        if (individual.age() == null) {
            json.none();
        } else {
            json.number(individual.age());
        }
        json.text(matching.key(individual.ref()));
        json.beginArray();
        individual.segments().forEach((segment, value) -> {
            json.text(segment);
            json.text(value);
        });
        json.endArray();
        fields(individual.fields());
        end();
    }

    public void counted(PreviouslyCounted entry) {
        json.beginArray();
        day(entry.achievedOn());
        json.text(matching.key(entry.individual()));
        outcome(entry.outcome());
        compared(entry.reference());
        end();
    }

    private void end() {
        json.endArray().endLine();
    }

    private void answer(String text, BigDecimal score) {
        if (score == null) {
            json.word(text);
        } else {
            number(score);
        }
    }

    private void day(LocalDate day) {
        if (day == null) {
            json.none();
        } else {
            json.number(day.toEpochDay());
        }
    }

    private void number(BigDecimal number) {
        if (number.scale() == 0 && number.precision() <= FEW_DIGITS) {
            json.number(number.longValue());
        } else {
            json.number(CanonicalJson.stripped(number));
        }
    }

    /** Passes on what was written so far. */
    public void flush() {
        json.flush();
    }

    @Override
    public void close() {
        flush();
    }
}
