package org.claimable.service.operation;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.claimable.method.bank.ValueSet;
import org.claimable.method.evaluation.Evaluator;
import org.claimable.method.rulebook.RuleSet;
import org.claimable.rules.publishing.Lease;
import org.claimable.rules.publishing.Publisher;
import org.springframework.stereotype.Component;

/** Says by which rules and values claims are decided, since when, and what became of changes. */
@Component
class RuleSetMetrics {
    private final Publisher publisher;
    private final Clock clock;
    private final MultiGauge ruleSets;
    private final MultiGauge valueSets;

    RuleSetMetrics(Publisher publisher, Clock clock, MeterRegistry registry) {
        this.publisher = publisher;
        this.clock = clock;
        this.ruleSets =
                info("claimable.rule.set.info", "Always 1: the rule sets by which claims are decided", registry);
        this.valueSets = info("claimable.value.set.info", "Always 1: the value sets that are loaded", registry);
        register(registry);
        publisher.history().whenPublished(this::nameWhatIsPublished);
    }

    private static MultiGauge info(String name, String description, MeterRegistry registry) {
        return MultiGauge.builder(name).description(description).register(registry);
    }

    private void register(MeterRegistry registry) {
        FunctionCounter.builder("claimable.reloads", publisher.history(), Publisher.History::reloads)
                .description("Changes of the rules that were published since the start")
                .register(registry);
        FunctionCounter.builder("claimable.reloads.refused", publisher.history(), Publisher.History::refusals)
                .description("Changes of the rules that were refused since the start")
                .register(registry);
        Gauge.builder("claimable.candidate.refused", this, RuleSetMetrics::refused)
                .description("1 while the files hold a change that was refused, else 0")
                .register(registry);
        TimeGauge.builder("claimable.published.age", this, TimeUnit.MILLISECONDS, RuleSetMetrics::age)
                .description("Since when the rule set published last is in force")
                .register(registry);
    }

    private void nameWhatIsPublished() {
        try (Lease lease = publisher.lease()) {
            ruleSets.register(
                    lease.library().evaluators().stream()
                            .map(Evaluator::ruleSet)
                            .map(RuleSetMetrics::row)
                            .toList(),
                    true);
            valueSets.register(
                    lease.library().valueSets().stream()
                            .map(RuleSetMetrics::row)
                            .toList(),
                    true);
        }
    }

    private static MultiGauge.Row<Number> row(RuleSet set) {
        return MultiGauge.Row.of(Tags.of("rule_set", set.id(), "version", set.version(), "digest", set.digest()), 1);
    }

    private static MultiGauge.Row<Number> row(ValueSet set) {
        return MultiGauge.Row.of(Tags.of("value_set", set.id(), "digest", set.digest()), 1);
    }

    private double refused() {
        return lent().map(lease -> lease.refusal().isPresent() ? 1.0 : 0.0).orElse(Double.NaN);
    }

    private double age() {
        return lent().flatMap(lease -> lease.library().evaluators().stream()
                        .map(each -> lease.loadedSince(each.ruleSet()))
                        .max(Comparator.naturalOrder()))
                .map(since -> (double) Duration.between(since, clock.instant()).toMillis())
                .orElse(Double.NaN);
    }

    /** What is published, looked at for a moment; nothing once the service stops. */
    private Optional<Lease> lent() {
        try (Lease lease = publisher.lease()) {
            return Optional.of(lease);
        } catch (IllegalStateException closed) {
            return Optional.empty();
        }
    }
}
