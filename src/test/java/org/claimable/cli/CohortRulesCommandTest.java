package org.claimable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.claimable.ServiceContract;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What rules of a cohort say of a table that is read whole, and of one that is decided row by row. */
class CohortRulesCommandTest {
    private static final String TABLE = """
            Claim,Person,Outcome,Achieved on,Evidence,Reference,Service
            c1,p1,secure-job,03/06/2024,Record,r1,Job club
            c2,p2,secure-job,03/06/2024,Record,r2,Job club
            """;

    @TempDir
    private static Path rules;

    @TempDir
    private Path folder;

    @BeforeAll
    static void write() {
        ServiceContract.to(rules);
    }

    @Test
    void both_say_the_service_that_has_much() throws IOException {
        String table = Files.writeString(folder.resolve("claims.csv"), TABLE).toString();
        String[] whole = {
            "check",
            table,
            "--rules-folder",
            rules.toString(),
            "--rule-set",
            "services",
            "--value-set",
            "example-values"
        };
        String[] streamed = new String[whole.length + 1];
        System.arraycopy(whole, 0, streamed, 0, whole.length);
        streamed[whole.length] = "--stream";
        assertThat(Printed.by(whole).out().replaceAll("\\s+", " "))
                .contains(
                        "Large service (RC-09, published, the whole check): Job club has £1,120.00 of claimable value");
        assertThat(Printed.by(streamed).err().replaceAll("\\s+", " "))
                .contains(
                        "Large service (RC-09, published, the whole check): Job club has £1,120.00 of claimable value");
    }
}
