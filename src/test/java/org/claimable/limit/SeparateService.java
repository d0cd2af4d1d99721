package org.claimable.limit;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The service as a process of its own, on a port of its own. */
public final class SeparateService implements AutoCloseable {
    private final int port;
    private final List<String> command;
    private final Path output;
    private Process process;

    /** Starts it with options of the virtual machine, and settings. */
    public SeparateService(List<String> options, List<String> settings) throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        output = Files.createTempFile("claimable-service-", ".log");
        output.toFile().deleteOnExit();
        command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(options);
        // Started many times on a busy machine: with the first compiler alone, and with rules that are compiled once.
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Dclaimable.rules.compiled=target/compiled-rules"));
        command.addAll(List.of("-XX:+ExitOnOutOfMemoryError", "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of("org.claimable.Claimable", "serve", "--rules-folder", "rules", "--port", "" + port));
        command.addAll(settings);
        start();
    }

    /** Starts it again after it has ended. */
    public void start() throws IOException {
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(output.toString())))
                .start();
    }

    public int port() {
        return port;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Whether it says that it takes requests. */
    public boolean isReady() {
        try {
            return RawCall.get(port, "/actuator/health/readiness").status() == 200;
        } catch (IOException notThere) {
            return false;
        }
    }

    /** Waits until it takes requests. */
    public void awaitReady() throws InterruptedException, IOException {
        while (!isReady()) {
            if (!isAlive()) {
                throw new IllegalStateException("The service has ended: " + output());
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    /** Tells it to stop, as an operating system does. */
    public void terminate() {
        process.destroy();
    }

    /** Waits until it has ended; its status. */
    public int awaitEnd() throws InterruptedException {
        return process.waitFor();
    }

    /** All that it has printed. */
    public String output() throws IOException {
        return Files.readString(output);
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        Files.deleteIfExists(output);
    }
}
