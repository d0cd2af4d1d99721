package org.claimable.bench;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.ToLongFunction;

/** The bytes of heap and metaspace in use, and the number of classes loaded. */
record MemoryUse(long heap, long metaspace, long classes) {
    private static final double MOST_GROWTH = 1.03;

    static MemoryUse afterCollection() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        long metaspace = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().equals("Metaspace"))
                .mapToLong(pool -> pool.getUsage().getUsed())
                .sum();
        return new MemoryUse(
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
                metaspace,
                ManagementFactory.getClassLoadingMXBean().getLoadedClassCount());
    }

    static MemoryUse mean(List<MemoryUse> uses) {
        return new MemoryUse(
                mean(uses, MemoryUse::heap), mean(uses, MemoryUse::metaspace), mean(uses, MemoryUse::classes));
    }

    private static long mean(List<MemoryUse> uses, ToLongFunction<MemoryUse> figure) {
        return Math.round(uses.stream().mapToLong(figure).average().orElse(0));
    }

    /** Whether any of the three is more than 3 % above another's. */
    boolean isMoreThan(MemoryUse other) {
        return heap > other.heap * MOST_GROWTH
                || metaspace > other.metaspace * MOST_GROWTH
                || classes > other.classes * MOST_GROWTH;
    }

    @Override
    public String toString() {
        return "heap %.1f MB, metaspace %.1f MB, %d classes".formatted(heap / 1e6, metaspace / 1e6, classes);
    }
}
