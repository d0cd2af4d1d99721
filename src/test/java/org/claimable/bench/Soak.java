package org.claimable.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.claimable.CopiedRules;
import org.claimable.api.Service;
import org.springframework.beans.BeansException;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * Publishes changed rules many times while two callers have cohorts decided all the time; prints the memory in use and
 * what was mixed up. Its exit status is 1 where memory grows or anything was mixed up.
 */
public final class Soak {
    private static final int CALLERS = 2;
    private static final int SAMPLE_EVERY = 10;
    private static final int PRINT_EVERY = 20;
    private static final int FEWEST = 40;

    private final ChangingRules rules;
    private final SoakCaller caller;
    private final int reloads;
    private final List<MemoryUse> samples = new ArrayList<>();

    private Soak(ChangingRules rules, SoakCaller caller, int reloads) {
        this.rules = rules;
        this.caller = caller;
        this.reloads = reloads;
    }

    public static void main(String[] arguments) throws Exception {
        int reloads = Integer.parseInt(arguments[0]);
        if (reloads < FEWEST) {
            throw new IllegalArgumentException("Fewer than %d reloads say nothing of memory.".formatted(FEWEST));
        }
        Path folder = Files.createTempDirectory("soak-rules");
        boolean good;
        ChangingRules rules = new ChangingRules(CopiedRules.to(folder));
        rules.write(0);
        try (ConfigurableApplicationContext service = serve(folder)) {
            int port = Integer.parseInt(service.getEnvironment().getProperty("local.server.port"));
            good = new Soak(rules, new SoakCaller(port), reloads).run();
        } catch (BeansException notStarted) {
            System.err.println(notStarted.getRootCause().getMessage());
            good = false;
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
        System.exit(good ? 0 : 1);
    }

    private static ConfigurableApplicationContext serve(Path folder) {
        return SpringApplication.run(
                Service.class,
                "--server.port=0",
                "--claimable.rules.folder=" + folder,
                "--claimable.rules.watch-every=50ms",
                "--claimable.rules.still-for=100ms");
    }

    private boolean run() throws Exception {
        System.out.printf("%d reloads under the load of %d callers.%n%n", reloads, CALLERS);
        System.out.printf(
                "%8s %12s %14s %16s %14s %10s%n",
                "reloads", "heap MB", "metaspace MB", "loaded classes", "evaluations", "mixed up");
        caller.awaitVersion(0);
        List<Thread> callers = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            callers.add(new Thread(caller::callAgainAndAgain, "caller-" + i));
        }
        callers.forEach(Thread::start);
        for (int reload = 1; reload <= reloads; reload++) {
            reload(reload);
        }
        caller.stop();
        for (Thread each : callers) {
            each.join();
        }
        return conclude();
    }

    private void reload(int reload) throws IOException, InterruptedException {
        caller.written(reload);
        rules.write(reload);
        caller.awaitVersion(reload);
        if (reload % SAMPLE_EVERY == 0) {
            samples.add(caller.whilePaused(MemoryUse::afterCollection));
        }
        if (reload % PRINT_EVERY == 0) {
            MemoryUse last = samples.get(samples.size() - 1);
            System.out.printf(
                    "%8d %12.1f %14.1f %16d %14d %10d%n",
                    reload,
                    last.heap() / 1e6,
                    last.metaspace() / 1e6,
                    last.classes(),
                    caller.evaluations(),
                    caller.mixedUp());
        }
    }

    private boolean conclude() {
        int quarter = samples.size() / 4;
        MemoryUse second = MemoryUse.mean(samples.subList(quarter, 2 * quarter));
        MemoryUse fourth = MemoryUse.mean(samples.subList(3 * quarter, samples.size()));
        boolean grows = fourth.isMoreThan(second);
        System.out.printf("%nSecond quarter: %s. Last quarter: %s.%n", second, fourth);
        System.out.printf("Memory %s; mixed up: %d.%n", grows ? "grows" : "does not grow", caller.mixedUp());
        caller.firstMixUp().ifPresent(each -> System.out.printf("The first: %s%n", each));
        return !grows && caller.mixedUp() == 0 && caller.evaluations() > 0;
    }
}
