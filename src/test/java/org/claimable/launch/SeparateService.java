package org.claimable.launch;

import java.io.File;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The service as a process of its own, with a heap of its own, on a port of its own. */
public final class SeparateService implements AutoCloseable {
    // Started many times on a busy machine: with the first compiler alone, and with rules that are compiled once.
    private static final List<String> QUICK =
            List.of("-XX:TieredStopAtLevel=1", "-Dclaimable.rules.compiled=target/compiled-rules");

    private static final Pattern READY = Pattern.compile("is ready: open http://127\\.0\\.0\\.1:(\\d+)/");

    private final List<String> command;
    private final Path output;
    private Process process;
    private volatile int port;

    private SeparateService(List<String> options, Path rules, String... settings) throws IOException {
        output = Files.createTempFile("claimable-service-", ".log");
        output.toFile().deleteOnExit();
        command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(options);
        command.addAll(List.of("-XX:+ExitOnOutOfMemoryError", "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of("org.claimable.Claimable", "serve", "--rules-folder=" + rules));
        command.addAll(List.of(settings));
        start();
    }

    /** By the shipped rules, and quick to start rather than quick to decide; with a heap such as {@code 256m}. */
    public static SeparateService quick(String heap, String... settings) throws IOException {
        return quick(List.of("-Xmx" + heap), settings);
    }

    /** The same, with options of the virtual machine. */
    public static SeparateService quick(List<String> options, String... settings) throws IOException {
        List<String> all = new ArrayList<>(QUICK);
        all.addAll(options);
        return new SeparateService(all, Path.of("rules"), settings);
    }

    /** By the rules of a folder, as it is run by those who rely on it. */
    public static SeparateService of(String heap, Path rules, String... settings) throws IOException {
        return new SeparateService(List.of("-Xmx" + heap), rules, settings);
    }

    /** Starts it again, on the port that it had, after it has ended. */
    public void start() throws IOException {
        List<String> withPort = new ArrayList<>(command);
        withPort.add("--port=" + port);
        process = new ProcessBuilder(withPort)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(output.toString())))
                .start();
    }

    /** On which it listens: one that was free when it started, known once it is ready. */
    public int port() {
        return port;
    }

    /** Where it is asked, without a slash at the end. */
    public String address() {
        return "http://127.0.0.1:" + port;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Whether it says that it takes requests. */
    public boolean isReady() {
        try {
            if (!isPortKnown()) {
                return false;
            }
            HttpURLConnection asked = (HttpURLConnection)
                    URI.create(address() + "/actuator/health/readiness").toURL().openConnection();
            asked.setRequestProperty("Connection", "close");
            return asked.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException notThere) {
            return false;
        }
    }

    private boolean isPortKnown() throws IOException {
        Matcher ready = READY.matcher(output());
        if (port == 0 && ready.find()) {
            port = Integer.parseInt(ready.group(1));
        }
        return port != 0;
    }

    /** Waits until it takes requests. */
    public SeparateService awaitReady() throws InterruptedException, IOException {
        while (!isReady()) {
            if (!isAlive()) {
                throw new IllegalStateException("The service has ended: " + output());
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return this;
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
