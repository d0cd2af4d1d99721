package org.claimable.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.claimable.bench.WorstRequests.Worst;
import org.claimable.launch.SeparateService;

/** Measures how long a small request takes, alone and beside as many of the worst as there are places. */
public final class TurnsTaken {
    private static final int BYTES = 2_250_000;
    private static final int TIMES = 20;
    private static final Worst SMALL = new Worst(
            "one claim",
            "/v1/evaluations",
            "application/json",
            "*/*",
            "{\"claims\":[{\"id\":\"c1\",\"individual\":\"p\",\"outcome\":\"gardening\",\"achievedOn\":\"2024-07-01\"}]}"
                    .getBytes(StandardCharsets.UTF_8));

    private TurnsTaken() {}

    /** The argument is how much heap the service has. */
    public static void main(String[] arguments) throws Exception {
        String heap = arguments.length > 0 ? arguments[0] : "256m";
        int places = Runtime.getRuntime().availableProcessors();
        Worst worst = WorstRequests.of(BYTES).stream()
                .filter(each -> each.name().equals("long searches"))
                .findFirst()
                .orElseThrow();
        try (SeparateService service = SeparateService.quick(heap, "--claimable.limits.requests-per-minute=0")) {
            service.awaitReady();
            small("Alone", service.port());
            List<CompletableFuture<Integer>> worsts = new ArrayList<>();
            for (int i = 0; i < places; i++) {
                worsts.add(CompletableFuture.supplyAsync(() -> Storm.send(service.port(), worst, false)));
            }
            TimeUnit.SECONDS.sleep(2);
            small("Beside %d of the worst".formatted(places), service.port());
            for (CompletableFuture<Integer> each : worsts) {
                System.out.printf("The worst (%,d bytes) was answered %d.%n", worst.body().length, each.get());
            }
        }
    }

    private static void small(String when, int port) throws InterruptedException {
        List<Long> millis = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            long began = System.nanoTime();
            int status = Storm.send(port, SMALL, false);
            if (status != 200) {
                System.out.printf("%s: answered %d.%n", when, status);
            }
            millis.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
            TimeUnit.MILLISECONDS.sleep(200);
        }
        System.out.printf(
                "%s one claim took %s ms.%n",
                when, millis.stream().sorted().map(String::valueOf).toList());
    }
}
