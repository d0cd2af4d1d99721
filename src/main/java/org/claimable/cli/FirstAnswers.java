package org.claimable.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a service is asked first: whether it is ready, its first page, and a cohort of one claim. */
final class FirstAnswers {
    private static final List<String> READ = List.of("/actuator/health/readiness", "/");
    /** Milliseconds. */
    private static final int LONGEST = 60_000;

    private static final String EVALUATIONS = "/v1/evaluations";
    private static final String COHORT = """
            {"claims": [{"id": "1", "individual": "1", "outcome": "full-time-employment", "achievedOn": "2024-06-03",
                "evidence": {"kind": "RECORD", "reference": "1"}}]}
            """;

    private FirstAnswers() {}

    /** Asks a service at an address, and reads each answer to its end; {@link IOException} where one is refused. */
    static void ask(String address) throws IOException {
        for (String path : READ) {
            read(open(address + path));
        }
        HttpURLConnection evaluation = open(address + EVALUATIONS);
        evaluation.setRequestProperty("Content-Type", "application/json");
        evaluation.setDoOutput(true);
        try (OutputStream body = evaluation.getOutputStream()) {
            body.write(COHORT.getBytes(StandardCharsets.UTF_8));
        }
        read(evaluation);
    }

    private static HttpURLConnection open(String address) throws IOException {
        HttpURLConnection asked =
                (HttpURLConnection) URI.create(address).toURL().openConnection();
        asked.setConnectTimeout(LONGEST);
        asked.setReadTimeout(LONGEST);
        return asked;
    }

    private static void read(HttpURLConnection asked) throws IOException {
        try (InputStream answer = asked.getInputStream()) {
            answer.transferTo(OutputStream.nullOutputStream());
        }
    }
}
