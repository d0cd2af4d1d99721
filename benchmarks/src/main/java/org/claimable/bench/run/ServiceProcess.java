package org.claimable.bench.run;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/** A service in a process of its own, from the moment at which it is ready. */
final class ServiceProcess implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofMinutes(10);

    /** What is measured is the service, not how many questions of one caller it lets through. */
    private static final List<String> UNLIMITED =
            List.of("--claimable.limits.requests-per-minute=0", "--claimable.limits.wait-time=10m");

    private final Process process;
    private final int port;
    private final double startSeconds;
    private final double startCpu;

    private ServiceProcess(IntFunction<List<String>> command) throws IOException, InterruptedException {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        long began = System.nanoTime();
        process = new ProcessBuilder(command.apply(port))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        while (!isReady()) {
            if (!process.isAlive() || System.nanoTime() - began > LONGEST.toNanos()) {
                process.destroy();
                throw new IllegalStateException("The service did not start: " + command.apply(port));
            }
            Thread.sleep(10);
        }
        startSeconds = (System.nanoTime() - began) / 1e9;
        startCpu = cpu();
    }

    /** Starts Claimable. */
    static ServiceProcess claimable() throws IOException, InterruptedException {
        return start(port -> {
            List<String> command = new ArrayList<>(List.of("./claimable", "serve", "--port", String.valueOf(port)));
            command.addAll(UNLIMITED);
            return command;
        });
    }

    /** Starts another service by a command that is made for a port. */
    static ServiceProcess start(IntFunction<List<String>> command) throws IOException, InterruptedException {
        return new ServiceProcess(command);
    }

    private boolean isReady() {
        try {
            HttpURLConnection asked = (HttpURLConnection)
                    new URL("http://127.0.0.1:%d/actuator/health/readiness".formatted(port)).openConnection();
            return asked.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    String port() {
        return String.valueOf(port);
    }

    /** Seconds from the start of the process until it says that it is ready. */
    double startSeconds() {
        return startSeconds;
    }

    /** Seconds of CPU that it had used then. */
    double startCpu() {
        return startCpu;
    }

    /** Seconds of CPU that it has used. */
    double cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9;
    }

    /** The most memory that it has held, in MB. */
    double peakMb() throws IOException {
        return Files.readAllLines(Path.of("/proc/%d/status".formatted(process.pid()))).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1e3)
                .findFirst()
                .orElse(0);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
