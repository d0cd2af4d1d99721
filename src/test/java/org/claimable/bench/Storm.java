package org.claimable.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.claimable.CopiedRules;
import org.claimable.bench.WorstRequests.Worst;
import org.claimable.launch.SeparateService;
import org.springframework.util.FileSystemUtils;

/** Sends the worst requests, many at once, to a service of little memory, for as long as told, and prints how they were answered. */
public final class Storm {
    private static final int CALLERS = 12;
    private static final int PART = 1 << 16;
    private static final int RELOAD_SECONDS = 10;
    private static final List<Integer> SIZES = List.of(50_000, 1_000_000, 4_000_000, 20_000_000, 67_000_000);

    private final SeparateService service;
    private final List<Worst> requests;
    private final Map<String, AtomicInteger> answers = new ConcurrentSkipListMap<>();
    private volatile boolean over;

    /** A storm of some requests over a service. */
    public Storm(SeparateService service, List<Worst> requests) {
        this.service = service;
        this.requests = requests;
    }

    /** The first argument is for how many seconds, the second how much heap the service has. */
    public static void main(String[] arguments) throws Exception {
        int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 300;
        String heap = arguments.length > 1 ? arguments[1] : "256m";
        Path folder = Files.createTempDirectory("storm-rules");
        ChangingRules rules = new ChangingRules(CopiedRules.to(folder));
        rules.write(0);
        ScheduledExecutorService changes = Executors.newSingleThreadScheduledExecutor();
        AtomicInteger version = new AtomicInteger();
        try (SeparateService service = SeparateService.of(
                heap,
                folder,
                "--claimable.limits.requests-per-minute=0",
                "--logging.level.org.claimable.rules.publishing=INFO",
                "--claimable.rules.watch-every=500ms",
                "--claimable.rules.still-for=500ms")) {
            service.awaitReady();
            changes.scheduleWithFixedDelay(
                    () -> rules.write(version.incrementAndGet()), RELOAD_SECONDS, RELOAD_SECONDS, TimeUnit.SECONDS);
            for (int size : SIZES) {
                rage(service, size, seconds / SIZES.size());
            }
            System.out.printf("The rules changed %d times; %s.%n", version.get(), published(service.output()));
        } finally {
            changes.shutdownNow();
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static void rage(SeparateService service, int size, int seconds) throws Exception {
        System.out.printf("%,d bytes a request:%n", size);
        new Storm(service, WorstRequests.of(size))
                .rage(seconds)
                .forEach((answer, times) -> System.out.printf("  %6d  %s%n", times.get(), answer));
        if (!service.isAlive() || service.output().contains("OutOfMemory")) {
            System.out.println("The service ran out of memory.\n" + service.output());
            System.exit(1);
        }
    }

    private static String published(String log) {
        return log.split("Published rule set uksvb soak", -1).length - 1 + " versions of uksvb were published";
    }

    /** Sends for so many seconds; how often each request had each status, 0 where the connection ended without one. */
    public Map<String, AtomicInteger> rage(int seconds) throws InterruptedException {
        Thread[] callers = new Thread[CALLERS];
        for (int i = 0; i < CALLERS; i++) {
            Random random = new Random(i);
            callers[i] = new Thread(() -> call(random));
            callers[i].start();
        }
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        while (System.nanoTime() < end && service.isAlive()) {
            Thread.sleep(100);
        }
        over = true;
        for (Thread caller : callers) {
            caller.join();
        }
        return new TreeMap<>(answers);
    }

    private void call(Random random) {
        while (!over && service.isAlive()) {
            Worst worst = requests.get(random.nextInt(requests.size()));
            int status = send(service.port(), worst, random.nextInt(4) == 0);
            answers.computeIfAbsent(status + " " + worst, each -> new AtomicInteger())
                    .incrementAndGet();
        }
    }

    /** Sends one on a connection of its own, reading meanwhile, or not at all; the status, 0 for none. */
    public static int send(int port, Worst worst, boolean unread) {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(120_000);
            Thread sending = new Thread(() -> write(socket, worst));
            sending.start();
            if (unread) {
                sending.join();
                Thread.sleep(200);
            }
            int status = status(socket.getInputStream(), unread);
            sending.join();
            return status;
        } catch (IOException cutOff) {
            return 0;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private static void write(Socket socket, Worst worst) {
        String headers =
                "POST %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: %s\r\nAccept: %s\r\nContent-Length: %d\r\n\r\n"
                        .formatted(worst.path(), worst.type(), worst.accept(), worst.body().length);
        try {
            socket.getOutputStream().write(headers.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().write(worst.body());
        } catch (IOException refused) {
            // The answer says why, where there is one.
        }
    }

    private static int status(InputStream answer, boolean onlyFirst) throws IOException {
        byte[] part = new byte[PART];
        int count = answer.read(part);
        if (count < 12) {
            return 0;
        }
        int status = Integer.parseInt(new String(part, 9, 3, StandardCharsets.UTF_8));
        try {
            while (!onlyFirst && answer.read(part) >= 0) {
                // All of it is taken.
            }
        } catch (SocketException cutOff) {
            return status;
        }
        return status;
    }
}
