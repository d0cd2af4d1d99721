package org.claimable;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Date;

@AnalyzeClasses(packages = "org.claimable", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] PLAIN = {
        "org.claimable.catalogue..",
        "org.claimable.citation..",
        "org.claimable.catalogue..",
        "org.claimable.claim..",
        "org.claimable.bank..",
        "org.claimable.workbook..",
        "org.claimable.rulebook",
        "org.claimable.decision..",
        "org.claimable.report..",
        "org.claimable.comparison..",
        "org.claimable.forecast.."
    };

    @ArchTest
    static final ArchRule only_evaluation_drools_knows_the_rule_engine = noClasses()
            .that(not(resideInAPackage("org.claimable.evaluation.drools..")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.drools..", "org.kie..");

    @ArchTest
    static final ArchRule only_written_workbooks_know_poi = noClasses()
            .that(not(resideInAnyPackage(
                    "org.claimable.file.sheet..", "org.claimable.file.annotated..", "org.claimable.file.template..")))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.poi..");

    @ArchTest
    static final ArchRule only_the_service_knows_spring = noClasses()
            .that(not(resideInAnyPackage(
                            "org.claimable.access..",
                            "org.claimable.api..",
                            "org.claimable.cli..",
                            "org.claimable.limit..",
                            "org.claimable.operation..",
                            "org.claimable.page..",
                            "org.claimable.problem..")
                    .or(equivalentTo(Claimable.class))))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework..");

    @ArchTest
    static final ArchRule what_is_plain_knows_no_framework = noClasses()
            .that()
            .resideInAnyPackage(PLAIN)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..", "org.drools..", "org.kie..", "tools.jackson..", "com.fasterxml..");

    @ArchTest
    static final ArchRule packages_have_no_cycles =
            slices().matching("org.claimable.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule no_class_has_a_name_that_says_nothing =
            classes().should().haveNameNotMatching(".*(Impl|Utils?|Helper|Manager|Dto|DTO)(\\$.*)?");

    @ArchTest
    static final ArchRule nothing_reads_the_time_without_a_clock = noClasses()
            .should()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callConstructor(Date.class);

    @ArchTest
    static final ArchRule only_the_command_line_prints = noClasses()
            .that()
            .resideOutsideOfPackage("org.claimable.cli..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");
}
