package org.claimable.operation;

import io.micrometer.core.instrument.config.MeterFilter;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the settings of this package, and bounds what metrics may grow to. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OperationSettings.class)
class OperationConfiguration {
    // Codes come from the rule sets; more than these would be a mistake of theirs, and not worth the memory.
    private static final int MOST_CODES = 200;

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
}
