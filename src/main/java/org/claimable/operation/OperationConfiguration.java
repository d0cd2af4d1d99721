package org.claimable.operation;

import io.micrometer.core.instrument.config.MeterFilter;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the settings of this package, and bounds what metrics take. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OperationSettings.class)
class OperationConfiguration {
    // Codes come from the rule sets; more than these would be a mistake of theirs, and not worth the memory.
    private static final int MOST_CODES = 200;

    @Bean
    static MeterFilter fewReasons() {
        return MeterFilter.maximumAllowableTags(EvaluationMetrics.REASONS, "code", MOST_CODES, MeterFilter.deny());
    }

    @Bean
    static MeterFilter fewCaveats() {
        return MeterFilter.maximumAllowableTags(EvaluationMetrics.CAVEATS, "code", MOST_CODES, MeterFilter.deny());
    }
}
