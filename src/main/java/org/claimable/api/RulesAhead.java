package org.claimable.api;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.claimable.api.Service.ServiceSettings;
import org.claimable.rules.publishing.Publisher;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ConfigurableApplicationContext;

/** The rules of a service that starts, read and checked by a thread of their own while the rest of it is put together. */
final class RulesAhead {
    private final FutureTask<Publisher> rules;

    private RulesAhead(FutureTask<Publisher> rules) {
        this.rules = rules;
    }

    /** Begins to read the rules that a service is set to; where its settings cannot be used, that is left to the service to say. */
    static void begin(ConfigurableApplicationContext service) {
        try {
            ServiceSettings settings =
                    Binder.get(service.getEnvironment()).bindOrCreate("claimable", ServiceSettings.class);
            FutureTask<Publisher> rules = new FutureTask<>(() -> Service.published(settings, Service.CLOCK));
            service.getBeanFactory().registerSingleton("rulesAhead", new RulesAhead(rules));
            Thread reading = new Thread(rules, "rules");
            reading.setDaemon(true);
            reading.start();
        } catch (BindException ofSettings) {
            // The service binds them too, and says what is wrong.
        }
    }

    /** What is published; the same exception as if they were read now where it cannot be. */
    Publisher published() {
        try {
            return rules.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException mistakes) {
                throw mistakes;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The service was stopped while it started.", stopped);
        }
    }
}
