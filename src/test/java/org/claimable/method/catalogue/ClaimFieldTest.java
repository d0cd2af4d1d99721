package org.claimable.method.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimable.ShippedRules;
import org.claimable.file.annotated.AnnotatedCsv;
import org.claimable.file.json.CohortReader;
import org.claimable.file.table.TableCohortReader;
import org.claimable.file.table.TableSubmission;
import org.claimable.method.canonical.CanonicalCohort;
import org.claimable.method.canonical.CanonicalWriter;
import org.claimable.method.catalogue.ClaimField.Part;
import org.claimable.method.claim.Claim;
import org.claimable.method.claim.Cohort;
import org.claimable.method.claim.SubmittedTable;
import org.claimable.method.evaluation.Evaluation;
import org.claimable.method.evaluation.Library;
import org.claimable.method.rulebook.OwnFields;
import org.claimable.method.rulebook.RuleLists;
import org.claimable.rules.language.FactType;
import org.claimable.rules.language.OwnWords;
import org.claimable.rules.language.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Every field that is declared comes in by every way, goes out again, is a part of the decision id, and is documented. */
class ClaimFieldTest {
    private static final Library LIBRARY = ShippedRules.library();
    private static final LocalDate AS_OF = LocalDate.of(2025, 5, 1);

    private static Stream<ClaimField> fields() {
        return Stream.of(Part.CLAIM, Part.EVIDENCE).flatMap(part -> ClaimField.of(part).stream());
    }

    private static Stream<ClaimField> texts() {
        return ClaimField.TEXTS.stream();
    }

    /** What a claim may say in a field, and something else that it may say there. */
    private static Object sample(ClaimField field, boolean other) {
        return switch (field.type()) {
            case REFERENCE, TEXT, NAME -> "The %s%s".formatted(field.wireName(), other ? " of another" : "");
            case OUTCOME -> other ? "secure-job" : "gardening";
            case DAY -> LocalDate.of(2024, 6, other ? 4 : 3);
            case WHOLE -> other ? 2 : 1;
            case SHARE -> other ? 0.25 : 0.5;
            case POUNDS -> other ? 20 : 10;
            case KIND -> other ? "RECORD" : "SURVEY";
            case ANSWER -> other ? "no" : "yes";
            case YES -> !other;
        };
    }

    /** A claim that says something in every field, in one of them something else; null for none. */
    private static Map<ClaimField, Object> claim(ClaimField changed) {
        Map<ClaimField, Object> said = new LinkedHashMap<>();
        fields().forEach(field -> said.put(field, sample(field, field == changed)));
        if (changed == ClaimField.HEADCOUNT) {
            said.remove(ClaimField.PERSON);
        }
        return said;
    }

    private static Cohort ofJson(Map<ClaimField, Object> said) {
        Map<String, Object> claim = new LinkedHashMap<>();
        Map<String, Object> evidence = new LinkedHashMap<>();
        said.forEach((field, value) -> (field.part() == Part.CLAIM ? claim : evidence)
                .put(field.wireName(), value instanceof LocalDate day ? day.toString() : value));
        claim.put("evidence", evidence);
        byte[] json = new JsonMapper().writeValueAsBytes(Map.of("claims", List.of(claim)));
        return CohortReader.read(new ByteArrayInputStream(json), LIBRARY);
    }

    private static Cohort ofTable(Map<ClaimField, Object> said) {
        String headings = said.keySet().stream().map(ClaimField::title).collect(Collectors.joining(","));
        String cells = said.values().stream().map(Objects::toString).collect(Collectors.joining(","));
        byte[] csv = (headings + "\n" + cells).getBytes(StandardCharsets.UTF_8);
        return TableCohortReader.read(TableSubmission.of(csv), LIBRARY);
    }

    private static String said(Cohort cohort, ClaimField field) {
        return Objects.toString(Claim.said(cohort.claims().get(0), field), null);
    }

    private static Evaluation evaluation(Cohort cohort) {
        return LIBRARY.evaluator("uksvb")
                .orElseThrow()
                .evaluate(cohort, LIBRARY.valueSet("example-values").orElseThrow(), AS_OF);
    }

