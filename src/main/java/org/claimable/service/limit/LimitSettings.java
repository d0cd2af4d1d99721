package org.claimable.service.limit;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationUnit;
import org.springframework.util.unit.DataSize;

/**
 * How much, how often and how long may be asked; see docs/limits.md.
 *
 * @param connectionsPerAddress how many connections one address may have open at once, half as many as there are threads to serve them; 0 for any number, where a proxy is in front
 * @param senders how many requests with a body are served at once, 0 for three quarters of the threads there are to serve requests
 * @param body how large the body of a request may be, but of a stream; as much as some 200,000 claims need
 * @param line how large one line of a stream may be; far more than the claims of one person need
 * @param claims how many claims a request may hold; more are for a stream
 * @param figures how many figures of measures a request may hold; 100 organisations with 20 measures of 10 spaces for two years have 480,000
 * @param claimsPerPerson how many claims of one person may be weighed together, in a request or on a line of a stream; pairs grow with their square
 * @param trace how many rows a trace of a request, or of one line of a stream, may have, one for each rule and claim; some 2,000 claims by the shipped rules
 * @param evaluation how long deciding a request, or one line of a stream, may take; far longer than the largest needs
 * @param evaluations how many requests are decided at once, 0 for as many as there are processors
 * @param waiting how many more may wait for that; a short line, as a longer one only hides that there is too much
 * @param waitTime how long one waits before it is refused; shorter than callers' own patience
 * @param memory how much heap requests, streams and pages may fill together; 0B for what the heap has beside the service's own needs
 * @param requestsPerMinute how many requests a caller may make in a minute, all at once or spread; 0 for any number
 * @param callers how many callers' numbers of requests are remembered, those who asked last; bounds the memory that many addresses take
 * @param patience how long a body may be sent, or an answer taken, at any speed; a mobile connection's worst moment
 * @param slowest how many bytes a second a body must be sent, or an answer taken, on average after that
 * @param bodyTime how long sending a body may take at most, at whatever speed
 * @param stream how many bytes a stream may have; ten million claims have some 3 GB
 * @param streams how many streams are decided at once, 0 for twice the processors, as each waits for its caller now and then
 * @param streamTime how long a stream may take; ten million claims take minutes
 * @param streamStop how long streams go on once the service is told to stop and the drain is over; then they end at a line, to be sent again from there
 * @param idle how long a caller may send nothing of a body or stream before it is cut off
 * @param drain how long the service says that it is not ready before it stops taking requests, so that load balancers notice; 0 where none asks
 */
@ConfigurationProperties("claimable.limits")
record LimitSettings(
        @DefaultValue("200") int connectionsPerAddress,
        @DefaultValue("0") int senders,
        @DefaultValue("64MB") DataSize body,
        @DefaultValue("16MB") DataSize line,
        @DefaultValue("200000") int claims,
        @DefaultValue("500000") int figures,
        @DefaultValue("1000") int claimsPerPerson,
        @DefaultValue("100000") int trace,

        @DefaultValue("60s") @DurationUnit(ChronoUnit.SECONDS)
        Duration evaluation,

        @DefaultValue("0") int evaluations,
        @DefaultValue("20") int waiting,

        @DefaultValue("10s") @DurationUnit(ChronoUnit.SECONDS)
        Duration waitTime,

        @DefaultValue("0B") DataSize memory,
        @DefaultValue("600") int requestsPerMinute,
        @DefaultValue("10000") int callers,

        @DefaultValue("10s") @DurationUnit(ChronoUnit.SECONDS)
        Duration patience,

        @DefaultValue("16KB") DataSize slowest,

        @DefaultValue("5m") @DurationUnit(ChronoUnit.SECONDS)
        Duration bodyTime,

        @DefaultValue("64GB") DataSize stream,

        @DefaultValue("4h") @DurationUnit(ChronoUnit.SECONDS)
        Duration streamTime,

        @DefaultValue("30s") @DurationUnit(ChronoUnit.SECONDS)
        Duration streamStop,

        @DefaultValue("0") int streams,

        @DefaultValue("60s") @DurationUnit(ChronoUnit.SECONDS)
        Duration idle,

        @DefaultValue("0s") @DurationUnit(ChronoUnit.SECONDS)
        Duration drain) {

    /** How many requests are decided at once. */
    int evaluationsAtOnce() {
        return evaluations > 0 ? evaluations : Runtime.getRuntime().availableProcessors();
    }

    /** How many streams are decided at once. */
    int streamsAtOnce() {
        return streams > 0 ? streams : 2 * Runtime.getRuntime().availableProcessors();
    }
}
