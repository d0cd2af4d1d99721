package org.claimable;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
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
        "org.claimable.method..",
        "org.claimable.workbook..",
        "org.claimable.rules.comparison..",
        "org.claimable.file.document.."
    };

    @ArchTest
    static final ArchRule only_the_engine_of_rules_knows_drools = noClasses()
            .that(not(resideInAPackage("org.claimable.rules.engine..")))
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
    static final ArchRule only_the_service_and_its_doors_know_spring = noClasses()
            .that(not(resideInAnyPackage(
                            "org.claimable.api..",
                            "org.claimable.cli..",
                            "org.claimable.page..",
                            "org.claimable.service..")
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
    static final ArchRule wings_build_on_those_beneath_them = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("workbook")
            .definedBy("org.claimable.workbook..")
            .layer("method")
            .definedBy("org.claimable.method..")
            .layer("rules")
            .definedBy("org.claimable.rules..")
            .layer("file")
            .definedBy("org.claimable.file..")
            .layer("service")
            .definedBy("org.claimable.service..")
            .layer("doors")
            .definedBy("org.claimable.api..", "org.claimable.page..", "org.claimable.cli..")
            .whereLayer("workbook")
            .mayOnlyBeAccessedByLayers("rules", "file", "doors")
            .whereLayer("method")
            .mayOnlyBeAccessedByLayers("rules", "file", "service", "doors")
            .whereLayer("rules")
            .mayOnlyBeAccessedByLayers("file", "service", "doors")
            .whereLayer("file")
            .mayOnlyBeAccessedByLayers("service", "doors")
            .whereLayer("service")
            .mayOnlyBeAccessedByLayers("doors")
            .whereLayer("doors")
            .mayNotBeAccessedByAnyLayer();

    @ArchTest
    static final ArchRule every_class_stands_in_a_wing = classes()
            .should()
            .resideInAnyPackage(
                    "org.claimable",
                    "org.claimable.workbook..",
                    "org.claimable.method..",
                    "org.claimable.rules..",
                    "org.claimable.file..",
                    "org.claimable.service..",
                    "org.claimable.api..",
                    "org.claimable.page..",
                    "org.claimable.cli..");

    @ArchTest
    static final ArchRule wings_have_no_cycles =
            slices().matching("org.claimable.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule packages_of_the_method_have_no_cycles =
            slices().matching("org.claimable.method.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule packages_of_rules_have_no_cycles =
            slices().matching("org.claimable.rules.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule packages_of_the_service_have_no_cycles =
            slices().matching("org.claimable.service.(*)..").should().beFreeOfCycles();

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