    private static String id(Map<ClaimField, Object> said) {
        Evaluation evaluation = evaluation(ofJson(said));
        return CanonicalCohort.decisionId(evaluation.cohort(), evaluation.ruleSet(), evaluation.valueSet(), AS_OF);
    }

    @ParameterizedTest
    @MethodSource("fields")
    void a_field_comes_in_as_json_and_in_a_table(ClaimField field) {
        String given = sample(field, false).toString();
        assertThat(said(ofJson(claim(null)), field)).as("%s in JSON", field).isEqualTo(given);
        assertThat(said(ofTable(claim(null)), field)).as("%s in a table", field).isEqualTo(given);
    }

    @Test
    void a_claim_that_came_as_json_goes_out_as_a_table_with_all_its_fields() throws IOException {
        Cohort cohort = ofJson(claim(null));
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        AnnotatedCsv.write(evaluation(cohort), csv);
        SubmittedTable table = TableCohortReader.read(TableSubmission.of(csv.toByteArray()), LIBRARY)
                .table();
        fields().forEach(field -> assertThat(
                        table.rows().get(0).get(table.headings().indexOf(field.title())))
                .as(field.name())
                .isEqualToIgnoringCase(
                        switch (field) {
                            case HEADCOUNT -> "";
                            case RETROSPECTIVE -> "Yes";
                            default -> said(cohort, field);
                        }));
    }

    @ParameterizedTest
    @MethodSource("fields")
    void a_decision_id_says_what_is_in_a_field(ClaimField field) {
        Map<ClaimField, Object> before = claim(null);
        if (field == ClaimField.HEADCOUNT) {
            before.remove(ClaimField.PERSON);
        }
        assertThat(id(claim(field))).as(field.name()).isNotEqualTo(id(before));
    }

    @Test
    void a_claim_without_texts_that_were_declared_later_is_written_as_it_always_was() {
        Map<ClaimField, Object> first = claim(null);
        first.keySet().removeIf(field -> ClaimField.TEXTS.contains(field) && !ClaimField.FIRST_TEXTS.contains(field));
        Evaluation evaluation = evaluation(ofJson(first));
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try (CanonicalWriter writer = new CanonicalWriter(line, evaluation.cohort(), evaluation.ruleSet())) {
            writer.claim(evaluation.cohort().claims().get(0));
        }
        assertThat(line.toString(StandardCharsets.UTF_8)).isEqualTo("""
                        [19877,["yes",19877,"yes",19877,19877,"SURVEY","The reference",true,1,19877],1,"The id","The individual",\
                        "gardening","The provider","The service",0.5,1]
                        """);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void rules_ask_for_a_text_and_the_book_of_rules_has_words_for_it(ClaimField field) {
        String word = field.wireName();
        OwnWords none = new OwnWords(List.of(), OwnFields.NONE, RuleLists.NONE);
        assertThat(Vocabulary.all(FactType.CLAIM, none))
                .extracting(Vocabulary.ListedWord::word)
                .contains(word);
        assertThat(words()).as("rule-words.properties").containsKey(word);
    }

    private static Properties words() {
        Properties words = new Properties();
        try (InputStream file = ClaimFieldTest.class.getResourceAsStream("/words/rule-words.properties")) {
            words.load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return words;
    }

    @Test
    void the_api_is_described_with_every_field_and_no_other() {
        JsonNode schemas =
                new YAMLMapper().readTree(Path.of("openapi.yaml").toFile()).at("/components/schemas");
        List<String> ofClaim = Stream.concat(names(Part.CLAIM), Stream.of("evidence", "fields"))
                .toList();
        assertThat(schemas.at("/Claim/properties").propertyNames()).containsExactlyInAnyOrderElementsOf(ofClaim);
        assertThat(Stream.of("Record", "Survey", "Score")
                        .flatMap(kind -> schemas.at("/%sEvidence/properties".formatted(kind)).propertyNames().stream())
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(names(Part.EVIDENCE).toList());
    }

    private static Stream<String> names(Part part) {
        return ClaimField.of(part).stream().map(ClaimField::wireName);
    }

    @Test
    void every_column_is_explained_to_those_who_fill_it_in() {
        assertThat(ClaimField.values())
                .allSatisfy(field ->
                        assertThat(field.note()).as(field.name()).endsWith(".").hasSizeGreaterThan(10));
    }
}
