package org.claimable.spark;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.claimable.file.json.EvaluationWriter;
import org.claimable.file.ndjson.CohortStream;
import org.claimable.file.ndjson.CohortStream.StreamEnd;
import org.claimable.file.ndjson.StreamSums;
import org.claimable.method.bank.Digests;
import org.claimable.method.canonical.CanonicalCohort;
import org.claimable.method.canonical.CanonicalWriter;
import org.claimable.method.catalogue.ReferenceMatching;
import org.claimable.method.claim.PreviouslyCounted;
import org.claimable.method.evaluation.Evaluation;
import org.claimable.method.evaluation.Identities;
import org.claimable.method.report.ReferenceFindings;
import org.claimable.method.report.ReferenceFindings.Unmatched;
import org.claimable.spark.DecidedPart.Kind;

/** Claims of a lake that are decided: each decision, each problem, what it all comes to and the decision id. */
public final class DecidedClaims implements AutoCloseable {
    private final SparkSession spark;
    private final JavaRDD<DecidedPart> decided;
    private final JavaRDD<Unclaimed> unclaimed;
    private final StreamEnd end;

    private DecidedClaims(
            SparkSession spark, JavaRDD<DecidedPart> decided, JavaRDD<Unclaimed> unclaimed, StreamEnd end) {
        this.spark = spark;
        this.decided = decided;
        this.unclaimed = unclaimed;
        this.end = end;
    }

    /** Decides all partitions at once, and then puts together what they come to; {@code unclaimed} is null where there can be none. */
    static DecidedClaims of(
            SparkSession spark,
            Evaluation terms,
            JavaRDD<DecidedPart> decided,
            JavaRDD<Unclaimed> unclaimed,
            int partitions) {
        if (decided.filter(each -> each.kind() == Kind.LINE).isEmpty()) {
            decided.unpersist();
            throw new UnusableClaimsException("There are no claims.");
        }
        decided.count();
        JavaRDD<Unclaimed> others = unclaimed == null ? null : unclaimed.persist(StorageLevel.MEMORY_AND_DISK_SER());
        Ending ending = new Ending(terms, decided);
        Unmatched unmatched = ending.unmatched(others, partitions);
        FoundReferences references = new FoundReferences(decided, partitions);
        ReferenceFindings found =
                new ReferenceFindings(references.similar(terms, ending.listed), references.shared(), unmatched);
        return new DecidedClaims(spark, decided, others, ending.sums.end(terms, found, ending.lists()));
    }

    /** A row for each decision, with its {@code position}; see {@link DecidedRows}. */
    public Dataset<Row> decisions() {
        return DecidedRows.decisions(spark, decided);
    }

    /** A row for each person, untracked claim or entry of which nothing was decided, and why. */
    public Dataset<Row> problems() {
        return DecidedRows.problems(spark, decided, unclaimed);
    }

    /** What it comes to: the last line of a stream, without its line feed. */
    public String summary() {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        EvaluationWriter.writeEnd(end.terms(), end.summary(), end.decisionId(), end.lines(), end.failed(), line);
        return line.toString(StandardCharsets.UTF_8).stripTrailing();
    }

    public String decisionId() {
        return end.decisionId();
    }

    /** The same as in Java: the terms, the summary, how many lines there were and how many could not be decided. */
    public StreamEnd end() {
        return end;
    }

    /** Lets go of what is kept in Spark's storage. */
    @Override
    public void close() {
        decided.unpersist();
        if (unclaimed != null) {
            unclaimed.unpersist();
        }
    }

    /** Takes the parts in their order, one partition after another, and those whom no claim names last. */
    private static final class Ending {
        private final Evaluation terms;
        private final Identities identities;
        private final StreamSums sums;
        private final Map<Kind, MessageDigest> digests = new EnumMap<>(Kind.class);
        private final Map<String, List<PreviouslyCounted>> header;
        private final List<String> listed = new ArrayList<>();

