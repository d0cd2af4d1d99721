package org.claimable.page.check;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.BaseUnits;
import java.util.function.Supplier;
import org.claimable.page.forecast.Forecasts;
import org.claimable.page.measures.VisitorMeasures;
import org.springframework.stereotype.Component;

/** Says how much the page holds in memory, and how many checks wait. */
@Component
class PageMetrics {
    PageMetrics(
            Checks checks, CheckRunner runner, Forecasts forecasts, VisitorMeasures measures, MeterRegistry registry) {
        gauge("claimable.page.checks.running", "Checks that are being decided now", "", runner::running, registry);
        gauge(
                "claimable.page.checks.waiting",
                "Checks that wait until others are decided",
                "",
                runner::waiting,
                registry);
        gauge("claimable.page.checks.kept", "Checks kept in memory", "", checks::kept, registry);
        gauge("claimable.page.claims.kept", "Claims of the checks kept in memory", "", checks::claims, registry);
        gauge("claimable.page.files.kept", "Files that wait", BaseUnits.BYTES, checks::bytes, registry);
        gauge("claimable.page.forecasts.kept", "Forecasts kept in memory", "", forecasts::size, registry);
        gauge("claimable.page.measures.kept", "Results of measures kept in memory", "", measures::size, registry);
    }

    private static void gauge(
            String name, String description, String unit, Supplier<Number> value, MeterRegistry registry) {
        Gauge.builder(name, value)
                .description(description)
                .baseUnit(unit.isEmpty() ? null : unit)
                .register(registry);
    }
}
