package org.claimable.bench.contest;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Measures what this process uses. Allocation is asked of every thread twenty times a second, since threads end. */
final class Meter {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final long BETWEEN = 50;

    private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final Map<Long, Long> allocatedBy = new ConcurrentHashMap<>();
    private double cpu;
    private long began;
    private long allocated;

    Meter() {
        Thread sampler = new Thread(this::sample, "allocation");
        sampler.setDaemon(true);
        sampler.start();
    }

    private void sample() {
        try {
            while (true) {
                allocated();
                Thread.sleep(BETWEEN);
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized long allocated() {
        for (long id : threads.getAllThreadIds()) {
            long bytes = threads.getThreadAllocatedBytes(id);
            if (bytes > 0) {
                allocatedBy.merge(id, bytes, Math::max);
            }
        }
        return allocatedBy.values().stream().mapToLong(Long::longValue).sum();
    }

    void begin() {
        allocated = allocated();
        cpu = cpu();
        began = System.nanoTime();
    }

    /** What was used since {@link #begin}, a round of so many; the most memory is the whole life's. */
    Cost end(int rounds) throws IOException {
        double wall = (System.nanoTime() - began) / 1e9;
        return new Cost((cpu() - cpu) / rounds, wall / rounds, (allocated() - allocated) / rounds, peakKb());
    }

    /** What was used since the process started. */
    Cost sinceStart() throws IOException {
        double wall = ManagementFactory.getRuntimeMXBean().getUptime() / 1e3;
        return new Cost(cpu(), wall, allocated(), peakKb());
    }

    private double cpu() {
        return system.getProcessCpuTime() / 1e9;
    }

    private static long peakKb() throws IOException {
        return Files.readAllLines(STATUS).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .map(line -> line.replaceAll("\\D", ""))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElse(0);
    }
}
