package org.claimable.file.ndjson;

import java.io.OutputStream;
import java.util.List;
import org.claimable.claim.Individual;
import org.claimable.claim.PreviouslyCounted;
import org.claimable.decision.Decision;
import org.claimable.evaluation.Evaluation;
import org.claimable.file.json.CanonicalWriter;
import org.claimable.file.json.LineProblem;
import org.claimable.file.json.PersonLine;
import org.claimable.file.json.PersonLineWriter;

/** Writes what was decided of lines, and those lines in canonical form, into the batch that is decided at present. */
final class BatchWriter {
    private final Evaluation terms;
    private final Redirected output = new Redirected();
    private final Redirected claims = new Redirected();
    private final Redirected individuals = new Redirected();
    private final Redirected counted = new Redirected();
    private PersonLineWriter writer;
    private CanonicalWriter canonicalClaims;
    private CanonicalWriter canonicalIndividuals;
    private CanonicalWriter canonicalCounted;

    BatchWriter(Evaluation terms) {
        this.terms = terms;
        begin();
    }

    private void begin() {
        writer = new PersonLineWriter(output);
        canonicalClaims = new CanonicalWriter(claims, terms.cohort(), terms.ruleSet());
        canonicalIndividuals = new CanonicalWriter(individuals, terms.cohort(), terms.ruleSet());
        canonicalCounted = new CanonicalWriter(counted, terms.cohort(), terms.ruleSet());
    }

    /** From now on into this batch. */
    void to(Batch batch) {
        output.to = batch.output();
        claims.to = batch.claims();
        individuals.to = batch.individuals();
        counted.to = batch.counted();
    }

    /** Writes a line that was decided; {@code before} is what was counted before of its person. */
    void write(long number, PersonLine line, List<Decision> decisions, List<PreviouslyCounted> before) {
        Individual person = line.person();
        writer.write(number, person == null ? null : person.ref(), decisions);
        line.claims().forEach(canonicalClaims::claim);
        canonicalClaims.flush();
        if (person != null) {
            canonicalIndividuals.individual(person);
            canonicalIndividuals.flush();
        }
        if (!before.isEmpty()) {
            before.forEach(canonicalCounted::counted);
            canonicalCounted.flush();
        }
    }

    void write(long number, LineProblem problem) {
        writer.write(number, problem);
    }

    /** Takes back what a line that failed left half written. */
    void takeBack(Batch batch) {
        batch.takeBack();
        begin();
    }

    /** Where what is written goes at present. */
    private static final class Redirected extends OutputStream {
        private Bytes to;

        @Override
        public void write(int octet) {
            to.write(octet);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            to.write(bytes, from, length);
        }
    }
}
