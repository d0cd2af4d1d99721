package org.claimable.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the service over HTTP, and holds each answer to the version of the rules that it says decided. */
final class SoakCaller {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int PEOPLE = 100;

    private final HttpClient http = HttpClient.newHttpClient();
    private final ReadWriteLock calling = new ReentrantReadWriteLock(true);
    private final Map<Integer, String> digests = new ConcurrentHashMap<>();
    private final AtomicInteger evaluations = new AtomicInteger();
    private final AtomicInteger mixedUp = new AtomicInteger();
    private final AtomicReference<String> firstMixUp = new AtomicReference<>();
    private final String body = body();
    private final String service;
    private volatile int published;
    private volatile int written;
    private volatile boolean stopped;

    SoakCaller(int port) {
        this.service = "http://127.0.0.1:%d".formatted(port);
    }

    /** From now on answers may be by a version. */
    void written(int version) {
        written = version;
    }

    /** Waits until a version is published; from then on no request may begin with an earlier one. */
    void awaitVersion(int version) throws IOException, InterruptedException {
        while (true) {
            JsonNode list = JSON.readTree(send(HttpRequest.newBuilder(URI.create(service + "/v1/rule-sets"))));
            if (list.has("refused")) {
                throw new IllegalStateException("A good version was refused: " + list.get("refused"));
            }
            JsonNode ruleSet = list.at("/ruleSets/0");
            if (ruleSet.get("version").asString().equals("soak-" + version)) {
                holdTo(version, ruleSet.get("digest").asString());
                published = version;
                return;
            }
            Thread.sleep(20);
        }
    }

    void callAgainAndAgain() {
        while (!stopped) {
            calling.readLock().lock();
            try {
                call();
            } catch (IOException | InterruptedException | RuntimeException fault) {
                mixUp("The call failed: " + fault);
            } finally {
                calling.readLock().unlock();
            }
        }
    }

    /** What {@code figure} says while no request is on its way. */
    <T> T whilePaused(Supplier<T> figure) {
        calling.writeLock().lock();
        try {
            return figure.get();
        } finally {
            calling.writeLock().unlock();
        }
    }

    private void call() throws IOException, InterruptedException {
        int earliest = published;
        JsonNode answer = JSON.readTree(send(HttpRequest.newBuilder(URI.create(service + "/v1/evaluations"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))));
        int version = Integer.parseInt(answer.at("/ruleSet/version").asString().replace("soak-", ""));
        if (version < earliest || version > written) {
            mixUp("Version %d answered, of %d to %d.".formatted(version, earliest, written));
        }
        holdTo(version, answer.at("/ruleSet/digest").asString());
        answer.get("decisions").forEach(decision -> holdTo(version, decision));
        evaluations.incrementAndGet();
    }

    private void holdTo(int version, String digest) {
        String known = digests.putIfAbsent(version, digest);
        if (known != null && !known.equals(digest)) {
            mixUp("Version %d has the digests %s and %s.".formatted(version, known, digest));
        }
    }

    /** The people are 22: whether that is young, and the rate of deadweight, differ from version to version. */
    private void holdTo(int version, JsonNode decision) {
        String verdict = 22 < ChangingRules.youthBeforeAge(version) ? "CLAIMABLE" : "NOT_CLAIMABLE";
        boolean rate = decision.at("/value/deadweightRate").decimalValue().compareTo(ChangingRules.rate(version)) == 0;
        if (!decision.get("verdict").asString().equals(verdict) || !rate) {
            mixUp("Version %d decided %s".formatted(version, decision));
        }
    }

    private void mixUp(String what) {
        firstMixUp.compareAndSet(null, what);
        mixedUp.incrementAndGet();
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("%d %s".formatted(answer.statusCode(), answer.body()));
        }
        return answer.body();
    }

    private static String body() {
        String people = IntStream.range(0, PEOPLE)
                .mapToObj("{\"ref\": \"p%d\", \"age\": 22}"::formatted)
                .collect(Collectors.joining(","));
        String claims =
                IntStream.range(0, PEOPLE).mapToObj(i -> """
                        {"id": "c%d", "individual": "p%d", "outcome": "go-to-youth-clubs", "achievedOn": "2024-06-03",
                         "evidence": {"kind": "RECORD", "reference": "r"}}""".formatted(i, i)).collect(Collectors.joining(","));
        return """
                {"asOf": "2026-11-21", "options": {"rules": "WITH_INFERRED"}, "individuals": [%s], "claims": [%s],
                 "valueSet": {"id": "own", "deadweightIncluded": false,
                              "values": [{"outcome": "go-to-youth-clubs", "wellbeing": 1000.00}]}}""".formatted(people, claims);
    }

    void stop() {
        stopped = true;
    }

    int evaluations() {
        return evaluations.get();
    }

    int mixedUp() {
        return mixedUp.get();
    }

    Optional<String> firstMixUp() {
        return Optional.ofNullable(firstMixUp.get());
    }
}
