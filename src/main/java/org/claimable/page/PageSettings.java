package org.claimable.page;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationUnit;
import org.springframework.util.unit.DataSize;

/**
 * What can be set of the page, under {@code claimable.page.}: what visitors keep in memory, how much at most, and how long.
 *
 * @param checks How many checks are kept of all visitors.
 * @param checksPerVisitor How many checks a visitor keeps; a further one takes the place of the oldest.
 * @param checksPerCaller How many checks are kept of all visitors who ask from one address or under one name.
 * @param claims How many claims all checks hold together; a further check is refused in words. Each takes some 1 KB.
 * @param upload How large a form with its files may be.
 * @param files How many bytes of files are kept of all checks, so that their rows can be decided again.
 * @param idle How long a check is kept without use.
 * @param decidedAtOnce How many files are decided at the same time, in turns where there are fewer places (claimable.limits.evaluations); more than one visitor may keep.
 * @param waiting How many files wait for that; a further one is refused in words.
 * @param evaluation How long deciding one file may take.
 * @param patience How long a form waits for its result before it is shown how far it is.
 * @param forecasts How many forecasts are kept of all visitors; a further one is refused in words.
 * @param forecastsPerVisitor How many forecasts a visitor keeps; a further one takes the place of the oldest.
 * @param measures How many results of measures are kept of all visitors; a further one is refused in words.
 * @param measuresPerVisitor How many results of measures a visitor keeps; a further one takes the place of the oldest.
 * @param measuresMemory How many bytes of memory, as estimated, the kept results of measures and their files take together; a further one is refused in words. The largest request that is allowed takes some 200 MB.
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

        @DefaultValue("8") int decidedAtOnce,
        @DefaultValue("10") int waiting,

        @DefaultValue("2m") @DurationUnit(ChronoUnit.SECONDS)
        Duration evaluation,

        @DefaultValue("1500ms") Duration patience,

        @DefaultValue("10") int forecastsPerVisitor,
        @DefaultValue("1000") int forecasts,
        @DefaultValue("5") int measuresPerVisitor,
        @DefaultValue("200") int measures,
        @DefaultValue("256MB") DataSize measuresMemory) {}
