package org.claimable.file.json;

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
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;

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

    private final JsonGenerator json;
    private final Catalogue catalogue;
    private final ReferenceMatching matching;

    /** Writes the claims and people of a cohort that is decided by a rule set; its claims have been identified. */
    public CanonicalWriter(OutputStream stream, Cohort terms, RuleSet ruleSet) {
        this.json = AnswerWriter.LINES.createGenerator(ObjectWriteContext.empty(), stream);
        this.catalogue = ruleSet.catalogue();
        this.matching = terms.settings().references();
    }

    public void claim(Claim claim) {
        json.writeStartArray();
        day(claim.achievedOn());
        evidence(claim.evidence());
        json.writeNumber(claim.headcount());
        json.writeString(claim.id());
        person(claim);
        outcome(claim.outcome());
        for (ClaimField text : FIRST_TEXTS) {
            compared(claim.texts().of(text));
        }
        number(claim.share());
        json.writeNumber(claim.sustainedYear());
        later(claim.texts(), claim.fields());
        if (!claim.isReadable()) {
            claim.problems().forEach(this::problem);
        }
        end();
    }

    /** The texts that claims did not always have, each by its name; nothing of a claim without them, so that its id is as it was. */
    private void later(ClaimTexts texts, OwnValues fields) {
        boolean any = false;
        for (ClaimField text : LATER_TEXTS) {
            if (texts.of(text) != null) {
                if (!any) {
                    json.writeStartObject();
                }
                any = true;
                json.writeStringProperty(text.wireName(), Spelling.compared(texts.of(text)));
            }
        }
        if (any) {
            json.writeEndObject();
        }
        fields(fields);
    }

    /** What is said in the fields that a rule set adds, an object in an array; nothing where nothing is. */
    private void fields(OwnValues fields) {
        if (fields.isEmpty()) {
            return;
        }
        json.writeStartArray();
        json.writeStartObject();
        fields.byName().forEach((name, said) -> {
            json.writeName(name);
            if (said instanceof BigDecimal number) {
                number(number);
            } else if (said instanceof Boolean yes) {
                json.writeBoolean(yes);
            } else {
                compared(said.toString());
            }
        });
        json.writeEndObject();
        json.writeEndArray();
    }

    private void compared(String text) {
        json.writeString(text == null ? null : Spelling.compared(text));
    }

    private void person(Claim claim) {
        if (claim.placeholder() == null) {
            json.writeString(claim.individual() == null ? null : matching.key(claim.individual()));
            return;
        }
        json.writeStartArray();
        json.writeString(claim.placeholder());
        json.writeEndArray();
    }

    /** An outcome that is known as it is compared; another as it is written, because the decision shows it. */
    private void outcome(String named) {
        json.writeString(named == null || catalogue.find(named).isEmpty() ? named : Spelling.compared(named));
    }

    private void problem(Violation problem) {
        json.writeString("%s: %s: %s".formatted(problem.pointer(), problem.code(), problem.message()));
    }

    private void evidence(Evidence evidence) {
        if (evidence == null) {
            json.writeNull();
            return;
        }
        json.writeStartArray();
        answer(evidence.after(), evidence.scoreAfter());
        day(evidence.afterOn());
        answer(evidence.before(), evidence.scoreBefore());
        day(evidence.beforeOn());
        day(evidence.from());
        json.writeString(evidence.kind().name());
        compared(evidence.reference());
        json.writeBoolean(evidence.retrospective());
        if (evidence.sessions() == null) {
            json.writeNull();
        } else {
            json.writeNumber(evidence.sessions());
        }
        day(evidence.to());
        json.writeEndArray();
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
        json.writeStartArray();
        if (individual.age() == null) {
            json.writeNull();
        } else {
            json.writeNumber(individual.age());
        }
        json.writeString(matching.key(individual.ref()));
        json.writeStartArray();
        individual.segments().forEach((segment, value) -> {
            json.writeString(segment);
            json.writeString(value);
        });
        json.writeEndArray();
        fields(individual.fields());
        end();
    }

    public void counted(PreviouslyCounted entry) {
        json.writeStartArray();
        day(entry.achievedOn());
        json.writeString(matching.key(entry.individual()));
        outcome(entry.outcome());
        compared(entry.reference());
        end();
    }

    private void end() {
        json.writeEndArray();
        json.writeRaw('\n');
    }

    private void answer(String text, BigDecimal score) {
        if (score == null) {
            json.writeString(text);
        } else {
            number(score);
        }
    }

    private void day(LocalDate day) {
        if (day == null) {
            json.writeNull();
        } else {
            json.writeNumber((int) day.toEpochDay());
        }
    }

    private void number(BigDecimal number) {
        if (number.equals(BigDecimal.ONE)) {
            json.writeNumber(1);
        } else {
            json.writeNumber(number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros());
        }
    }

    /** Passes on what was written so far. */
    public void flush() {
        json.flush();
    }

    @Override
    public void close() {
        json.close();
    }
}
