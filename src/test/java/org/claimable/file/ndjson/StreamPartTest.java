package org.claimable.file.ndjson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.claimable.ShippedRules;
import org.claimable.file.json.EvaluationWriter;
import org.claimable.file.ndjson.CohortStream.StreamEnd;
import org.claimable.file.ndjson.CohortStream.StreamLimits;
import org.claimable.file.ndjson.StreamPart.LineOfPart;
import org.claimable.method.bank.Digests;
import org.claimable.method.canonical.CanonicalCohort;
import org.claimable.method.canonical.CanonicalWriter;
import org.claimable.method.catalogue.ReferenceMatching;
import org.claimable.method.catalogue.Spelling;
import org.claimable.method.claim.Claim;
import org.claimable.method.claim.PreviouslyCounted;
import org.claimable.method.evaluation.Evaluation;
import org.claimable.method.evaluation.Identities;
import org.claimable.method.evaluation.Library;
import org.claimable.method.report.AlikePeople;
import org.claimable.method.report.CitedRecord;
import org.claimable.method.report.ReferenceFindings;
import org.claimable.method.report.ReferenceFindings.Found;
import org.claimable.method.report.ReferenceFindings.Unmatched;
import org.claimable.oracle.RandomCohorts;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Lines decided in parts, on machines of their own, put together in any order: what is written is that of one stream, to the byte. */
class StreamPartTest {
    private static final int COHORTS = 60;
    private static final RandomCohorts RANDOM = new RandomCohorts(ShippedRules.UKSVB);

    private final Library library = ShippedRules.library();

    @Test
    void random_cohorts_in_random_parts_put_together_in_random_order_are_those_of_one_stream() throws Exception {
        for (long seed = 0; seed < COHORTS; seed++) {
            ObjectNode request = RANDOM.cohort(seed);
            request.set("valueSet", RANDOM.valueSet(seed));
            if (seed % 3 == 0) {
                request.put("readings", true);
            }
            assertAsOneStream(Lines.of(request, seed % 2 == 0), new Random(seed), "cohort " + seed);
        }
    }

    @Test
    void a_line_that_is_wrong_is_a_problem_and_changes_nothing_else() throws Exception {
        ObjectNode request = RANDOM.cohort(7);
        request.set("valueSet", RANDOM.valueSet(7));
        String lines = Lines.of(request, true) + "{\"individual\":\"wrong\",\"claims\":[]}\nnot json\n";
        assertAsOneStream(lines, new Random(7), "with wrong lines");
    }

    private void assertAsOneStream(String lines, Random random, String cohort) throws Exception {
        byte[] bytes = lines.getBytes(StandardCharsets.UTF_8);
        Streamed streamed = Streamed.of(bytes, 1, StreamLimits.USUAL, library);
        Evaluation terms = CohortStream.open(
                        new ByteArrayInputStream(bytes), library, Streamed.TODAY, StreamLimits.USUAL)
                .terms();
        Parts parts = new Parts(terms, random);
        List<String> all = lines.lines().toList();
        StringBuilder answer = new StringBuilder();
        for (int i = 1; i < all.size(); i++) {
            answer.append(parts.decide(i + 1, all.get(i)));
        }
        ByteArrayOutputStream end = new ByteArrayOutputStream();
        StreamEnd parted = parts.end();
        EvaluationWriter.writeEnd(
                parted.terms(), parted.summary(), parted.decisionId(), parted.lines(), parted.failed(), end);
        assertThat(answer.toString() + end.toString(StandardCharsets.UTF_8))
                .as(cohort)
                .isEqualTo(streamed.text());
    }

    /** What is decided of lines that are dealt out by chance. */
    private final class Parts {
        private final Evaluation terms;
        private final Random random;
        private final List<StreamPart> parts = new ArrayList<>();
        private final List<Map<String, AlikePeople>> alike = new ArrayList<>();
        private final List<Map<String, CitedRecord>> cited = new ArrayList<>();
        private final Map<String, List<PreviouslyCounted>> others;
        private final Identities identities;
        private final ByteArrayOutputStream claims = new ByteArrayOutputStream();
        private final ByteArrayOutputStream individuals = new ByteArrayOutputStream();
        private final ByteArrayOutputStream counted = new ByteArrayOutputStream();