        Ending(Evaluation terms, JavaRDD<DecidedPart> decided) {
            this.terms = terms;
            this.identities = Identities.of(terms.cohort().settings(), terms.ruleSet());
            this.sums = StreamSums.of(terms);
            this.header = new LinkedHashMap<>(CohortStream.countedBefore(terms));
            List.of(Kind.CLAIMS, Kind.INDIVIDUALS, Kind.COUNTED).forEach(each -> digests.put(each, Digests.begin()));
            Iterator<DecidedPart> parts =
                    decided.filter(each -> each.kind() != Kind.LINE).toLocalIterator();
            while (parts.hasNext()) {
                DecidedPart part = parts.next();
                if (part.kind() == Kind.SUMS) {
                    sums.add(part.sums());
                } else {
                    PackedBytes.passTo(digests.get(part.kind()), part.bytes());
                }
            }
            forget(decided);
        }

        /** Of what the header says was counted before, what is of people whom claims name has been passed with them. */
        private void forget(JavaRDD<DecidedPart> decided) {
            if (header.isEmpty()) {
                return;
            }
            Set<String> keys = new HashSet<>(header.keySet());
            ReferenceMatching matching = terms.cohort().settings().references();
            decided.filter(DecidedPart::isOfPerson)
                    .map(each -> matching.key(each.person()))
                    .filter(keys::contains)
                    .distinct()
                    .collect()
                    .forEach(header::remove);
        }

        /** Passes those whom no claim names, in the order of their references; earlier counts of those who are listed come first. */
        Unmatched unmatched(JavaRDD<Unclaimed> others, int partitions) {
            List<String> individuals = new ArrayList<>();
            Set<String> counted = new LinkedHashSet<>();
            Set<String> placeholders = new LinkedHashSet<>();
            List<String> ofEntries = new ArrayList<>();
            List<Unclaimed> entries = new ArrayList<>();
            if (others != null) {
                Iterator<Unclaimed> inOrder = others.filter(each -> each.problem() == null)
                        .sortBy(each -> each.key() == null ? "" : each.key(), true, partitions)
                        .toLocalIterator();
                while (inOrder.hasNext()) {
                    Unclaimed each = inOrder.next();
                    if (each.key() == null) {
                        placeholders.add(each.listed());
                        continue;
                    }
                    if (each.listed() != null) {
                        individuals.add(each.listed());
                        digests.get(Kind.INDIVIDUALS).update(each.individuals());
                        passHeader(each.key(), counted);
                    }
                    if (each.counted() != null && each.listed() != null) {
                        digests.get(Kind.COUNTED).update(each.entries());
                        counted.add(each.counted());
                    } else if (each.counted() != null) {
                        entries.add(each);
                        ofEntries.add(each.counted());
                    }
                }
            }
            Map<String, Unclaimed> left = new LinkedHashMap<>();
            entries.forEach(each -> left.put(each.key(), each));
            List.copyOf(header.keySet()).forEach(key -> {
                passHeader(key, counted);
                pass(left.remove(key), counted);
            });
            left.values().forEach(each -> pass(each, counted));
            listed.addAll(individuals);
            terms.cohort().previouslyCounted().forEach(each -> listed.add(each.individual()));
            listed.addAll(ofEntries);
            return new Unmatched(individuals, List.copyOf(counted), List.copyOf(placeholders));
        }

        private void passHeader(String key, Set<String> counted) {
            List<PreviouslyCounted> ofHeader = header.remove(key);
            if (ofHeader != null) {
                counted.add(ofHeader.get(0).individual());
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                try (CanonicalWriter canonical = new CanonicalWriter(bytes, terms.cohort(), terms.ruleSet())) {
                    ofHeader.forEach(canonical::counted);
                }
                digests.get(Kind.COUNTED).update(bytes.toByteArray());
            }
        }

        private void pass(Unclaimed entry, Set<String> counted) {
            if (entry != null) {
                counted.add(entry.counted());
                digests.get(Kind.COUNTED).update(entry.entries());
            }
        }

        CanonicalCohort.Lists lists() {
            return new CanonicalCohort.Lists(
                    Digests.end(digests.get(Kind.CLAIMS)),
                    Digests.end(digests.get(Kind.INDIVIDUALS)),
                    Digests.end(digests.get(Kind.COUNTED)));
        }
    }
}
