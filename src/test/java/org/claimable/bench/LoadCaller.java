package org.claimable.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks one question after the other and holds each answer to the version of the rules that it says decided. */
final class LoadCaller implements Runnable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int AGE = 22;
    private static final int HUNDRED = 100;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String service;
    private final SplittableRandom dice;
    private final long over;
    private final Map<Question, LoadTally> tallies;

    LoadCaller(String service, int seed, long over, Map<Question, LoadTally> tallies) {
        this.service = service;
        this.dice = new SplittableRandom(seed);
        this.over = over;
        this.tallies = tallies;
    }

    static Map<Question, LoadTally> tallies() {
        Map<Question, LoadTally> tallies = new EnumMap<>(Question.class);
        for (Question each : Question.values()) {
            tallies.put(each, new LoadTally());
        }
        return tallies;
    }

    @Override
    public void run() {
        while (System.nanoTime() < over) {
            Question question = Question.at(dice.nextInt(HUNDRED));
            try {
                ask(question, tallies.get(question));
            } catch (IOException | RuntimeException fault) {
                tallies.get(question).wrong(fault.toString());
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    private void ask(Question question, LoadTally tally) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(service + question.path()))
                .timeout(PATIENCE)
                .header("Content-Type", question.type());
        if (question.body() != null) {
            request.POST(HttpRequest.BodyPublishers.ofString(question.body()));
        }
        long began = System.nanoTime();
        HttpResponse<byte[]> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        long taken = System.nanoTime() - began;
        int status = answer.statusCode();
        if ((status == 429 || status == 503)
                && answer.headers().firstValue("Retry-After").isPresent()) {
            tally.refused();
            TimeUnit.MILLISECONDS.sleep(dice.nextInt(HUNDRED));
        } else if (status != question.status()) {
            tally.wrong("%d: %s".formatted(status, new String(answer.body())));
        } else if (question.isDecided()) {
            hold(question, JSON.readTree(answer.body()), tally);
            tally.answered(taken);
        } else {
            tally.answered(taken);
        }
    }

    /** Of each person one claim stands where 22 is young, none where it is not; never both; at the version's rate. */
    private static void hold(Question question, JsonNode answer, LoadTally tally) {
        int version = Integer.parseInt(answer.at("/ruleSet/version").asString().replace("soak-", ""));
        int expected = AGE < ChangingRules.youthBeforeAge(version) ? 1 : 0;
        Map<String, Integer> standing = new HashMap<>();
        answer.get("decisions").forEach(decision -> {
            boolean stands = decision.get("verdict").asString().equals("CLAIMABLE");
            int claim = Integer.parseInt(decision.get("claim").asString().substring(1));
            standing.merge("p" + claim / 2, stands ? 1 : 0, Integer::sum);
            if (decision.at("/value/deadweightRate").decimalValue().compareTo(ChangingRules.rate(version)) != 0) {
                tally.wrong("Version %d decided %s".formatted(version, decision));
            }
        });
        if (standing.isEmpty() || standing.values().stream().anyMatch(each -> each != expected)) {
            tally.wrong("%s by version %d: %s".formatted(question, version, standing));
        }
    }
}
