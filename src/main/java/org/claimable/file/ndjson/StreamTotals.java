package org.claimable.file.ndjson;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.claimable.file.json.PersonLineWriter;
import org.claimable.file.json.PersonLineWriter.LineProblem;
import org.claimable.file.json.StreamHeader;
import org.claimable.file.ndjson.Batch.Bytes;
import org.claimable.file.ndjson.Batch.DecidedLine;
import org.claimable.file.ndjson.CohortStream.StreamEnd;
import org.claimable.method.bank.Digests;
import org.claimable.method.canonical.CanonicalCohort;
import org.claimable.method.canonical.CanonicalWriter;
import org.claimable.method.claim.Claim;
import org.claimable.method.claim.PreviouslyCounted;
import org.claimable.method.evaluation.Evaluation;
import org.claimable.method.evaluation.Evaluation.PolicyTotals;
import org.claimable.method.evaluation.Identities;
import org.claimable.method.report.PassingReferences;
import org.claimable.method.report.ReferenceFindings;
import org.claimable.method.report.Reporter;
import org.claimable.method.report.Summary;

/** Takes decided batches in their order: notices people met again, writes each line, sums up, and works out the id. */
final class StreamTotals {
    private final Evaluation terms;
    private final OutputStream output;
    private final Reporter reporter;
    private final Identities identities;
    private final PassingReferences references;
    private final MetPeople people;
    private final long from;
    private final PolicyTotals totals = new PolicyTotals();
    private final MessageDigest claimsDigest = Digests.begin();
    private final MessageDigest individualsDigest = Digests.begin();
    private final MessageDigest countedDigest = Digests.begin();
    private final Map<String, List<PreviouslyCounted>> countedOfOthers;
    private long lines;
    private long lastLine = 1;
    private long failed;
    private long claims;

    /** {@code countedInHeader} is what the header says was counted before, by person. */
    StreamTotals(
            Evaluation terms,
            StreamHeader header,
            Map<String, List<PreviouslyCounted>> countedInHeader,
            OutputStream output) {
        boolean inOrder = header.order() == StreamHeader.Order.BY_PERSON;
        this.terms = terms;
        this.from = header.from();
        this.output = output;
        this.reporter = Reporter.of(terms);
        this.references = inOrder
                ? PassingReferences.inOrder(terms.cohort(), terms.ruleSet().placeholders())
                : new PassingReferences(terms.cohort(), terms.ruleSet().placeholders());
        this.identities = Identities.of(terms.cohort().settings(), terms.ruleSet());
        this.people = inOrder ? new MetPeople.InOrder(identities) : new MetPeople.Remembered();
        this.countedOfOthers = new LinkedHashMap<>(countedInHeader);
    }

    /** Takes the next batch. */
    void take(Batch batch) throws IOException {
        DecidedLine before = DecidedLine.BEFORE_ALL;
        for (DecidedLine line : batch.decided()) {
            take(line, batch, before);
            before = line;
        }
    }

    private void take(DecidedLine line, Batch batch, DecidedLine before) throws IOException {
        lines++;
        lastLine = line.number();
        boolean written = lastLine >= from;
        boolean tracked = line.isDecided() && line.submitted().person() != null;
        LineProblem wrong = tracked ? people.meet(line) : null;
        if (wrong != null) {
            failed++;
            ByteArrayOutputStream problem = new ByteArrayOutputStream();
            new PersonLineWriter(problem).write(lastLine, wrong);
            problem.writeTo(written ? output : OutputStream.nullOutputStream());
            return;
        }
        if (written) {
            batch.output().passTo(output, before.outputEnd(), line.outputEnd());
        }
        if (!line.isDecided()) {
            failed++;
            return;
        }
        batch.claims().passTo(claimsDigest, before.claimsEnd(), line.claimsEnd());
        batch.individuals().passTo(individualsDigest, before.individualsEnd(), line.individualsEnd());
        batch.counted().passTo(countedDigest, before.countedEnd(), line.countedEnd());
        claims += line.decided().decisions().size();
        totals.add(line.highest(), line.lowest());
        List<Claim> submitted = line.submitted().claims();
        reporter.add(submitted, line.decided().decisions(), line.submitted().person());
        reporter.addReadings(
                submitted, line.decided().decisions(), line.decided().readings());
        reporter.add(line.coverage());
        if (tracked) {
            take(line);
        }
    }

    private void take(DecidedLine line) {
        String ref = line.submitted().person().ref();
        references.person(ref, line.submitted().claims(), people.alike());
        references.records(line.submitted().claims(), line.number());
        if (!countedOfOthers.isEmpty()) {
            countedOfOthers.remove(identities.key(ref));
        }
    }

    long lines() {
        return lines;
    }

    /** The number of the line with which to go on where the stream ends here. */
    long next() {
        return Math.max(lastLine + 1, from);
    }

    /** About how many bytes of memory names and references take, which grows with the stream; people aside. */
    long remembered() {
        return reporter.held() + references.held();
    }

    long claims() {
        return claims;
    }

    StreamEnd end() {
        Bytes others = new Bytes();
        try (CanonicalWriter canonical = new CanonicalWriter(others, terms.cohort(), terms.ruleSet())) {
            countedOfOthers.values().forEach(entries -> entries.forEach(canonical::counted));
        }
        others.passTo(countedDigest, 0, others.size());
        String id = CanonicalCohort.decisionId(
                terms.cohort(),
                new CanonicalCohort.Lists(
                        Digests.end(claimsDigest), Digests.end(individualsDigest), Digests.end(countedDigest)),
                terms.ruleSet(),
                terms.valueSet(),
                terms.asOf());
        ReferenceFindings.Unmatched unmatched = ReferenceFindings.Unmatched.of(
                Stream.empty(),
                countedOfOthers.values().stream().map(entries -> entries.get(0)),
                terms.ruleSet().placeholders());
        Summary summary = reporter.summary(totals.lowest(), totals.highest(), references.findings(unmatched));
        return new StreamEnd(terms, summary, id, lines, failed);
    }
}