        Parts(Evaluation terms, Random random) {
            this.terms = terms;
            this.random = random;
            this.others = CohortStream.countedBefore(terms);
            this.identities = Identities.of(terms.cohort().settings(), terms.ruleSet());
            int count = 1 + random.nextInt(6);
            for (int i = 0; i < count; i++) {
                parts.add(new StreamPart(
                        terms, library.evaluator(terms.ruleSet().id()).orElseThrow(), StreamLimits.USUAL));
                alike.add(new HashMap<>());
                cited.add(new HashMap<>());
            }
            int[] place = {0};
            terms.cohort().previouslyCounted().forEach(each -> alike.get(random.nextInt(count))
                    .computeIfAbsent(Spelling.folded(each.individual()), folded -> new AlikePeople())
                    .add(place[0]++, each.individual()));
        }

        String decide(int number, String line) throws IOException {
            int part = random.nextInt(parts.size());
            LineOfPart decided = parts.get(part).decide(number, line.getBytes(StandardCharsets.UTF_8));
            claims.write(decided.claims());
            individuals.write(decided.individuals());
            counted.write(decided.counted());
            if (decided.submitted() != null && decided.submitted().person() != null) {
                meet(number, decided, part);
            }
            return new String(decided.answer(), StandardCharsets.UTF_8);
        }

        private void meet(int number, LineOfPart decided, int part) {
            String ref = decided.submitted().person().ref();
            List<Claim> of = decided.submitted().claims();
            others.remove(identities.key(ref));
            alike.get(part)
                    .computeIfAbsent(Spelling.folded(ref), folded -> new AlikePeople())
                    .add(new AlikePeople.Met(
                            number, ref, of.stream().map(Claim::id).toList()));
            for (int i = 0; i < of.size(); i++) {
                String record = CitedRecord.reference(of.get(i));
                if (record != null) {
                    cited.get(part)
                            .computeIfAbsent(record, each -> new CitedRecord())
                            .add(new CitedRecord.Citation(
                                    new CitedRecord.Where(number, i), of.get(i).id()));
                }
            }
        }

        StreamEnd end() throws Exception {
            StreamSums sums = StreamSums.of(terms);
            List<StreamSums> each = new ArrayList<>();
            for (StreamPart part : parts) {
                each.add(sent(part.sums()));
            }
            Collections.shuffle(each, random);
            while (each.size() > 1 && random.nextBoolean()) {
                StreamSums two = StreamSums.of(terms);
                two.add(each.remove(0));
                two.add(each.remove(0));
                each.add(sent(two));
            }
            each.forEach(sums::add);
            others.values().forEach(entries -> entries.forEach(entry -> canonical(entry)));
            CanonicalCohort.Lists lists =
                    new CanonicalCohort.Lists(digest(claims), digest(individuals), digest(counted));
            return sums.end(terms, findings(), lists);
        }

        private void canonical(PreviouslyCounted entry) {
            CanonicalWriter canonical = new CanonicalWriter(counted, terms.cohort(), terms.ruleSet());
            canonical.counted(entry);
            canonical.flush();
        }

        private ReferenceFindings findings() {
            Found similar = Found.NONE;
            if (terms.cohort().settings().references() != ReferenceMatching.FOLDED) {
                List<AlikePeople> found =
                        List.copyOf(together(alike, AlikePeople::add).values());
                similar = Found.ofPeople(
                        found.stream().flatMap(each -> each.groups().stream()).toList(),
                        found.stream().mapToLong(AlikePeople::count).sum());
            }
            Map<String, CitedRecord> records = together(cited, CitedRecord::add);
            List<Map.Entry<String, CitedRecord>> shared = records.entrySet().stream()
                    .filter(each -> each.getValue().sharedAt() != null)
                    .sorted(Comparator.comparing(each -> each.getValue().sharedAt()))
                    .toList();
            return new ReferenceFindings(
                    similar,
                    Found.ofRecords(
                            shared.stream()
                                    .limit(ReferenceFindings.MOST_GROUPS)
                                    .map(each -> each.getValue().group(each.getKey()))
                                    .toList(),
                            shared.size(),
                            1_000_000,
                            0),
                    Unmatched.of(
                            Stream.empty(),
                            others.values().stream().map(entries -> entries.get(0)),
                            terms.ruleSet().placeholders()));
        }

        private <T> Map<String, T> together(List<Map<String, T>> some, BinaryOperator<T> add) {
            Collections.shuffle(some, random);
            Map<String, T> together = new HashMap<>();
            some.forEach(each -> each.forEach((key, value) -> together.merge(key, value, add)));
            return together;
        }

        private static String digest(ByteArrayOutputStream bytes) {
            MessageDigest digest = Digests.begin();
            digest.update(bytes.toByteArray());
            return Digests.end(digest);
        }

        private static StreamSums sent(StreamSums sums) throws Exception {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ObjectOutputStream output = new ObjectOutputStream(bytes)) {
                output.writeObject(sums);
            }
            try (ObjectInputStream input = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
                return (StreamSums) input.readObject();
            }
        }
    }
}
