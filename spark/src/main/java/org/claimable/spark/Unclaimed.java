package org.claimable.spark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.claimable.file.json.CohortReader;
import org.claimable.file.json.PersonLineWriter;
import org.claimable.file.json.PersonLineWriter.LineProblem;
import org.claimable.method.canonical.CanonicalWriter;
import org.claimable.method.claim.Cohort;
import org.claimable.method.claim.Individual;
import org.claimable.method.claim.MalformedCohortException;
import org.claimable.method.claim.PreviouslyCounted;
import org.claimable.method.claim.Violations;
import org.claimable.method.claim.Violations.InvalidCohortException;
import org.claimable.method.evaluation.Evaluation;
import org.claimable.method.evaluation.Identities;

/**
 * Someone who is listed, or of whom something was counted before, and whom no claim names, by the key and the references there; or a text that
 * is no reference, without a key. What is said is in canonical form; {@code problem} is why it cannot be used, as JSON, null where it can.
 */
record Unclaimed(String key, String listed, String counted, byte[] individuals, byte[] entries, String problem)
        implements Serializable {
    private static final String CLAIM =
            "{\"claims\":[{\"id\":\"none\",\"outcome\":\"none\",\"achievedOn\":\"2024-01-01\"}],\"ruleSet\":\"%s\",";

    /** Reads what is said as a request that names no other claim. */
    static Unclaimed of(Row row, SharedTerms shared) {
        Evaluation terms = shared.terms();
        byte[] broken = row.getAs(PersonLines.LINE);
        try {
            if (broken != null) {
                CohortReader.read(new ByteArrayInputStream(broken), shared.library());
                throw new MalformedCohortException("This is not one object of JSON.");
            }
            Cohort cohort = CohortReader.read(new ByteArrayInputStream(request(row, terms)), shared.library())
                    .with(terms.cohort().settings());
            Violations violations = new Violations();
            Cohort checked = shared.evaluator().check(cohort, violations);
            violations.failIfAny();
            return of(row.getString(PersonLines.OF_KEY), checked, terms);
        } catch (InvalidCohortException wrong) {
            return wrong(row.getString(PersonLines.OF_KEY), LineProblem.wrong(wrong.violations()));
        } catch (MalformedCohortException malformed) {
            return wrong(row.getString(PersonLines.OF_KEY), LineProblem.malformed(malformed.getMessage()));
        }
    }

    private static byte[] request(Row row, Evaluation terms) {
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(bytes(CLAIM.formatted(terms.ruleSet().digest())));
        list("individuals", row.getAs(PersonLines.INDIVIDUALS), request);
        request.writeBytes(bytes(","));
        list("previouslyCounted", row.getAs(PersonLines.COUNTED), request);
        request.writeBytes(bytes("}"));
        return request.toByteArray();
    }

    private static void list(String name, byte[] elements, ByteArrayOutputStream request) {
        request.writeBytes(bytes("\"%s\":[".formatted(name)));
        request.writeBytes(elements == null ? new byte[0] : elements);
        request.writeBytes(bytes("]"));
    }

    private static Unclaimed of(String key, Cohort cohort, Evaluation terms) {
        Identities identities = Identities.of(terms.cohort().settings(), terms.ruleSet());
        List<Individual> listed = cohort.individuals();
        List<PreviouslyCounted> counted =
                cohort.previouslyCounted().stream().map(identities::counted).toList();
        ByteArrayOutputStream individuals = new ByteArrayOutputStream();
        ByteArrayOutputStream entries = new ByteArrayOutputStream();
        try (CanonicalWriter people = new CanonicalWriter(individuals, terms.cohort(), terms.ruleSet());
                CanonicalWriter before = new CanonicalWriter(entries, terms.cohort(), terms.ruleSet())) {
            if (key != null) {
                listed.forEach(people::unmatched);
            }
            counted.forEach(before::counted);
        }
        return new Unclaimed(
                key,
                listed.isEmpty() ? null : listed.get(0).ref(),
                counted.isEmpty() ? null : counted.get(0).individual(),
                individuals.toByteArray(),
                entries.toByteArray(),
                null);
    }

    private static Unclaimed wrong(String key, LineProblem problem) {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        new PersonLineWriter(line).write(0, problem);
        List<String> said = new ArrayList<>(AnswerLine.of(line.toByteArray()).parts());
        return new Unclaimed(key, null, null, new byte[0], new byte[0], said.get(0));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
