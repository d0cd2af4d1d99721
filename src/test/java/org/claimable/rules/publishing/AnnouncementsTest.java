package org.claimable.rules.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.claimable.CopiedRules;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** The log says what is published, and what is not any more. */
class AnnouncementsTest {
    @TempDir
    private Path temporary;

    private final Logger logger = (Logger) LoggerFactory.getLogger(Announcements.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        logger.setLevel(Level.INFO);
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void stop_listening() {
        logger.detachAppender(log);
        logger.setLevel(null);
    }

    private List<String> lines() {
        return List.copyOf(log.list).stream()
                .map(each -> each.getLevel() + " " + each.getFormattedMessage())
                .toList();
    }

    private static void delete(Path folder) throws Exception {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    @Test
    void a_rule_set_that_is_gone_is_named() throws Exception {
        Path rules = temporary.resolve("rules");
        CopiedRules.to(rules);
        try (Folder watched = Folder.watched(rules)) {
            String digest = watched.library()
                    .evaluator("uksvb-legacy")
                    .orElseThrow()
                    .ruleSet()
                    .digest();
            log.list.clear();
            delete(rules.resolve("uksvb-legacy"));
            Folder.await(() -> watched.library().evaluator("uksvb-legacy").isEmpty());
            Folder.await(() -> !lines().isEmpty());
            assertThat(lines())
                    .containsExactly("WARN Rule set uksvb-legacy 2021.1, " + digest
                            + ", is not in the folder any more; requests that name it are refused.");
        }
    }

    @Test
    void a_rule_set_that_changed_is_not_gone() throws Exception {
        Path rules = temporary.resolve("rules");
        EditedRules edited = new EditedRules(CopiedRules.to(rules));
        try (Folder watched = Folder.watched(rules)) {
            log.list.clear();
            edited.writeVersion("2");
            watched.awaitVersion("2");
            Folder.await(() -> !lines().isEmpty());
            assertThat(lines()).noneMatch(each -> each.contains("not in the folder any more"));
        }
    }
}
