package org.claimable.service.limit;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.claimable.launch.SeparateService;

/** Sends each request to one of several services in turn, of those that say they are ready; it asks them ten times a second, and tries nothing twice. */
final class Balancer implements AutoCloseable {
    private final List<SeparateService> services;
    private final ConcurrentHashMap<SeparateService, Boolean> ready = new ConcurrentHashMap<>();
    private final AtomicInteger turn = new AtomicInteger();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Thread asking = new Thread(this::ask);
    private volatile boolean closed;

    Balancer(List<SeparateService> services) {
        this.services = services;
        services.forEach(service -> ready.put(service, true));
        asking.start();
    }

    private void ask() {
        while (!closed) {
            services.forEach(service -> ready.put(service, service.isReady()));
            try {
                TimeUnit.MILLISECONDS.sleep(100);
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    boolean isReady(SeparateService service) {
        return ready.get(service);
    }

    /** The answer of one of those that are ready. */
    HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        SeparateService service = services.get(turn.getAndIncrement() % services.size());
        while (!ready.get(service)) {
            service = services.get(turn.getAndIncrement() % services.size());
        }
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:%d%s".formatted(service.port(), path)))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() throws InterruptedException {
        closed = true;
        asking.join();
    }
}
