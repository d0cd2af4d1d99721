package org.claimable.page;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationUnit;
import org.springframework.util.unit.DataSize;

/**
 * What can be set of the page, under {@code claimable.page.}: how many checks a visitor may keep,
 * how many all visitors who ask from one address or under one name, and how many are kept in all;
 * how many claims those may hold together, how large an upload may be and how many bytes of files are kept that are not decided
 * yet or could not be, after how long unused a check is gone, how many are decided at once, how many may wait for that, and how
 * long deciding one may take; how long a form waits for its result before it is shown how far it is; and how many forecasts a
 * visitor may keep, and all visitors together.
 */
@ConfigurationProperties("claimable.page")
public record PageSettings(
        @DefaultValue("5") int checksPerVisitor,
        @DefaultValue("50") int checksPerCaller,
        @DefaultValue("100") int checks,
        @DefaultValue("400000") int claims,
        @DefaultValue("32MB") DataSize upload,
        @DefaultValue("256MB") DataSize files,

        @DefaultValue("30m") @DurationUnit(ChronoUnit.MINUTES)
        Duration idle,

        @DefaultValue("2") int decidedAtOnce,
        @DefaultValue("10") int waiting,

        @DefaultValue("2m") @DurationUnit(ChronoUnit.SECONDS)
        Duration evaluation,

        @DefaultValue("1500ms") Duration patience,

        @DefaultValue("10") int forecastsPerVisitor,
        @DefaultValue("1000") int forecasts) {}
