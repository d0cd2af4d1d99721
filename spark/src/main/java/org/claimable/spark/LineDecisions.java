package org.claimable.spark;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;
import org.claimable.file.json.PersonLineWriter.LineProblem;
import org.claimable.file.ndjson.StreamPart;
import org.claimable.file.ndjson.StreamPart.LineOfPart;
import org.claimable.method.claim.Claim;
import org.claimable.method.claim.Violations.Violation;
import org.claimable.method.report.CitedRecord;
import org.claimable.spark.DecidedPart.Kind;
import scala.Tuple2;

/** Decides the lines of one partition in their order, each with its place among all, and says last what they come to. */
final class LineDecisions implements Iterator<DecidedPart> {
    /** The header is the first line of a stream. */
    private static final long BEFORE_LINES = 2;

    private final Iterator<Tuple2<Row, Long>> lines;
    private final StreamPart part;
    private final int mostClaims;
    private final PackedBytes claims = new PackedBytes();
    private final PackedBytes individuals = new PackedBytes();
    private final PackedBytes counted = new PackedBytes();
    private final Deque<DecidedPart> ready = new ArrayDeque<>();
    private boolean summed;

    LineDecisions(Iterator<Tuple2<Row, Long>> lines, SharedTerms shared) {
        this.lines = lines;
        this.part = new StreamPart(shared.terms(), shared.evaluator(), shared.limits());
        this.mostClaims = shared.limits().claims();
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && !summed) {
            if (lines.hasNext()) {
                decide(lines.next());
            } else {
                pass(claims, Kind.CLAIMS, true);
                pass(individuals, Kind.INDIVIDUALS, true);
                pass(counted, Kind.COUNTED, true);
                ready.add(DecidedPart.sums(part.sums()));
                summed = true;
            }
        }
        return !ready.isEmpty();
    }

    @Override
    public DecidedPart next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.poll();
    }

    private void decide(Tuple2<Row, Long> numbered) {
        Row row = numbered._1();
        long number = numbered._2() + BEFORE_LINES;
        LineOfPart line = line(number, row);
        ready.add(line(number, row, line));
        claims.add(line.claims());
        individuals.add(line.individuals());
        counted.add(line.counted());
        pass(claims, Kind.CLAIMS, false);
        pass(individuals, Kind.INDIVIDUALS, false);
        pass(counted, Kind.COUNTED, false);
    }

    private LineOfPart line(long number, Row row) {
        long count = row.getLong(PersonLines.CLAIMS);
        if (!row.isNullAt(PersonLines.OF_KEY) && count > mostClaims) {
            return part.refuse(number, LineProblem.tooManyClaims(Math.toIntExact(count), mostClaims));
        }
        if (row.getInt(PersonLines.LISTED) > 1) {
            return part.refuse(number, LineProblem.wrong(List.of(listedAgain("/individual"))));
        }
        return part.decide(number, row.getAs(PersonLines.LINE));
    }

    /** That someone is listed more than once. */
    static Violation listedAgain(String pointer) {
        return new Violation(pointer, "REPEATED", "An earlier individual has the same ref. List each once.");
    }

    private static DecidedPart line(long number, Row row, LineOfPart line) {
        List<Long> positions = row.getList(PersonLines.POSITIONS);
        boolean problem = line.submitted() == null;
        boolean named = !problem && line.submitted().person() != null;
        List<Claim> of = problem ? List.of() : line.submitted().claims();
        String[] records = new String[of.size()];
        for (int i = 0; named && i < records.length; i++) {
            records[i] = CitedRecord.reference(of.get(i));
        }
        return new DecidedPart(
                Kind.LINE,
                number,
                problem,
                problem
                        ? LineReader.text(row.getString(PersonLines.PERSON))
                        : named ? line.submitted().person().ref() : null,
                row.getLong(PersonLines.CLAIMS),
                positions.stream().mapToLong(Long::longValue).toArray(),
                of.stream().map(Claim::id).toArray(String[]::new),
                records,
                line.answer(),
                null);
    }

    private void pass(PackedBytes packed, Kind kind, boolean isLast) {
        if (packed.isFull() || isLast && !packed.isEmpty()) {
            ready.add(DecidedPart.canonical(kind, packed.take()));
        }
    }
}
