package org.claimable.file.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimable.ShippedRules;
import org.claimable.file.annotated.AnnotatedCsv;
import org.claimable.file.annotated.AnnotatedWorkbook;
import org.claimable.file.json.EvaluationWriter;
import org.claimable.method.canonical.CanonicalCohort;
import org.claimable.method.claim.Cohort;
import org.claimable.method.claim.MalformedCohortException;
import org.claimable.method.claim.PreviouslyCounted;
import org.claimable.method.claim.SubmittedTable.TableNote;
import org.claimable.method.claim.Violations.InvalidCohortException;
import org.claimable.method.claim.Violations.Violation;
import org.claimable.method.decision.Decision;
import org.claimable.method.decision.Decision.Reason;
import org.claimable.method.decision.Decision.Verdict;
import org.claimable.method.evaluation.Evaluation;
import org.claimable.method.report.Reporter;
import org.claimable.method.report.SinceLastTime;
import org.claimable.method.report.SinceLastTime.ChangedField;
import org.claimable.method.report.SinceLastTime.ComparedClaim;
import org.claimable.method.report.SinceLastTime.Difference;
import org.junit.jupiter.api.Test;

/** Two quarters, and a year to date: claims compared with the decided files of earlier checks. */
class EarlierResultsTest {
    private static final String HEADINGS = "Claim,Person,Outcome,Achieved on,Evidence,Reference\n";
    private static final String JOB = "full-time-employment";
    private static final String FIRST = HEADINGS
            + "A1,p1,%s,07/05/2024,Record,letter 1\n".formatted(JOB)
            + "A2,p2,%s,08/05/2024,,\n".formatted(JOB)
            + "A3,p3,gardening,09/05/2024,Record,register\n";
    private static final String SECOND = HEADINGS
            + "B1,p2,%s,08/05/2024,Record,letter 2\n".formatted(JOB)
            + "B2,p4,%s,08/07/2024,Record,letter 4\n".formatted(JOB)
            + "B3,p1,%s,09/07/2024,Record,letter 1\n".formatted(JOB);
    private static final String QUARTER = "from=2024-04-01 to=2024-06-30 valueSet=example-values";
    private static final String NOW = "valueSet=example-values";

    private static Evaluation decided(Cohort cohort) {
        return ShippedRules.library()
                .evaluator(cohort.ruleSet())
                .orElseThrow()
                .evaluate(cohort, ShippedRules.library().values(cohort.settings()), LocalDate.of(2025, 5, 1));
    }

    private static Cohort cohort(TableFiles files, String settings) {
        Map<String, List<String>> chosen = new LinkedHashMap<>();
        Arrays.stream(settings.split(" "))
                .map(each -> each.split("=", 2))
                .forEach(each -> chosen.put(each[0], List.of(each[1])));
        return TableCohortReader.read(new TableSubmission(files, chosen), ShippedRules.library());
    }

    private static byte[] bytes(String csv) {
        return csv.getBytes(StandardCharsets.UTF_8);
    }

    /** What writes an evaluation as a file. */
    private interface Form {
        void write(Evaluation evaluation, ByteArrayOutputStream stream) throws IOException;
    }

