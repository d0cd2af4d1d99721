package org.claimable.operation;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Whether audit lines can be written to their file, where they have one; said once when they cannot, and once when they can again. */
@Component
class AuditKeeping {
    private static final Logger LOG = LoggerFactory.getLogger(AuditKeeping.class);

    private final AtomicBoolean failing = new AtomicBoolean();
    private final Counter unwritten;

    AuditKeeping(MeterRegistry registry) {
        Gauge.builder("claimable.audit.failing", failing, state -> state.get() ? 1 : 0)
                .description("1 while audit lines cannot be written to their file, else 0")
                .register(registry);
        this.unwritten = Counter.builder("claimable.audit.unwritten")
                .description("Audit lines that could not be written to their file, and went to the log")
                .register(registry);
    }

    boolean isFailing() {
        return failing.get();
    }

    /** A line is in the file. */
    void written() {
        if (failing.compareAndSet(true, false)) {
            LOG.warn("Audit lines are written to their file again. Those since it failed are in the log.");
        }
    }

    /** A line is not in the file. */
    void unwritten() {
        unwritten.increment();
        if (failing.compareAndSet(false, true)) {
            LOG.error(
                    "Audit lines cannot be written to their file ({}): they go to the log until they can.",
                    AuditFile.SETTING);
        }
    }
}
