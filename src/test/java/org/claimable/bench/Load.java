package org.claimable.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.claimable.CopiedRules;
import org.claimable.launch.SeparateService;
import org.springframework.util.FileSystemUtils;

/**
 * Has many callers ask questions of many sizes, good and bad, while the rules change, and prints how the answers came out as
 * a table. Its exit status is 1 where an answer was wrong, or the service did not live through it.
 */
public final class Load {
    private static final int RELOAD_SECONDS = 10;

    private Load() {}

    /** Arguments: seconds, callers, heap of the service such as 512m, further settings of the service. */
    public static void main(String[] arguments) throws Exception {
        int seconds = Integer.parseInt(arguments[0]);
        int callers = Integer.parseInt(arguments[1]);
        String[] settings = new String[arguments.length - 1];
        System.arraycopy(arguments, 3, settings, 0, arguments.length - 3);
        settings[settings.length - 2] = "--claimable.rules.watch-every=500ms";
        settings[settings.length - 1] = "--claimable.rules.still-for=500ms";
        Path folder = Files.createTempDirectory("load-rules");
        ChangingRules rules = new ChangingRules(CopiedRules.to(folder));
        rules.write(0);
        boolean good;
        try (SeparateService service = SeparateService.of(arguments[2], folder, settings)) {
            good = run(service.awaitReady(), rules, callers, seconds);
            Files.writeString(Path.of("target", "load.log"), service.output());
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
        System.exit(good ? 0 : 1);
    }

    private static boolean run(SeparateService service, ChangingRules rules, int callers, int seconds)
            throws Exception {
        Map<Question, LoadTally> tallies = LoadCaller.tallies();
        long began = System.nanoTime();
        long over = began + TimeUnit.SECONDS.toNanos(seconds);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < callers; i++) {
            threads.add(new Thread(new LoadCaller(service.address(), i, over, tallies)));
        }
        threads.forEach(Thread::start);
        int reloads = 0;
        while (System.nanoTime() < over) {
            TimeUnit.SECONDS.sleep(RELOAD_SECONDS);
            rules.write(++reloads);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        print(tallies, (System.nanoTime() - began) / 1e9, callers, reloads);
        return service.isAlive()
                && isPublished(service, reloads)
                && tallies.values().stream().allMatch(each -> each.wrong() == 0);
    }

    private static boolean isPublished(SeparateService service, int version) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(service.address() + "/v1/rule-sets"))
                .build();
        for (int second = 0; second < 3 * RELOAD_SECONDS; second++) {
            String list = HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofString())
                    .body();
            if (list.contains("\"soak-%d\"".formatted(version))) {
                return true;
            }
            TimeUnit.SECONDS.sleep(1);
        }
        System.out.println("The last change of the rules was not published.");
        return false;
    }

    private static void print(Map<Question, LoadTally> tallies, double seconds, int callers, int reloads) {
        System.out.printf("%d callers, %.0f s, the rules changed %d times.%n%n", callers, seconds, reloads);
        System.out.println("| question | answers | a second | p50 ms | p95 ms | p99 ms | longest ms | busy | wrong |");
        System.out.println("|---|---|---|---|---|---|---|---|---|");
        tallies.forEach((question, tally) -> System.out.println(tally.row(question.words(), seconds)));
        tallies.values().stream()
                .filter(each -> each.wrong() > 0)
                .findFirst()
                .ifPresent(each -> System.out.printf("%nThe first wrong answer: %s%n", each.firstWrong()));
    }
}
