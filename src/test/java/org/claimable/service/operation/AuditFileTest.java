package org.claimable.service.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.claimable.service.operation.Account.Door;
import org.claimable.service.operation.Account.Ending;
import org.claimable.service.operation.AuditFile.AuditAppender;
import org.claimable.service.operation.AuditFile.AuditKeeping;
import org.claimable.service.operation.OperationConfiguration.OperationSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/** Audit lines are in their file, or else in the log; either way the service goes on. */
class AuditFileTest {
    private static final int LINES_OF_A_LOG = 3;

    @TempDir
    private Path outer;

    private final MeterRegistry metrics = new SimpleMeterRegistry();
    private final Accounts accounts =
            new Accounts(new EvaluationMetrics(metrics, new UnjudgedClaims()), ObservationRegistry.create());
    private final AuditKeeping keeping = new AuditKeeping(metrics);
    private Path folder;
    private Path file;
    private CapturedLog log;
    private AuditFile audit;

    @BeforeEach
    void open() {
        folder = outer.resolve("audit");
        file = folder.resolve("audit.json");
        log = new CapturedLog();
        audit = new AuditFile(new OperationSettings(false, file.toString(), 1), keeping);
    }

    @AfterEach
    void close() {
        audit.close();
        log.close();
    }

    private void evaluate(Ending ending) {
        accounts.begin(Door.API, new MockHttpServletRequest()).end(ending);
    }

    /** The endings of all lines of the file, each of which is whole. */
    private static List<String> endings(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(line ->
                        new JsonMapper().readTree(line).at("/claimable/ending").asString())
                .toList();
    }

    private int inLog() {
        return log.with("Evaluation door=").size() / LINES_OF_A_LOG;
    }

    private double failing() {
        return metrics.get("claimable.audit.failing").gauge().value();
    }

    private double unwritten() {
        return metrics.get("claimable.audit.unwritten").counter().count();
    }

    @Test
    void lines_are_in_the_file_and_not_in_the_log() throws IOException {
        evaluate(Ending.DECIDED);
        evaluate(Ending.REFUSED);
        assertThat(endings(file)).containsExactly("decided", "refused");
        assertThat(inLog()).isZero();
        assertThat(failing()).isZero();
    }

    @Test
    void a_folder_that_vanished_is_made_anew() throws IOException {
        evaluate(Ending.DECIDED);
        FileSystemUtils.deleteRecursively(folder);
        evaluate(Ending.REFUSED);
        assertThat(endings(file)).containsExactly("refused");
        assertThat(unwritten()).isZero();
    }

    @Test
    void a_file_that_another_program_moved_away_and_replaced_gets_no_more_lines() throws IOException {
        evaluate(Ending.DECIDED);
        Path moved = Files.move(file, folder.resolve("moved.json"));
        Files.createFile(file);
        evaluate(Ending.REFUSED);
        assertThat(endings(moved)).containsExactly("decided");
        assertThat(endings(file)).containsExactly("refused");
    }

    @Test
    void what_cannot_be_written_is_in_the_log_and_said_once_and_counted() throws IOException {
        evaluate(Ending.DECIDED);
        FileSystemUtils.deleteRecursively(folder);
        Files.createFile(folder);
        evaluate(Ending.REFUSED);
        evaluate(Ending.TOO_SLOW);
        assertThat(inLog()).isEqualTo(2);
        assertThat(log.with("Audit lines cannot be written to their file (claimable.operation.audit-file)"))
                .hasSize(LINES_OF_A_LOG);
        assertThat(failing()).isOne();
        assertThat(unwritten()).isEqualTo(2);
    }

    @Test
    void once_it_can_be_written_again_lines_are_in_the_file_again() throws IOException {
        FileSystemUtils.deleteRecursively(folder);
        Files.createFile(folder);
        evaluate(Ending.DECIDED);
        Files.delete(folder);
        evaluate(Ending.REFUSED);
        assertThat(endings(file)).containsExactly("refused");
        assertThat(log.with("Audit lines are written to their file again.")).hasSize(LINES_OF_A_LOG);
        assertThat(failing()).isZero();
    }

    /** It would be renamed when it is rolled, under the feet of every other program. */
    @Test
    void a_device_is_no_audit_file() {
        assertThatThrownBy(() -> new AuditFile(new OperationSettings(false, "/dev/null", 1), keeping))
                .hasToString(
                        "org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException: "
                                + "Property claimable.operation.audit-file with value '/dev/null' is invalid: It is no file that "
                                + "could be rolled. Name a file in a folder that the service may write to.");
    }

    private static void tomorrow(AuditAppender appender) {
        ((SizeAndTimeBasedRollingPolicy<?>) appender.getRollingPolicy())
                .getTimeBasedFileNamingAndTriggeringPolicy()
                .setCurrentTime(Instant.now().plus(Duration.ofDays(1)).toEpochMilli());
    }

    @Test
    void what_is_rolled_is_kept_and_a_new_file_begun() throws IOException {
        evaluate(Ending.DECIDED);
        ((Logger) LoggerFactory.getLogger(Accounts.AUDIT_LOGGER))
                .iteratorForAppenders()
                .forEachRemaining(each -> tomorrow((AuditAppender) each));
        evaluate(Ending.REFUSED);
        assertThat(endings(file)).containsExactly("refused");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(each -> each.getFileName().toString()))
                    .anyMatch(name -> name.startsWith("audit.json.20"));
        }
        assertThat(unwritten()).isZero();
    }
}
