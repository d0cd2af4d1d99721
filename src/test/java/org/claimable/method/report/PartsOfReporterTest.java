package org.claimable.method.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.claimable.ShippedRules;
import org.claimable.file.json.CohortReader;
import org.claimable.file.json.PersonLineReader;
import org.claimable.file.json.PersonLineReader.PersonLine;
import org.claimable.method.catalogue.Breakdown;
import org.claimable.method.claim.Claim;
import org.claimable.method.claim.Individual;
import org.claimable.method.decision.Decision;
import org.claimable.method.evaluation.Deadline;
import org.claimable.method.evaluation.Evaluation;
import org.claimable.method.evaluation.Library;
import org.claimable.method.evaluation.PersonEvaluator;
import org.claimable.method.report.ReferenceFindings.Found;
import org.claimable.method.report.ReferenceFindings.Unmatched;
import org.junit.jupiter.api.Test;

/** Parts that are summed apart and put together in any order come to what one reporter makes of all in their order. */
class PartsOfReporterTest {
    private static final ReferenceFindings NO_REFERENCES =
            new ReferenceFindings(Found.NONE, Found.NONE, Unmatched.NONE);

    private final Library library = ShippedRules.library();
    private final Evaluation terms = terms();
    private final PersonLineReader reader = new PersonLineReader(terms);
    private final PersonEvaluator people =
            library.evaluator(null).orElseThrow().people(terms.cohort(), terms.valueSet(), terms.asOf());

    private record Person(long line, Individual individual, List<Claim> claims, List<Decision> decisions) {}

    private Evaluation terms() {
        byte[] header = "{\"valueSet\":\"example-values\",\"asOf\":\"2026-11-22\"}".getBytes(StandardCharsets.UTF_8);
        return library.evaluator(null)
                .orElseThrow()
                .terms(
                        CohortReader.readHeader(new ByteArrayInputStream(header), library)
                                .terms(),
                        library.valueSet("example-values").orElseThrow(),
                        LocalDate.of(2026, 11, 22));
    }

    private Person person(long line, String said) {
        byte[] bytes = said.getBytes(StandardCharsets.UTF_8);
        PersonLine read = reader.read(bytes, 0, bytes.length);
        return new Person(
                line,
                read.person(),
                read.claims(),
                people.decide(read.person(), read.claims(), List.of(), Deadline.in(java.time.Duration.ofMinutes(1))));
    }

    private static String claim(int id, String outcome, String service, String provider) {
        return "{\"id\":\"c%d\",\"outcome\":\"%s\",\"achievedOn\":\"2024-07-01\",\"service\":\"%s\",\"provider\":\"%s\",\"space\":\"%s\",\"evidence\":{\"kind\":\"RECORD\",\"reference\":\"r\"}}"
                .formatted(id, outcome, service, provider, service);
    }

    private Summary whole(List<Person> all) {
        Reporter reporter = Reporter.of(terms);
        all.forEach(each -> reporter.add(each.claims, each.decisions, each.individual));
        return reporter.summary(1, 2, NO_REFERENCES);
    }

    private Summary parted(List<Person> all, Random random) {
        List<Reporter> parts = new ArrayList<>();
        IntStream.rangeClosed(0, 1 + random.nextInt(5)).forEach(each -> parts.add(Reporter.ofPart(terms)));
        all.forEach(each ->
                parts.get(random.nextInt(parts.size())).add(each.line, each.claims, each.decisions, each.individual));
        Collections.shuffle(parts, random);
        Reporter together = Reporter.ofPart(terms);
        parts.forEach(together::add);
        return together.summary(1, 2, NO_REFERENCES);
    }

    @Test
    void which_groups_are_kept_apart_is_known_only_once_all_parts_are_put_together() {
        List<Person> all = new ArrayList<>();
        Random random = new Random(3);
        for (int i = 0; i < 11_500; i++) {
            int near = Math.max(0, i - random.nextInt(40));
            String first = claim(1, "gardening", i % 97 == 5 ? " Service  " + i : "Service " + i, "Provider " + i % 3);
            String second =
                    i % 2 == 0 ? "," + claim(2, "active-in-social-group", "Service " + near, "Provider " + i % 5) : "";
            String third = i % 4 == 0 ? "," + claim(3, "secure-job", "Service " + (near + 20), "Provider") : "";
            all.add(person(i + 2, "{\"individual\":\"p%d\",\"claims\":[%s%s%s]}".formatted(i, first, second, third)));
        }
        Summary whole = whole(all);
        assertThat(whole.groups(Breakdown.SERVICE))
                .filteredOn(ClaimGroup::isOfOthers)
                .singleElement()
                .satisfies(others -> assertThat(others.figures().individuals())
                        .isLessThan(others.figures().claims()));
        for (int seed = 0; seed < 3; seed++) {
            assertThat(parted(all, new Random(seed))).isEqualTo(whole);
        }
    }

    @Test
    void segments_beyond_those_that_are_reported_are_those_met_last_wherever_they_are() {
        List<Person> all = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            Map<String, String> segments = new TreeMap<>();
            if (i % 3 != 0) {
                segments.put("segment " + i * 7919 % 130, "value " + i % 2);
                segments.put("tenure", i % 5 == 0 ? "rent" : "owner " + i % 4);
            }
            String said = segments.isEmpty()
                    ? ""
                    : ",\"segments\":{\"%s\"}"
                            .formatted(String.join(
                                    "\",\"",
                                    segments.entrySet().stream()
                                            .map(each -> each.getKey() + "\":\"" + each.getValue())
                                            .toList()));
            all.add(person(
                    i + 2,
                    "{\"individual\":\"p%d\"%s,\"claims\":[%s]}".formatted(i, said, claim(1, "gardening", "s", "p"))));
        }
        Summary whole = whole(all);
        assertThat(whole.bySegment()).hasSize(100);
        for (int seed = 0; seed < 10; seed++) {
            assertThat(parted(all, new Random(seed))).isEqualTo(whole);
        }
    }

    @Test
    void of_untracked_lines_with_equally_large_headcounts_the_first_of_all_counts() {
        List<Person> all = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String share = i % 2 == 0 ? "" : ",\"share\":0.5";
            all.add(person(
                    i + 2,
                    "{\"claims\":[%s]}"
                            .formatted(claim(1, "gardening", "s", "p")
                                    .replace(
                                            "\"evidence\"",
                                            "\"headcount\":" + (i < 3 ? 4 : 12) + share + ",\"evidence\"")
                                    .replace(",,", ","))));
        }
        Summary whole = whole(all);
        for (int seed = 0; seed < 20; seed++) {
            assertThat(parted(all, new Random(seed))).isEqualTo(whole);
        }
    }
}
