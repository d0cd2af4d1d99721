package org.claimable.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.claimable.hostile.Canary;
import org.claimable.hostile.HostileFile;
import org.claimable.hostile.HostileFile.Control;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The second guard: what is compiled past the first one finds neither classes nor members to do harm with. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LinkedRulesTest {
    private static final ClassLoader ALL = RuleCompiler.class.getClassLoader();

    /** What whole classes let through, and only the list of members stops. */
    private static final Set<String> OF_MEMBERS = Set.of("rules/system-locale.drl");

    private final Map<HostileFile, RawRules> free = new ConcurrentHashMap<>();
    private final Map<HostileFile, RawRules> listed = new ConcurrentHashMap<>();
    private Canary canary;

    @BeforeAll
    void compile(@TempDir Path folder) throws IOException {
        canary = new Canary(folder.resolve("canary"));
        files().parallel().forEach(file -> {
            free.put(file, RawRules.free(file, canary.in(file.text())));
            listed.put(file, RawRules.listed(file, canary.in(file.text())));
        });
    }

    @AfterEach
    void hush() throws IOException {
        canary.hush();
    }

    @AfterAll
    void close() throws IOException {
        canary.close();
    }

    static Stream<HostileFile> files() {
        return HostileFile.that(Control.SINGS).stream();
    }

    @Test
    void compiling_runs_nothing() {
        assertThat(canary.sang()).isFalse();
        assertThat(listed).hasSizeGreaterThan(60);
    }

    @ParameterizedTest
    @MethodSource("files")
    void it_does_harm_where_nothing_stops_it(HostileFile file) throws InterruptedException {
        Object stopped = free.get(file).fire();
        assertThat(canary.singsSoon()).as("%s", stopped).isTrue();
    }

    @ParameterizedTest
    @MethodSource("files")
    void it_does_none_with_the_classes_on_the_whitelist(HostileFile file) {
        Object stopped = listed.get(file).fire();
        assertThat(canary.sang()).as("%s", stopped).isEqualTo(OF_MEMBERS.contains(file.name()));
    }

    @ParameterizedTest
    @MethodSource("files")
    void it_names_members_that_rules_may_not_use(HostileFile file) {
        assertThatThrownBy(() -> listed.get(file).checkMembers()).hasMessageStartingWith("Rules may not use ");
    }

    @Test
    void the_loader_of_the_thread_is_no_way_round() {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(ALL);
        try {
            HostileFile file = files().findFirst().orElseThrow();
            RawRules rules = RawRules.listed(file, canary.in(file.text()));
            assertThat(rules.fire()).isPresent();
            assertThat(canary.sang()).isFalse();
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    @Test
    void classes_not_on_the_list_are_not_found() {
        ClassLoader listed = new WhitelistLoader(ALL);
        for (String name : List.of(
                "java.lang.System",
                "java.lang.Class",
                "java.lang.Thread",
                "java.io.File",
                "java.time.zone.ZoneRulesProvider",
                "org.kie.api.KieServices",
                "org.drools.model.codegen.ExecutableModelProject")) {
            assertThatThrownBy(() -> Class.forName(name, false, listed)).isInstanceOf(ClassNotFoundException.class);
        }
    }

    @Test
    void no_file_is_found_beside_the_classes() throws IOException {
        ClassLoader listed = new WhitelistLoader(ALL);
        assertThat(ALL.getResource("application.yaml")).isNotNull();
        for (String file : List.of("application.yaml", "java/lang/System.class")) {
            assertThat(listed.getResource(file)).isNull();
            assertThat(listed.getResourceAsStream(file)).isNull();
            assertThat(listed.getResources(file).hasMoreElements()).isFalse();
        }
    }
}
