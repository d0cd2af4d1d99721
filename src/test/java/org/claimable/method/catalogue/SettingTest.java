package org.claimable.method.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.claimable.method.bank.Names;
import org.claimable.method.catalogue.Said.Decides;
import org.claimable.method.catalogue.Said.Flag;
import org.claimable.method.catalogue.Said.OfClaims;
import org.claimable.method.catalogue.Said.OfPlan;
import org.claimable.method.catalogue.Said.TemplateRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What is declared of a setting is whole, and the API and its pages say the same. */
class SettingTest {
    private static final List<Setting> OPTIONS = Setting.OPTIONS;
    private static final JsonNode SCHEMAS = YAMLMapper.builder()
            .build()
            .readTree(Path.of("openapi.yaml").toFile())
            .at("/components/schemas");

    private static JsonNode schema(String name) {
        return resolved(SCHEMAS.path(name));
    }

    private static JsonNode resolved(JsonNode schema) {
        return schema.has("$ref")
                ? resolved(SCHEMAS.path(schema.path("$ref").asString().replaceAll(".*/", "")))
                : schema;
    }

    private static JsonNode property(JsonNode schema, String name) {
        return resolved(schema.path("properties").path(name));
    }

    private static List<String> words(JsonNode schema) {
        return schema.path("enum").valueStream().map(JsonNode::asString).toList();
    }

    @ParameterizedTest
    @FieldSource("OPTIONS")
    void an_option_says_what_it_is_in_every_place(Setting option) {
        for (Class<? extends Said> place : List.of(TemplateRow.class, Flag.class, OfClaims.class, Decides.class)) {
            assertThat(option.says(place))
                    .as("Setting.%s does not say its %s.", option, place.getSimpleName())
                    .isPresent();
        }
        assertThat(option.decides().usual())
                .as("The usual value of Setting.%s is none of its own.", option)
                .isIn(option.choices());
        assertThat(option.choices())
                .as("A value of Setting.%s lacks words.", option)
                .allSatisfy(each -> {
                    assertThat(each.words().offered()).isNotEmpty();
                    assertThat(each.words().said()).isNotEmpty();
                });
    }

    @ParameterizedTest
    @FieldSource("OPTIONS")
    void an_option_is_in_the_schemas_of_request_and_answer_with_its_values(Setting option) {
        for (String name : List.of("Options", "OptionsUsed")) {
            assertThat(words(property(schema(name), option.field())))
                    .as("openapi.yaml, schema %s, property %s", name, option.field())
                    .isEqualTo(option.choices().stream().map(Choice::name).toList());
        }
        assertThat(schema("OptionsUsed").path("required").valueStream().anyMatch(each -> each.asString()
                        .equals(option.field())))
                .as("openapi.yaml, OptionsUsed requires %s, as one that is always written", option.field())
                .isEqualTo(!option.decides().later());
    }

    @ParameterizedTest
    @EnumSource
    void every_setting_is_a_parameter_of_tables_with_its_values(Setting setting) {
        JsonNode parameter = property(schema("TableSettings"), setting.title());
        assertThat(parameter.path("description").asString(""))
                .as("openapi.yaml, TableSettings, property %s", setting.title())
                .isNotEmpty();
        assertThat(words(parameter))
                .as("openapi.yaml, TableSettings, values of %s", setting.title())
                .isEqualTo(setting.choices().stream().map(Choice::word).toList());
    }

    @ParameterizedTest
    @EnumSource
    void every_setting_is_in_the_requests_that_have_it(Setting setting) {
        if (setting.section() != Section.TABLES) {
            assertThat(holds("EvaluationRequest", setting))
                    .as("openapi.yaml, EvaluationRequest, %s", setting.path())
                    .isTrue();
        }
        assertThat(holds("SettingsOfTables", setting))
                .as("openapi.yaml, SettingsOfTables, %s", setting.path())
                .isTrue();
        assertThat(holds("ForecastRequest", setting))
                .as("openapi.yaml, ForecastRequest, %s", setting.path())
                .isEqualTo(setting.says(OfPlan.class).isPresent());
    }

    @Test
    void the_choices_of_an_answer_are_in_the_schema_with_their_values_and_the_usual_one() {
        Stream.of(Setting.values())
                .filter(each -> each.section() == Section.ANSWER)
                .forEach(each -> {
                    JsonNode property = property(schema("AnswerChoice"), each.field());
                    List<String> words =
                            each.choices().stream().map(Choice::name).toList();
                    assertThat(words(property))
                            .as("openapi.yaml, AnswerChoice, values of %s", each.field())
                            .isEqualTo(words);
                    assertThat(property.path("description").asString(""))
                            .as("openapi.yaml, AnswerChoice, what %s is when absent", each.field())
                            .contains(words.get(0) + ", as when absent");
                    assertThat(holds("StreamHeader", each))
                            .as("openapi.yaml, StreamHeader, %s", each.path())
                            .isTrue();
                });
    }

    private static boolean holds(String request, Setting setting) {
        JsonNode schema = schema(request);
        String object = setting.section().object();
        JsonNode section = object.isEmpty() ? schema : property(schema, object);
        return section.path("properties").has(setting.field());
    }

    @Test
    void the_schemas_have_no_option_and_no_parameter_that_is_not_declared() {
        assertThat(schema("Options").path("properties").propertyNames())
                .containsExactlyElementsOf(OPTIONS.stream().map(Setting::field).toList());
        assertThat(schema("TableSettings").path("properties").propertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Setting.values()).map(Setting::title).toList());
    }

    @ParameterizedTest
    @EnumSource
    void the_page_on_spreadsheets_says_what_a_setting_may_be(Setting setting) throws IOException {
        List<String> words = setting.choices().stream()
                .map(each -> "`%s`".formatted(each.word()))
                .toList();
        assertThat(Files.readAllLines(Path.of("docs/spreadsheets.md")))
                .as("docs/spreadsheets.md, the row of %s", setting.title())
                .anyMatch(line -> line.startsWith("| %s |".formatted(setting.title()))
                        && words.stream().allMatch(line::contains));
    }

    @Test
    void no_two_settings_are_called_the_same() {
        assertThat(Stream.of(Setting.values())
                        .flatMap(each ->
                                each.spellings().stream().map(Names::key).distinct()))
                .doesNotHaveDuplicates();
        assertThat(Stream.of(Setting.values())
                        .flatMap(each -> each.says(Flag.class).stream())
                        .map(Flag::name))
                .doesNotHaveDuplicates();
    }
}
