package org.claimable.method.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.claimable.CopiedRules;
import org.claimable.ShippedRules;
import org.claimable.method.bank.Outcome;
import org.claimable.method.bank.Outcome.EvidenceKind;
import org.claimable.method.rulebook.IncompatibilityTable.IncompatibleOutcomes;
import org.claimable.method.rulebook.RuleSet;
import org.claimable.rules.engine.LibraryFiles;
import org.claimable.rules.engine.ReadLibrary;
import org.claimable.rules.files.FolderFiles;
import org.claimable.rules.files.Problem;
import org.claimable.rules.files.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of licensed tables, made from the shipped template, laid over the shipped rules. */
class OverlayTest {
    private static final String ROWS = "3-incompatibility/incompatible-outcomes.csv";
    private static final String OURS = ",published,our-licence table 3,no,Of the licence";

    @TempDir
    private Path folder;

    private CopiedRules overlay() {
        return CopiedRules.of(ShippedRules.FOLDER.resolve("templates/overlay"), folder);
    }

    private RuleSet laidOver(String id) {
        Problems problems = new Problems();
        ReadLibrary read = read(problems);
        assertThat(problems.found()).isEmpty();
        return read.ruleSet(id).orElseThrow().ruleSet();
    }

    private List<String> mistakes() {
        Problems problems = new Problems();
        read(problems);
        return problems.found().stream().map(Problem::toString).toList();
    }

    private ReadLibrary read(Problems problems) {
        return ReadLibrary.read(
                FolderFiles.read(ShippedRules.FOLDER, "", problems),
                LibraryFiles.overlays(List.of(folder), problems),
                problems);
    }

    private static List<String> rowIds(RuleSet ruleSet) {
        return ruleSet.incompatibilities().rows().stream()
                .map(IncompatibleOutcomes::id)
                .toList();
    }

    @Test
    void the_template_as_shipped_changes_nothing_but_the_digest() {
        overlay();
        RuleSet shipped =
                ShippedRules.library().evaluator("uksvb").orElseThrow().ruleSet();
        RuleSet laid = laidOver("uksvb");
        assertThat(rowIds(laid)).isEqualTo(rowIds(shipped));
        assertThat(laid.catalogue().outcomes()).isEqualTo(shipped.catalogue().outcomes());
        assertThat(laid.digest()).isNotEqualTo(shipped.digest());
        assertThat(laid.overlays()).singleElement().satisfies(overlay -> {
            assertThat(overlay.id()).isEqualTo("my-overlay");
            assertThat(overlay.licensed()).isTrue();
            assertThat(overlay.digest()).startsWith("sha256:");
        });
    }

    @Test
    void only_the_rule_set_that_it_names_is_laid_over() {
        overlay();
        assertThat(laidOver("uksvb-legacy").overlays()).isEmpty();
    }

    @Test
    void a_row_of_a_new_id_is_added_and_one_of_a_shipped_id_replaces_it() {
        overlay()
                .append(ROWS, "IN-60,secure-job,gardening,2025-04-01," + OURS)
                .append(ROWS, "IN-03,full-time-employment,part-time-employment,,2025-03-31" + OURS);
        RuleSet laid = laidOver("uksvb");
        assertThat(rowIds(laid)).hasSize(53).contains("IN-60").containsOnlyOnce("IN-03");
        assertThat(laid.incompatibilities().rows())
                .filteredOn(row -> row.id().equals("IN-03"))
                .allSatisfy(row -> assertThat(row.to()).isNotNull());
    }

    @Test
    void a_table_that_stands_alone_leaves_no_shipped_row() {
        overlay()
                .append(ROWS, "IN-60,secure-job,gardening,2025-04-01," + OURS)
                .replace("overlay.yaml", "replaces: []", "replaces: [" + ROWS + "]");
        assertThat(rowIds(laidOver("uksvb"))).containsExactly("IN-60");
    }

    @Test
    void answers_and_kinds_of_evidence_are_replaced() {
        overlay()
                .append("catalogue/answers.csv", "agreement,definitely,yes,1,published,our-licence table 1")
                .append("catalogue/answers.csv", "agreement,not-at-all,no,2,published,our-licence table 1")
                .append(
                        "catalogue/outcomes.csv",
                        "secure-job,UKSVB,Employment,Secure job,any,survey,agreement,training-and-employment,published,our-licence table 2,");
        Outcome secureJob = laidOver("uksvb").catalogue().find("secure-job").orElseThrow();
        assertThat(secureJob.evidence()).containsExactly(EvidenceKind.SURVEY);
        assertThat(secureJob.answers().answers())
                .extracting(answer -> answer.text())
                .containsExactly("definitely", "not-at-all");
        assertThat(secureJob.answers().isLicensed()).isTrue();
    }

    @Test
    void a_mistake_in_it_is_said_with_its_file_and_line() throws IOException {
        overlay().append(ROWS, "IN-60,secure-jb,gardening,2025-04-01," + OURS);
        assertThat(mistakes())
                .singleElement()
                .asString()
                .startsWith(folder.getFileName() + "/" + ROWS + ", line 2: ")
                .contains("Maybe secure-job");
    }

    @Test
    void rules_have_no_place_in_it() throws IOException {
        overlay();
        Files.writeString(folder.resolve("3-incompatibility/more.drl"), "package claimable.incompatibility;");
        assertThat(mistakes()).anySatisfy(mistake -> assertThat(mistake).contains("An overlay has tables, no rules"));
    }

    @Test
    void a_value_set_of_a_licensed_overlay_is_licensed() {
        overlay().replace("values/my-values/value-set.yaml", "licensed: true", "licensed: false");
        assertThat(mistakes()).singleElement().asString().contains("my-values is not licensed");
    }

    @Test
    void it_lies_over_a_rule_set_that_is_there() {
        overlay().replace("overlay.yaml", "over: uksvb", "over: uksvbb");
        assertThat(mistakes()).singleElement().asString().contains("\"uksvbb\"", "Maybe uksvb");
    }
}
