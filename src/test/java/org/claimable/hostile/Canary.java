package org.claimable.hostile;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.atomic.AtomicInteger;

/** Notices what code did outside of the rules: a file, a property, a connection, another language or time zone. */
public final class Canary implements AutoCloseable {
    private static final String PROPERTY = "canary";
    private static final int PATIENCE_MILLIS = 3_000;

    private final Path file;
    private final ServerSocket door;
    private final AtomicInteger knocks = new AtomicInteger();
    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    /** {@code file} is not there yet. */
    public Canary(Path file) throws IOException {
        this.file = file;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread listening = new Thread(this::listen);
        listening.setDaemon(true);
        listening.start();
    }

    private void listen() {
        try {
            while (true) {
                door.accept().close();
                knocks.incrementAndGet();
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    /** A text with the canary's file and door in it. */
    public String in(String text) {
        return text.replace("{canary}", file.toString()).replace("{port}", String.valueOf(door.getLocalPort()));
    }

    public boolean sang() {
        return Files.exists(file)
                || System.getProperty(PROPERTY) != null
                || knocks.get() > 0
                || !Locale.getDefault().equals(locale)
                || !TimeZone.getDefault().equals(zone);
    }

    /** Whether it sings within a time in which another thread or program has done its work. */
    public boolean singsSoon() throws InterruptedException {
        for (int waited = 0; waited < PATIENCE_MILLIS && !sang(); waited += 20) {
            Thread.sleep(20);
        }
        return sang();
    }

    /** Makes it silent again. */
    public void hush() throws IOException {
        Files.deleteIfExists(file);
        System.clearProperty(PROPERTY);
        knocks.set(0);
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
    }

    @Override
    public void close() throws IOException {
        hush();
        door.close();
    }
}
