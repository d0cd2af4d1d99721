package org.claimable.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.Optional;
import org.claimable.method.catalogue.ReferenceMatching;
import org.claimable.method.catalogue.Spelling;
import org.claimable.method.evaluation.Evaluation;
import org.claimable.method.report.AlikePeople;
import org.claimable.method.report.AlikePeople.Alike;
import org.claimable.method.report.AlikePeople.Met;
import org.claimable.method.report.CaveatCount.CaveatGroup;
import org.claimable.method.report.CitedRecord;
import org.claimable.method.report.CitedRecord.Citation;
import org.claimable.method.report.CitedRecord.Where;
import org.claimable.method.report.PassingReferences;
import org.claimable.method.report.ReferenceFindings;
import org.claimable.method.report.ReferenceFindings.Found;
import scala.Tuple2;

/** What references tell that only all lines together do, each found by a shuffle of its own. */
final class FoundReferences {
    private final JavaRDD<DecidedPart> people;
    private final int partitions;

    FoundReferences(JavaRDD<DecidedPart> decided, int partitions) {
        this.people = decided.filter(DecidedPart::isOfPerson);
        this.partitions = partitions;
    }

    /** People who may be one; {@code listed} are those whom the header, or what no claim names, names too. */
    Found similar(Evaluation terms, List<String> listed) {
        if (terms.cohort().settings().references() == ReferenceMatching.FOLDED) {
            return Found.NONE;
        }
        JavaPairRDD<String, AlikePeople> met = people.mapToPair(line -> new Tuple2<>(
                        Spelling.folded(line.person()), new Met(line.line(), line.person(), List.of(line.ids()))))
                .aggregateByKey(new AlikePeople(), partitions, AlikePeople::add, AlikePeople::add);
        JavaRDD<AlikePeople> alike = met.values();
        if (!listed.isEmpty()) {
            List<Tuple2<String, AlikePeople>> others = new ArrayList<>();
            for (int i = 0; i < listed.size(); i++) {
                others.add(new Tuple2<>(Spelling.folded(listed.get(i)), new AlikePeople().add(i, listed.get(i))));
            }
            JavaPairRDD<String, AlikePeople> named = JavaSparkContext.fromSparkContext(people.context())
                    .parallelizePairs(others)
                    .reduceByKey(AlikePeople::add);
            alike = met.fullOuterJoin(named).values().map(each -> both(each._1(), each._2()));
        }
        JavaRDD<AlikePeople> several = alike.filter(each -> each.count() > 0);
        long count = several.map(AlikePeople::count).fold(0L, Math::addExact);
        List<Alike> first = count == 0
                ? List.of()
                : several.flatMap(each -> each.groups().iterator())
                        .takeOrdered(ReferenceFindings.MOST_GROUPS, by(Alike::place));
        return Found.ofPeople(first, count);
    }

    private static AlikePeople both(Optional<AlikePeople> met, Optional<AlikePeople> named) {
        AlikePeople all = new AlikePeople();
        return all.add(met.orElse(new AlikePeople())).add(named.orElse(new AlikePeople()));
    }

    /** Records that are cited for several people, among so many that come first. */
    Found shared() {
        JavaPairRDD<String, CitedRecord> cited = people.flatMapToPair(line -> {
                    List<Tuple2<String, Citation>> citations = new ArrayList<>();
                    for (int i = 0; i < line.records().length; i++) {
                        if (line.records()[i] != null) {
                            citations.add(new Tuple2<>(
                                    line.records()[i], new Citation(new Where(line.line(), i), line.ids()[i])));
                        }
                    }
                    return citations.iterator();
                })
                .aggregateByKey(new CitedRecord(), partitions, CitedRecord::add, CitedRecord::add);
        long most = PassingReferences.MOST_RECORDS;
        Where beyond = cited.count() > most
                ? cited.values()
                        .map(CitedRecord::first)
                        .sortBy(each -> each, true, partitions)
                        .zipWithIndex()
                        .filter(each -> each._2() == most)
                        .keys()
                        .first()
                : null;
        JavaRDD<SharedRecord> shared = cited.filter(each -> each._2().sharedAt() != null
                        && (beyond == null || each._2().first().compareTo(beyond) < 0))
                .map(each -> new SharedRecord(each._2().sharedAt(), each._2().group(each._1())));
        List<CaveatGroup> first = shared.takeOrdered(ReferenceFindings.MOST_GROUPS, by(SharedRecord::where)).stream()
                .map(SharedRecord::group)
                .toList();
        return Found.ofRecords(first, Math.toIntExact(shared.count()), (int) most, beyond == null ? 0 : beyond.line());
    }

    private record SharedRecord(Where where, CaveatGroup group) implements Serializable {}

    /** A function that travels. */
    private interface Sent<T, U> extends java.util.function.Function<T, U>, Serializable {}

    @SuppressWarnings("unchecked")
    private static <T, U extends Comparable<U>> Comparator<T> by(Sent<T, U> order) {
        return (Comparator<T> & Serializable) (a, b) -> order.apply(a).compareTo(order.apply(b));
    }
}
