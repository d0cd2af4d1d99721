package org.claimable.service.operation;

import io.micrometer.core.instrument.config.MeterFilter;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.SpanExporters;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.SpanProcessors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Reads the settings of this package, bounds what metrics may grow to, and sets up traces: each request has an id of its trace, and
 * spans are sent only where it is set to where.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OperationConfiguration.OperationSettings.class)
class OperationConfiguration {
    // Codes come from the rule sets; more than these would be a mistake of theirs, and not worth the memory.
    private static final int MOST_CODES = 200;
    private static final String SENDS_IN_BATCHES = "otelSpanProcessor";

    @Bean
    static MeterFilter boundedReasons() {
        return bounded(EvaluationMetrics.REASONS);
    }

    @Bean
    static MeterFilter boundedCaveats() {
        return bounded(EvaluationMetrics.CAVEATS);
    }

    private static MeterFilter bounded(String metric) {
        return MeterFilter.maximumAllowableTags(metric, "code", MOST_CODES, MeterFilter.deny());
    }

    @Bean
    SpanExporters spanExporters(ObjectProvider<SpanExporter> exporters) {
        return SpanExporters.of(
                exporters.orderedStream().<SpanExporter>map(SafeSpans::new).toList());
    }

    /** None where there is nowhere to send spans to. */
    @Bean
    SpanProcessors spanProcessors(SpanExporters exporters, ObjectProvider<SpanProcessor> processors) {
        return exporters.list().isEmpty()
                ? SpanProcessors.of()
                : SpanProcessors.of(processors.orderedStream().toList());
    }

    /** The thread that sends spans is begun only by the first who asks for it, which no one does where none are sent. */
    @Bean
    static BeanFactoryPostProcessor noThreadForNothing() {
        return beans -> {
            if (beans.containsBeanDefinition(SENDS_IN_BATCHES)) {
                beans.getBeanDefinition(SENDS_IN_BATCHES).setLazyInit(true);
            }
        };
    }

    /**
     * What is said of the service while it runs.
     *
     * @param accessLog whether each request has a log line of its own, under the logger claimable.access: method, route, status
     *     and milliseconds, never the address itself. Off, since a proxy in front usually keeps one, and each evaluation has its
     *     audit line
     * @param auditFile the file that audit lines are written to, as JSON, instead of the log; rolled each day and at 100 MB. Not set, since
     *     containers have their log collected
     * @param auditDays for how many days rolled audit files are kept; a year, a common period of contracts
     */
    @ConfigurationProperties("claimable.operation")
    record OperationSettings(
            @DefaultValue("false") boolean accessLog,
            String auditFile,
            @DefaultValue("366") int auditDays) {}
}
