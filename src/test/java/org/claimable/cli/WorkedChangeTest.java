package org.claimable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimable.CopiedRules;
import org.claimable.ShippedRules;
import org.claimable.launch.Patience;
import org.claimable.method.evaluation.Library;
import org.claimable.method.rulebook.RuleSet;
import org.claimable.rules.example.Examples;
import org.claimable.rules.publishing.Lease;
import org.claimable.rules.publishing.Publisher;
import org.claimable.rules.publishing.RuleFolders;
import org.claimable.rules.publishing.Watcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The change that rules/README.md works out from start to end, done as it is written there. */
class WorkedChangeTest {
    private static final Pattern ADDITION =
            Pattern.compile("Add to\\s`([^`]+)`:\\n\\n```\\w+\\n(.*?)```", Pattern.DOTALL);
    private static final String ROWS = "uksvb/3-incompatibility/incompatible-outcomes.csv";
    private static final String EXAMPLES = "uksvb/3-incompatibility/incompatible-outcomes.examples.yaml";
    private static final String COHORT = """
            Claim,Person,Outcome,Achieved on,Evidence,Reference
            g1,p1,Active in social group,2026-05-01,Record,register 1
            g2,p1,Active in tenants group,2026-05-02,Record,register 2
            """;

    @TempDir
    private Path folder;

    private CopiedRules changed;

    @BeforeEach
    void copy() throws IOException {
        changed = CopiedRules.to(Files.createDirectory(folder.resolve("rules")));
    }

    private void follow(String... onlyTo) throws IOException {
        Matcher additions = ADDITION.matcher(Files.readString(ShippedRules.FOLDER.resolve("README.md")));
        int found = 0;
        while (additions.find()) {
            found++;
            if (onlyTo.length == 0 || List.of(onlyTo).contains(additions.group(1))) {
                changed.append(additions.group(1), additions.group(2));
            }
        }
        assertThat(found).isEqualTo(3);
    }

    @Test
    void the_check_has_nothing_to_say_of_it() throws IOException {
        follow();
        Printed printed = Printed.by("rules", "check", changed.uksvb().toString());
        assertThat(printed.out() + printed.err()).contains("Nothing is wrong").doesNotContain("IN-54");
        assertThat(printed.status()).isZero();
    }

    @Test
    void the_check_misses_each_step_that_is_left_out() throws IOException {
        follow(ROWS, EXAMPLES);
        assertThat(Printed.by("rules", "check", changed.uksvb().toString()).out())
                .contains("note-2026", "sources.yaml");
        copyAgain();
        follow(ROWS, "uksvb/sources.yaml");
        assertThat(Printed.by("rules", "check", changed.uksvb().toString(), "--no-mutation")
                        .out())
                .contains("IN-54");
    }

    private void copyAgain() throws IOException {
        changed = CopiedRules.to(Files.createDirectory(folder.resolve("again")));
    }

    @Test
    void the_comparison_says_what_it_costs() throws IOException {
        follow();
        Path cohort = Files.writeString(folder.resolve("claims.csv"), COHORT);
        Printed printed = Printed.by(
                "rules",
                "diff",
                ShippedRules.UKSVB.toString(),
                changed.uksvb().toString(),
                "--cohort",
                cohort.toString(),
                "--value-set",
                "example-values",
                "--as-of",
                "2026-06-01");
        assertThat(printed.out()).contains("IN-54", "INCOMPATIBLE_OUTCOME", "claimable total is");
        assertThat(printed.status()).isEqualTo(1);
    }

    @Test
    void it_is_published_within_seconds_and_undone_by_the_old_files() throws IOException {
        RuleFolders folders = new RuleFolders(changed.folder(), List.of());
        Duration quickly = Duration.ofMillis(100);
        try (Publisher publisher = Publisher.open(
                        folders, new Publisher.Defaults("uksvb", "open-wellby"), Examples::check, Clock.systemUTC());
                Watcher watcher = new Watcher(publisher, folders, quickly, quickly).start()) {
            String before = digest(publisher);
            follow();
            await(() -> !digest(publisher).equals(before));
            CopiedRules.to(changed.folder());
            await(() -> digest(publisher).equals(before));
        }
    }

    private static String digest(Publisher publisher) {
        try (Lease lease = publisher.lease()) {
            Library library = lease.library();
            RuleSet ruleSet = library.evaluator("uksvb").orElseThrow().ruleSet();
            return ruleSet.digest();
        }
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Patience.LONGEST.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("It takes too long.").isLessThan(end);
            java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
        }
    }
}
