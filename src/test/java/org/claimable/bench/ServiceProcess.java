package org.claimable.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The service in a process of its own, with a heap of its own, by the rules of a folder. */
final class ServiceProcess implements AutoCloseable {
    private static final int MOST_SECONDS = 90;

    private final Process process;
    private final int port;

    private ServiceProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts it and waits until it is ready; what it logs goes to a file. */
    static ServiceProcess start(Path rules, String heap, Path log, String... settings) throws Exception {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty("java.class.path"),
                "org.claimable.Claimable",
                "serve",
                "--port=" + port,
                "--rules-folder=" + rules));
        command.addAll(List.of(settings));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        ServiceProcess service = new ServiceProcess(process, port);
        service.awaitReady(log);
        return service;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitReady(Path log) throws InterruptedException {
        HttpRequest health = HttpRequest.newBuilder(URI.create(address() + "/actuator/health"))
                .build();
        for (int second = 0; second < MOST_SECONDS; second++) {
            try {
                if (HttpClient.newHttpClient()
                                .send(health, HttpResponse.BodyHandlers.discarding())
                                .statusCode()
                        == 200) {
                    return;
                }
            } catch (IOException notYet) {
                TimeUnit.SECONDS.sleep(1);
            }
        }
        close();
        throw new IllegalStateException("The service did not start; see " + log);
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    int port() {
        return port;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
