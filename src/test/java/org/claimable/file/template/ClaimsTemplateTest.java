package org.claimable.file.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.claimable.ShippedRules;
import org.claimable.file.table.TableCohortReader;
import org.claimable.file.table.TableSubmission;
import org.claimable.method.bank.AnswerScale;
import org.claimable.method.bank.Catalogue;
import org.claimable.method.bank.Outcome;
import org.claimable.method.catalogue.ClaimField;
import org.claimable.method.claim.Claim;
import org.claimable.method.claim.Cohort;
import org.claimable.method.claim.Individual;
import org.claimable.method.rulebook.RuleSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClaimsTemplateTest {
    private static final RuleSet RULES =
            ShippedRules.library().evaluator("uksvb").orElseThrow().ruleSet();

    private XSSFWorkbook template;

    @BeforeEach
    void read() throws IOException {
        template = workbook(RULES);
    }

    private static XSSFWorkbook workbook(RuleSet rules) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(ClaimsTemplate.workbook(rules)));
    }

    private static List<String> texts(XSSFSheet sheet) {
        List<String> texts = new ArrayList<>();
        sheet.forEach(row -> row.forEach(cell -> texts.add(cell.toString())));
        return texts;
    }

    private DataValidation rule(String sheet, String heading) {
        int column = -1;
        for (Cell cell : template.getSheet(sheet).getRow(0)) {
            column = cell.getStringCellValue().equals(heading) ? cell.getColumnIndex() : column;
        }
        int wanted = column;
        return template.getSheet(sheet).getDataValidations().stream()
                .filter(rule -> rule.getRegions().getCellRangeAddresses()[0].isInRange(1, wanted))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void there_is_a_sheet_for_each_thing_to_fill_in_and_one_that_says_how() {
        assertThat(Stream.iterate(0, i -> i + 1).limit(template.getNumberOfSheets()))
                .extracting(template::getSheetName)
                .containsExactly(
                        "Claims",
                        "Individuals",
                        "Previously counted",
                        "Commitments",
                        "Spaces",
                        "Settings",
                        "Notes",
                        "Lists");
        assertThat(texts(template.getSheet("Claims")))
                .containsExactlyElementsOf(
                        ClaimField.COLUMNS.stream().map(ClaimField::title).toList());
        assertThat(texts(template.getSheet("Notes")))
                .containsAll(ClaimField.COLUMNS.stream().map(ClaimField::title).toList())
                .doesNotContain("");
    }

    @Test
    void an_outcome_is_chosen_from_all_outcomes_of_the_catalogue() {
        DataValidation outcomes = rule("Claims", "Outcome");
        int last = RULES.catalogue().outcomes().size();
        assertThat(outcomes.getValidationConstraint().getFormula1()).isEqualTo("Lists!$A$2:$A$" + (last + 1));
        assertThat(template.getSheet("Lists").getRow(last).getCell(0).getStringCellValue())
                .isEqualTo(RULES.catalogue().outcomes().get(last - 1).name());
    }

    @Test
    void the_answers_on_offer_are_those_of_the_outcome_in_the_row() {
        assertThat(rule("Claims", "Before").getValidationConstraint().getFormula1())
                .isEqualTo(rule("Claims", "After").getValidationConstraint().getFormula1())
                .startsWith("INDIRECT(VLOOKUP($D2,Lists!");
        for (Outcome outcome : RULES.catalogue().outcomes()) {
            if (outcome.answers() != null) {
                assertThat(offered(outcome))
                        .isEqualTo(outcome.answers().answers().stream()
                                .map(AnswerScale.Answer::words)
                                .toList());
            }
        }
    }

    private List<String> offered(Outcome outcome) {
        XSSFSheet lists = template.getSheet("Lists");
        String list = lists.getRow(outcome.position() + 1).getCell(5).getStringCellValue();
        Name name = template.getName(list);
        int column = new org.apache.poi.ss.util.AreaReference(
                        name.getRefersToFormula(), template.getSpreadsheetVersion())
                .getFirstCell()
                .getCol();
        return outcome.answers().answers().stream()
                .map(answer -> lists.getRow(outcome.answers().answers().indexOf(answer) + 1)
                        .getCell(column)
                        .getStringCellValue())
                .toList();
    }

    @Test
    void the_answers_of_a_licensed_scale_are_not_in_it() throws IOException {
        RuleSet rules = of(outcome("own", "own", "Words under licence", true));
        assertThat(texts(workbook(rules).getSheet("Lists")))
                .contains("own", "by your licence")
                .noneMatch(text -> text.contains("Words under licence"));
    }

    @Test
    void two_scales_whose_names_look_alike_are_two_lists() throws IOException {
        RuleSet rules =
                of(outcome("first", "five-points", "Yes", false), outcome("second", "Five points", "No", false));
        assertThat(workbook(rules).getAllNames())
                .extracting(Name::getNameName)
                .containsExactlyInAnyOrder("answers_1_five_points", "answers_2_five_points");
    }

    private static Outcome outcome(String code, String scale, String answer, boolean licensed) {
        Outcome like = RULES.catalogue().find("financial-comfort").orElseThrow();
        return new Outcome(
                0,
                code,
                like.bank(),
                like.area(),
                code,
                like.audience(),
                like.evidence(),
                new AnswerScale(scale, List.of(new AnswerScale.Answer(answer, true)), licensed),
                like.scores(),
                like.deadweightCategory(),
                like.citation(),
                "");
    }

    private static RuleSet of(Outcome... outcomes) {
        return RULES.with(
                new Catalogue(List.of(outcomes)), RULES.incompatibilities(), RULES.parameters(), RULES.placeholders());
    }

    @Test
    void days_and_numbers_are_held_to_what_the_reader_takes() {
        assertThat(rule("Claims", "Achieved on").getValidationConstraint().getValidationType())
                .isEqualTo(ValidationType.DATE);
        assertThat(rule("Claims", "Headcount").getValidationConstraint().getFormula2())
                .isEqualTo("10000000");
        assertThat(rule("Claims", "Share").getValidationConstraint().getFormula2())
                .isEqualTo("1");
        assertThat(rule("Previously counted", "Achieved on")
                        .getValidationConstraint()
                        .getValidationType())
                .isEqualTo(ValidationType.DATE);
        assertThat(rule("Claims", "Evidence").getValidationConstraint().getExplicitListValues())
                .containsExactly("Record", "Survey", "Score");
    }

    @Test
    void a_setting_with_choices_offers_them() {
        assertThat(template.getSheet("Settings").getDataValidations())
                .extracting(rule -> rule.getValidationConstraint().getExplicitListValues())
                .contains(new String[] {"FINANCIAL", "CALENDAR", "ROLLING"});
    }

    @Test
    void it_has_the_same_bytes_each_time() {
        assertThat(ClaimsTemplate.workbook(RULES)).isEqualTo(ClaimsTemplate.workbook(RULES));
    }

    @Test
    void a_filled_in_row_of_the_csv_template_is_read_with_every_column() {
        String filled = new String(ClaimsTemplate.csv(RULES), java.nio.charset.StandardCharsets.UTF_8)
                + ClaimField.COLUMNS.stream().map(ClaimsTemplateTest::filledIn).collect(Collectors.joining(","))
                + "\r\n";
        Cohort read = TableCohortReader.read(
                TableSubmission.of(filled.getBytes(java.nio.charset.StandardCharsets.UTF_8)), ShippedRules.library());
        assertThat(read.table().columnsNotRead()).isEmpty();
        assertThat(read.claims()).hasSize(1);
        assertThat(read.individuals().get(0).age()).isEqualTo(34);
    }

    /** What someone may enter in a column for a claim by a record. */
    private static String filledIn(ClaimField field) {
        return switch (field) {
            case AGE -> "34";
            case OUTCOME -> "Gardening";
            case BEFORE, AFTER, BEFORE_ON, AFTER_ON -> "";
            default ->
                switch (field.type()) {
                    case DAY -> "03/06/2024";
                    case WHOLE, SHARE, POUNDS -> "1";
                    case KIND -> "Record";
                    case YES -> "No";
                    default -> "c1";
                };
        };
    }

    @Test
    void a_filled_in_workbook_is_read_with_its_sheets() throws IOException {
        Cohort read;
        try (XSSFWorkbook template = new XSSFWorkbook(new ByteArrayInputStream(ClaimsTemplate.workbook(RULES)))) {
            Map<String, String> cells = Map.of(
                    "Claim",
                    "c1",
                    "Person",
                    "p1",
                    "Outcome",
                    "Gardening",
                    "Achieved on",
                    "03/06/2024",
                    "Evidence",
                    "Record");
            XSSFSheet claims = template.getSheet("Claims");
            claims.getRow(0).forEach(heading -> {
                String value = cells.get(heading.getStringCellValue());
                if (value != null) {
                    row(claims, 1).createCell(heading.getColumnIndex()).setCellValue(value);
                }
            });
            row(template.getSheet("Individuals"), 1).createCell(0).setCellValue("p1");
            row(template.getSheet("Individuals"), 1).createCell(1).setCellValue(34);
            ByteArrayOutputStream filled = new ByteArrayOutputStream();
            template.write(filled);
            read = TableCohortReader.read(TableSubmission.of(filled.toByteArray()), ShippedRules.library());
        }
        assertThat(read.claims()).extracting(Claim::outcome).containsExactly("Gardening");
        assertThat(read.claims().get(0).achievedOn()).isEqualTo(LocalDate.of(2024, 6, 3));
        assertThat(read.individuals()).extracting(Individual::age).containsExactly(34);
        assertThat(read.ruleSet()).isEqualTo("uksvb");
    }

    private static XSSFRow row(XSSFSheet sheet, int number) {
        return sheet.getRow(number) == null ? sheet.createRow(number) : sheet.getRow(number);
    }
}
