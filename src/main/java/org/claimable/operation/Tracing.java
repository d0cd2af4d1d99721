package org.claimable.operation;

import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.SpanExporters;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.SpanProcessors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Traces: each request has an id of its trace, and spans are sent only where it is set to where. */
@Configuration(proxyBeanMethods = false)
class Tracing {
    private static final String SENDS_IN_BATCHES = "otelSpanProcessor";

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
}