    private static byte[] file(String claims, String settings, Form form) {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        try {
            form.write(decided(cohort(TableFiles.of(bytes(claims)), settings)), stream);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return stream.toByteArray();
    }

    private static byte[] csv(String claims, String settings) {
        return file(claims, settings, AnnotatedCsv::write);
    }

    private static Evaluation against(String claims, String settings, byte[]... earlier) {
        return decided(cohort(TableFiles.of(bytes(claims)).with(TablePart.PREVIOUS, List.of(earlier)), settings));
    }

    private static SinceLastTime since(Evaluation evaluation) {
        return Reporter.summary(evaluation).sinceLastTime();
    }

    private static List<Violation> mistakes(String settings, byte[]... earlier) {
        try {
            against(SECOND, settings, earlier);
            return List.of();
        } catch (InvalidCohortException invalid) {
            return invalid.violations();
        }
    }

    @Test
    void a_second_quarter_on_top_counts_only_what_was_claimable_in_the_first() {
        for (Form form : List.<Form>of(AnnotatedCsv::write, AnnotatedWorkbook::write)) {
            Evaluation second = against(SECOND, NOW + " previousKind=on-top", file(FIRST, QUARTER, form));
            assertThat(second.decisions())
                    .extracting(Decision::verdict)
                    .containsExactly(Verdict.CLAIMABLE, Verdict.CLAIMABLE, Verdict.NOT_CLAIMABLE);
            Reason counted = second.decisions().get(2).reasons().get(0);
            assertThat(counted.code()).isEqualTo("COUNTED_BEFORE");
            assertThat(counted.message())
                    .containsPattern(
                            "letter 1 \\(the check of 1 April to 30 June 2024, decision [0-9a-f]{8}…\\), achieved on");
            assertThat(since(second).claims())
                    .extracting(ComparedClaim::id, ComparedClaim::difference)
                    .containsExactly(
                            tuple("B1", Difference.CLAIMED_AGAIN),
                            tuple("B2", Difference.NEW),
                            tuple("B3", Difference.NEW));
            assertThat(since(second).claims().get(0).fields())
                    .extracting(ChangedField::title, ChangedField::was)
                    .containsExactly(tuple("Evidence", null), tuple("Reference", null));
        }
    }

    @Test
    void the_promise_is_held_against_both_quarters_together() {
        byte[] promise = bytes("Outcome,People,Value\n" + JOB + ",3,\nTotal,,4000\n");
        TableFiles files = TableFiles.of(bytes(SECOND))
                .and(TablePart.PREVIOUS, csv(FIRST, QUARTER))
                .and(TablePart.COMMITMENTS, promise);
        Evaluation onTop = decided(cohort(files, NOW + " previousKind=on-top"));
        assertThat(Reporter.summary(onTop).delivery().total().claimable().people())
                .isEqualTo(2);
        assertThat(since(onTop).delivery().outcomes().get(0).claimable().people())
                .isEqualTo(3);
        assertThat(since(onTop).delivery().total().claimable().value())
                .isEqualTo(since(onTop)
                        .claimableThen()
                        .add(Reporter.summary(onTop)
                                .delivery()
                                .total()
                                .claimable()
                                .value()));
        for (String other : List.of(NOW + " previousKind=replace", "valueSet=open-wellby previousKind=on-top")) {
            assertThat(since(decided(cohort(files, other))).delivery())
                    .as(other)
                    .isNull();
        }
    }

    @Test
    void a_year_to_date_is_compared_and_counts_nothing_before() {
        String toDate = HEADINGS
                + "A1,p1,%s,07/05/2024,Record,letter 1\n".formatted(JOB)
                + "A2,p2,%s,18/05/2024,Record,letter 2\n".formatted(JOB)
                + "B2,p4,%s,08/07/2024,Record,letter 4\n".formatted(JOB);
        Evaluation replacing = against(toDate, NOW + " previousKind=replace", csv(FIRST, QUARTER));
        assertThat(replacing.cohort().previouslyCounted()).isEmpty();
        assertThat(since(replacing).claims())
                .extracting(ComparedClaim::id, ComparedClaim::difference, ComparedClaim::isDecidedOtherwise)
                .containsExactly(
                        tuple("A1", Difference.SAME, false),
                        tuple("A2", Difference.CLAIMED_AGAIN, true),
                        tuple("B2", Difference.NEW, false),
                        tuple("A3", Difference.WITHDRAWN, false));
        assertThat(since(replacing).claims().get(1).fields())
                .extracting(ChangedField::title, ChangedField::was, ChangedField::is)
                .contains(tuple("Achieved on", LocalDate.of(2024, 5, 8), LocalDate.of(2024, 5, 18)));
    }

    @Test
    void numbers_that_are_used_anew_do_not_make_two_claims_one() {
        String anew = HEADINGS + "A1,p9,%s,08/07/2024,Record,letter 9\n".formatted(JOB);
        assertThat(since(against(anew, NOW + " previousKind=on-top", csv(FIRST, QUARTER)))
                        .claims())
                .extracting(ComparedClaim::difference)
                .containsExactly(Difference.NEW);
    }

    @Test
    void rows_without_ids_are_matched_by_person_outcome_and_date_in_any_spelling() {
        String without = FIRST.replace("Claim,", "").replaceAll("A\\d,", "");
        String other = "Outcome,Person,Date,Evidence,Evidence reference,Provider\n"
                + "Full-time employment,P 1,2024-05-07,record,letter 1,Riverside\n";
        Evaluation folded = against(other, NOW + " previousKind=replace references=FOLDED", csv(without, QUARTER));
        assertThat(since(folded).claims().get(0).difference()).isEqualTo(Difference.CHANGED);
        assertThat(since(folded).claims().get(0).fields())
                .extracting(ChangedField::title, ChangedField::was, ChangedField::is)
                .containsExactly(tuple("Provider", null, "Riverside"));
    }

    @Test
    void several_checks_of_a_year_count_each_claim_once() {
        byte[] first = csv(FIRST, QUARTER);
        String again = HEADINGS
                + "A1,p1,%s,07/05/2024,Record,letter 1\n".formatted(JOB)
                + "B1,p2,%s,08/05/2024,Record,letter 2\n".formatted(JOB);
        byte[] half = csv(again, "from=2024-04-01 to=2024-09-30 valueSet=example-values");
        String third = HEADINGS + "C1,p2,%s,08/10/2024,Record,letter 2\n".formatted(JOB);
        Evaluation evaluation = against(third, NOW + " previousKind=on-top", half, first);
        SinceLastTime since = since(evaluation);
        assertThat(since.checks())
                .extracting(each -> each.check().period().to())
                .containsExactly(LocalDate.of(2024, 6, 30), LocalDate.of(2024, 9, 30));
        assertThat(since.repeated()).extracting(each -> each.claim().id()).containsExactly("A1");
        assertThat(evaluation.cohort().previouslyCounted())
                .extracting(PreviouslyCounted::individual)
                .containsExactly("p1", "p2", "p3");
        assertThat(evaluation.decisions().get(0).verdict()).isEqualTo(Verdict.NOT_CLAIMABLE);
    }

    @Test
    void the_decision_id_changes_only_through_what_is_counted_before() {
        byte[] first = csv(FIRST, QUARTER);
        Evaluation alone = decided(cohort(TableFiles.of(bytes(SECOND)), NOW));
        Evaluation replacing = against(SECOND, NOW + " previousKind=replace", first);
        assertThat(id(replacing)).isEqualTo(id(alone));
        assertThat(id(against(SECOND, NOW + " previousKind=on-top", first))).isNotEqualTo(id(alone));
    }

    private static String id(Evaluation evaluation) {
        return CanonicalCohort.decisionId(
                evaluation.cohort(), evaluation.ruleSet(), evaluation.valueSet(), evaluation.asOf());
    }

    @Test
    void other_choices_of_an_earlier_check_are_said_whichever_way_it_is_given() {
        byte[] first = csv(FIRST, QUARTER + " yearBasis=CALENDAR");
        for (TablePart part : List.of(TablePart.PREVIOUS, TablePart.PREVIOUSLY_COUNTED)) {
            TableFiles files = TableFiles.of(bytes(SECOND)).and(part, first);
            String kind = part == TablePart.PREVIOUS ? " previousKind=replace" : "";
            Evaluation other = decided(cohort(files, "valueSet=open-wellby dateOrder=DAY_FIRST" + kind));
            assertThat(Reporter.summary(other).otherChoices()).singleElement().satisfies(each -> assertThat(
                            each.settings())
                    .extracting(Enum::name)
                    .containsExactly("VALUE_SET", "YEAR_BASIS"));
            assertThat(json(other))
                    .contains("OTHER_CHOICES", "Values: example-values then, open-wellby now", "a calendar year then");
            Evaluation alike = decided(cohort(files, NOW + " yearBasis=CALENDAR" + kind));
            assertThat(Reporter.summary(alike).otherChoices()).isEmpty();
        }
    }

    private static String json(Evaluation evaluation) {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        EvaluationWriter.write(evaluation, stream);
        return stream.toString(StandardCharsets.UTF_8);
    }

    @Test
    void a_decided_file_sent_as_the_claims_is_decided_by_its_own_choices_again() {
        String chosen =
                "valueSet=example-values rules=WITH_INFERRED references=FOLDED yearBasis=CALENDAR from=2024-04-01 budget=1000.50"
                        + " deadweightBasis=OWN_RATE deadweightRate=0.3 deadweightJustification=local;_it_is_so";
        Evaluation once = decided(cohort(TableFiles.of(bytes(FIRST)), chosen));
        for (Form form : List.<Form>of(AnnotatedCsv::write, AnnotatedWorkbook::write)) {
            Cohort again =
                    TableCohortReader.read(TableSubmission.of(file(FIRST, chosen, form)), ShippedRules.library());
            assertThat(id(decided(again))).isEqualTo(id(once));
            assertThat(again.table().notes())
                    .filteredOn(note -> note.code().equals("EARLIER_CHOICES"))
                    .singleElement()
                    .extracting(TableNote::message)
                    .asString()
                    .contains("Values: example-values", "a calendar year", "Budget: £1,000.50");
        }
        Cohort other = cohort(TableFiles.of(csv(FIRST, chosen)), "valueSet=open-wellby");
        assertThat(other.valueSet()).isEqualTo("open-wellby");
    }

    @Test
    void the_earlier_checks_stand_in_the_answer_only_where_they_were_sent() {
        assertThat(json(decided(cohort(TableFiles.of(bytes(SECOND)), NOW)))).doesNotContain("sinceLastTime");
        assertThat(json(against(SECOND, NOW + " previousKind=on-top", csv(FIRST, QUARTER))))
                .contains("\"sinceLastTime\":{\"kind\":\"on-top\"", "\"difference\":\"CLAIMED_AGAIN\"");
    }

    @Test
    void a_file_that_cannot_be_an_earlier_result_says_why_and_what_to_do() {
        String first = new String(csv(FIRST, QUARTER), StandardCharsets.UTF_8);
        String kind = NOW + " previousKind=on-top";
        assertThat(codes(kind, FIRST)).containsExactly("NOT_DECIDED");
        assertThat(codes(NOW, first)).containsExactly("MISSING");
        assertThat(codes(kind)).containsExactly("NO_EARLIER_RESULTS");
        assertThat(codes(NOW + " previousKind=both", first)).containsExactly("UNKNOWN_OPTION");
        assertThat(codes(kind, first, first)).containsExactly("REPEATED_CHECK");
        assertThat(codes(kind, first.replace(",Claimable,", ",,"))).contains("UNKNOWN_VERDICT");
        assertThat(codes(kind, first.replace(",Claimable,", ",Yes,"))).contains("UNKNOWN_VERDICT");
        assertThat(codes(kind, first.replaceFirst(",Verdict,", ",Result,"))).contains("DECIDED_HEADING_MISSING");
        assertThat(codes(kind, first.replace("A1,p1,", "A1,,"))).containsExactly("NOT_COUNTABLE");
        assertThat(codes(kind, first.replace("A1,p1,", "A1,n/a,"))).containsExactly("NOT_COUNTABLE");
        assertThat(codes(kind, first.replace("07/05/2024", "soon"))).containsExactly("NOT_COUNTABLE");
        assertThat(codes(kind, first.replace("07/05/2024", "07/05/2023"))).containsExactly("AMBIGUOUS_DATE");
        assertThat(codes(kind, first.replace(",2024/25,", ",last,"))).contains("UNKNOWN_COUNTING_YEAR");
        assertThat(codes(kind, first.replaceFirst("A1,p1," + JOB, "A1,p1,flying")))
                .containsExactly("UNKNOWN_OUTCOME");
        assertThat(codes(kind, first.replaceFirst("Outcome,", "What,"))).contains("MISSING_COLUMN");
        assertThat(codes(kind, first.substring(0, first.indexOf('\n')))).isEmpty();
        assertThat(codes(kind, first.replaceAll("sha256:[0-9a-f]{64}", "lost"))).isEmpty();
        assertThat(codes(kind, first.replace("uksvb 2025.1", "another 1"))).isEmpty();
        assertThat(codes(kind, first.replace("Person", "Client no"), "x")).contains("NOT_DECIDED");
        assertThatThrownBy(() -> against(SECOND, kind, bytes(json(decided(cohort(TableFiles.of(bytes(FIRST)), NOW))))))
                .isInstanceOf(MalformedCohortException.class)
                .hasMessageContainingAll("file of previous", "answer in JSON", "as CSV or as a workbook");
        assertThatThrownBy(() -> against(SECOND, kind, bytes("%PDF-1.7")))
                .isInstanceOf(MalformedCohortException.class)
                .hasMessageContaining("This is a PDF");
    }

    private static List<String> codes(String settings, String... earlier) {
        return mistakes(
                        settings,
                        Arrays.stream(earlier).map(EarlierResultsTest::bytes).toArray(byte[][]::new))
                .stream()
                .map(Violation::code)
                .toList();
    }

    @Test
    void a_check_that_only_says_what_was_counted_before_is_not_compared() {
        byte[] before = csv(FIRST, "from=2023-04-01 to=2024-06-30 valueSet=open-wellby");
        String claims = HEADINGS + "B2,p4,%s,08/07/2024,Record,letter 4\n".formatted(JOB);
        TableFiles files = TableFiles.of(bytes(claims))
                .and(TablePart.PREVIOUSLY_COUNTED, before)
                .and(TablePart.PREVIOUS, csv(FIRST.replace("p1", "p7"), QUARTER))
                .and(TablePart.COMMITMENTS, bytes("Outcome,People,Value\n" + JOB + ",3,\n"));
        SinceLastTime since = since(decided(cohort(files, NOW + " previousKind=on-top")));
        assertThat(since.checks())
                .extracting(each -> each.check().period().from())
                .containsExactly(LocalDate.of(2024, 4, 1));
        assertThat(since.delivery()).isNotNull();
    }

    @Test
    void a_claim_of_two_earlier_checks_is_one_by_the_code_of_its_outcome_or_its_name() {
        byte[] first = csv(FIRST, QUARTER);
        byte[] half = csv(
                FIRST.replace(JOB, "Full-time employment").replace("A3,p3,gardening", "A3,p5,gardening"),
                "from=2024-04-01 to=2024-09-30 valueSet=example-values");
        assertThat(since(against(SECOND, NOW + " previousKind=on-top", first, half))
                        .repeated())
                .extracting(each -> each.claim().id())
                .containsExactly("A1");
    }

    @Test
    void what_was_claimable_is_read_without_what_was_claimed() {
        String first = new String(csv(FIRST, QUARTER), StandardCharsets.UTF_8);
        String kind = NOW + " previousKind=on-top";
        assertThat(since(against(SECOND, kind, bytes(first.replaceFirst("Value claimed", "Mine"))))
                        .claimableThen())
                .isEqualTo(since(against(SECOND, kind, bytes(first))).claimableThen())
                .isPositive();
    }

    @Test
    void an_option_that_cannot_be_read_is_not_taken_as_the_usual_one() {
        String first = new String(csv(FIRST, QUARTER + " yearBasis=CALENDAR"), StandardCharsets.UTF_8);
        assertThat(earlierChoices(bytes(first))).contains("May refuse: ");
        assertThat(earlierChoices(bytes(first.replaceAll("rules [A-Z_]+;", "rules OTHERS;"))))
                .contains("a calendar year")
                .doesNotContain("May refuse: ");
    }

    private static String earlierChoices(byte[] decided) {
        return TableCohortReader.read(TableSubmission.of(decided), ShippedRules.library()).table().notes().stream()
                .filter(note -> note.code().equals("EARLIER_CHOICES"))
                .map(TableNote::message)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void deadweight_as_usual_undoes_the_own_rate_of_a_decided_file() {
        byte[] own = csv(
                FIRST, NOW + " deadweightBasis=OWN_RATE deadweightRate=0.3 deadweightJustification=local;_it_is_so");
        Evaluation again = decided(cohort(TableFiles.of(own), "deadweightBasis=DEFAULT"));
        assertThat(id(again)).isEqualTo(id(decided(cohort(TableFiles.of(bytes(FIRST)), NOW))));
        assertThat(again.cohort().deadweight().rate()).isNull();
    }

    @Test
    void a_decided_file_keeps_the_order_of_day_and_month_and_the_zone_that_it_was_read_by() {
        String chosen = NOW + " dateOrder=MONTH_FIRST zone=America/New_York";
        Evaluation once = decided(cohort(TableFiles.of(bytes(FIRST)), chosen));
        for (Form form : List.<Form>of(AnnotatedCsv::write, AnnotatedWorkbook::write)) {
            byte[] file = file(FIRST, chosen, form);
            Cohort again = TableCohortReader.read(TableSubmission.of(file), ShippedRules.library());
            assertThat(again.claims().get(0).achievedOn()).isEqualTo("2024-07-05");
            assertThat(id(decided(again))).isEqualTo(id(once));
        }
        assertThat(cohort(TableFiles.of(csv(FIRST, chosen)), "dateOrder=DAY_FIRST")
                        .claims()
                        .get(0)
                        .achievedOn())
                .isEqualTo("2024-05-07");
    }

    @Test
    void a_day_that_its_counting_year_says_was_read_otherwise_is_a_mistake_until_it_is_corrected() {
        String claims = HEADINGS + "A1,p1,%s,05/03/2024,Record,letter 1\n".formatted(JOB);
        String decided = new String(csv(claims, NOW + " dateOrder=MONTH_FIRST"), StandardCharsets.UTF_8);
        assertThat(decided).contains(",2024/25,");
        String lost = decided.replace("dateOrder MONTH_FIRST; ", "");
        assertThatThrownBy(() -> TableCohortReader.read(TableSubmission.of(bytes(lost)), ShippedRules.library()))
                .isInstanceOfSatisfying(InvalidCohortException.class, invalid -> assertThat(invalid.violations())
                        .extracting(Violation::pointer, Violation::code)
                        .containsExactly(tuple("row 2, column Achieved on", "AMBIGUOUS_DATE")));
        assertThat(cohort(TableFiles.of(bytes(lost)), "dateOrder=MONTH_FIRST").claims())
                .hasSize(1);
        for (String row : List.of("2", "")) {
            byte[] correction = bytes("Row,Column,Was,Is\n%s,Achieved on,05/03/2024,06/03/2024\n".formatted(row));
            assertThat(cohort(TableFiles.of(bytes(lost)).and(TablePart.CORRECTIONS, correction), NOW)
                            .claims()
                            .get(0)
                            .achievedOn())
                    .isEqualTo("2024-03-06");
        }
        assertThat(cohort(TableFiles.of(bytes(lost.replace("05/03/2024", "2024-03-05"))), NOW)
                        .claims())
                .hasSize(1);
    }

    @Test
    void a_set_that_has_changed_since_under_the_same_name_is_said() {
        String first = new String(csv(FIRST, QUARTER), StandardCharsets.UTF_8);
        String rules = first.replaceAll("(uksvb [^,]+), sha256:[0-9a-f]{8}", "$1, sha256:00000000");
        String values = first.replaceAll("(example-values), sha256:[0-9a-f]{8}", "$1, sha256:00000000");
        assertThat(List.of(rules, values)).doesNotContain(first);
        Evaluation other = against(SECOND, NOW + " previousKind=on-top", bytes(rules));
        assertThat(json(other)).contains("Rule set: uksvb then and now, but it has changed since");
        assertThat(Reporter.summary(against(SECOND, NOW + " previousKind=on-top", bytes(values)))
                        .otherChoices())
                .singleElement()
                .satisfies(each -> assertThat(each.areOfOtherValues()).isTrue());
        assertThat(Reporter.summary(against(SECOND, NOW + " previousKind=on-top", bytes(first)))
                        .otherChoices())
                .isEmpty();
        assertThat(earlierChoices(bytes(rules)))
                .contains("Values: example-values", "Rule set: uksvb has changed since")
                .doesNotContain("Rule set: uksvb;");
        assertThat(earlierChoices(bytes(first))).contains("Rule set: uksvb;").doesNotContain("has changed since");
    }
}
