package org.claimable.page;

import java.time.Duration;
import org.claimable.page.Visitors.TooManyKeptException;
import org.claimable.service.limit.EvaluationGate;
import org.claimable.service.limit.EvaluationPlace;
import org.claimable.service.limit.Limit.LimitReachedException;
import org.springframework.stereotype.Component;

/** Gives what reads a visitor's file, and decides nothing, its place among all that is read and decided at once. */
@Component
public final class Places {
    private final EvaluationGate gate;
    private final PageSettings settings;

    Places(EvaluationGate gate, PageSettings settings) {
        this.gate = gate;
        this.settings = settings;
    }

    /** What is done with a file. */
    public interface Work<T, E extends Exception> {
        T done() throws E;
    }

    /**
     * Does what takes so many bytes of heap.
     *
     * @throws TooManyKeptException where there is no place for it now
     */
    public <T, E extends Exception> T within(long weight, Work<T, E> work) throws E {
        try (EvaluationPlace place = gate.enter(weight, settings.evaluation())) {
            return work.done();
        } catch (LimitReachedException full) {
            throw TooManyKeptException.until(
                    full.retryAfter() == 0 ? null : Duration.ofSeconds(full.retryAfter()), full.getMessage());
        }
    }
}
