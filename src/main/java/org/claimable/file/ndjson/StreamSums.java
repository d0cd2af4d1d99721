package org.claimable.file.ndjson;

import java.io.Serializable;
import java.util.List;
import org.claimable.file.ndjson.Batch.DecidedLine;
import org.claimable.file.ndjson.CohortStream.StreamEnd;
import org.claimable.method.canonical.CanonicalCohort;
import org.claimable.method.claim.Claim;
import org.claimable.method.evaluation.Evaluation;
import org.claimable.method.report.ReferenceFindings;
import org.claimable.method.report.Reporter;

/** What a part of a stream comes to; put together with the other parts, wherever each stands in it, it is what the stream comes to. */
public final class StreamSums implements Serializable {
    private static final long serialVersionUID = 1;

    private final Reporter reporter;
    private long highest;
    private long lowest;
    private long lines;
    private long failed;

    private StreamSums(Reporter reporter) {
        this.reporter = reporter;
    }

    /** Nothing yet, on the terms of an evaluation. */
    public static StreamSums of(Evaluation terms) {
        return new StreamSums(Reporter.ofPart(terms));
    }

    void take(DecidedLine line) {
        lines++;
        if (!line.isDecided()) {
            failed++;
            return;
        }
        add(line.highest(), line.lowest());
        List<Claim> claims = line.submitted().claims();
        reporter.add(
                line.number(),
                claims,
                line.decided().decisions(),
                line.submitted().person());
        reporter.addReadings(claims, line.decided().decisions(), line.decided().readings());
        reporter.add(line.coverage());
    }

    private void add(long worthOfHighest, long worthOfLowest) {
        highest = Math.addExact(highest, worthOfHighest);
        lowest = Math.addExact(lowest, worthOfLowest);
    }

    /** Adds another part on the same terms, which may come from another machine. */
    public void add(StreamSums part) {
        reporter.add(part.reporter);
        add(part.highest, part.lowest);
        lines = Math.addExact(lines, part.lines);
        failed = Math.addExact(failed, part.failed);
    }

    /** How the stream ends whose parts have all been added, once; {@code lists} are the digests of what was submitted. */
    public StreamEnd end(Evaluation terms, ReferenceFindings references, CanonicalCohort.Lists lists) {
        String id = CanonicalCohort.decisionId(terms.cohort(), lists, terms.ruleSet(), terms.valueSet(), terms.asOf());
        return new StreamEnd(terms, reporter.summary(lowest, highest, references), id, lines, failed);
    }
}
