package org.claimable.service.operation;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.claimable.method.decision.Decision.Verdict;
import org.claimable.method.report.CaveatCount;
import org.claimable.method.report.Summary;
import org.claimable.method.rulebook.Norm;
import org.claimable.service.operation.Account.Door;
import org.claimable.service.operation.Account.Ending;
import org.springframework.stereotype.Component;

/** Counts what is decided, once an evaluation and never once a claim, so that measuring costs a cohort nothing. */
@Component
class EvaluationMetrics {
    static final String REASONS = "claimable.reasons";
    static final String CAVEATS = "claimable.caveats";
    static final String NOT_JUDGED = "claimable.norms.not.judged";
    static final String FAILED = "claimable.rules.failed";

    private static final Duration[] BUCKETS = {
        Duration.ofMillis(10),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5),
        Duration.ofSeconds(30)
    };
    private static final Duration SHORTEST = Duration.ofMillis(1);
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final MeterRegistry registry;
    private final UnjudgedClaims unjudged;
    private final AtomicInteger streams = new AtomicInteger();
    private final Counter lines;
    private final Counter claims;

    EvaluationMetrics(MeterRegistry registry, UnjudgedClaims unjudged) {
        this.registry = registry;
        this.unjudged = unjudged;
        Gauge.builder("claimable.streams.running", streams, AtomicInteger::get)
                .description("Streams that are being decided now")
                .register(registry);
        this.lines = counter("claimable.stream.lines", "Lines of streams decided or answered with a problem");
        this.claims = counter("claimable.stream.claims", "Claims of streams decided, counted as they pass");
        for (Verdict verdict : Verdict.values()) {
            claims(Door.API, verdict.name());
        }
        for (Norm norm : Norm.values()) {
            notJudged(norm.id());
        }
        failed("none");
        for (Door door : Door.values()) {
            // There from the start, so that the first is seen as a rise.
            evaluations(door, Ending.FAILED);
            evaluations(door, Ending.TOO_SLOW);
        }
    }

    private Counter counter(String name, String description) {
        return Counter.builder(name).description(description).register(registry);
    }

    void began(Door door) {
        if (door == Door.STREAM) {
            streams.incrementAndGet();
        }
    }

    void passed(long moreLines, long moreClaims) {
        lines.increment(moreLines);
        claims.increment(moreClaims);
    }

    void decided(Door door, Summary summary) {
        claims(door, Verdict.CLAIMABLE.name()).increment(summary.whole().claimable());
        claims(door, Verdict.NOT_CLAIMABLE.name()).increment(summary.whole().notClaimable());
        claims(door, Verdict.REVIEW.name()).increment(summary.whole().review());
        summary.byReason().forEach(each -> coded(REASONS, "Claims with a reason against them", each.code())
                .increment(each.claims()));
        // A caveat of the cohort as a whole, which is of no number of claims, counts once.
        summary.caveats().forEach(each -> coded(CAVEATS, "Claims with a caveat", each.code())
                .increment(Math.max(1, each.claims())));
        summary.caveats().forEach(this::unjudged);
    }

    /** Claims that the rules let through against a norm, or of which a rule failed. */
    private void unjudged(CaveatCount caveat) {
        if (caveat.code().equals("NOT_JUDGED")) {
            notJudged(caveat.rule()).increment(caveat.claims());
            unjudged.notJudged(caveat.rule(), caveat.claims());
        } else if (caveat.code().equals("RULE_FAILED")) {
            // A rule that failed on a group of claims is of no number of claims, and counts once.
            int times = Math.max(1, caveat.claims());
            failed(caveat.rule()).increment(times);
            unjudged.failed(caveat.rule(), times);
        }
    }

    private Counter notJudged(String norm) {
        return counter(NOT_JUDGED, "Claims that a norm refuses and no rule did", "norm", norm);
    }

    private Counter failed(String rule) {
        return counter(FAILED, "Claims for review, and checks in part, because a rule failed", "rule", rule);
    }

    private Counter counter(String name, String description, String tag, String value) {
        return Counter.builder(name).description(description).tag(tag, value).register(registry);
    }

    private Counter claims(Door door, String verdict) {
        return Counter.builder("claimable.claims")
                .description("Claims decided")
                .tag("door", door.word())
                .tag("verdict", verdict)
                .register(registry);
    }

    private Counter coded(String name, String description, String code) {
        return counter(name, description, "code", code);
    }

    void ended(Account account, Ending ending, long nanos) {
        if (account.door() == Door.STREAM) {
            streams.decrementAndGet();
        }
        evaluations(account.door(), ending).record(nanos, TimeUnit.NANOSECONDS);
        account.nanos().forEach((stage, spent) -> timer("claimable.stage", "What of an evaluation took how long")
                .tag("door", account.door().word())
                .tag("stage", stage.word())
                .register(registry)
                .record(spent, TimeUnit.NANOSECONDS));
    }

    private Timer evaluations(Door door, Ending ending) {
        return timer("claimable.evaluations", "Evaluations, from the first byte read to the last written")
                .tag("door", door.word())
                .tag("ending", ending.word())
                .register(registry);
    }

    private static Timer.Builder timer(String name, String description) {
        return Timer.builder(name)
                .description(description)
                .serviceLevelObjectives(BUCKETS)
                .minimumExpectedValue(SHORTEST)
                .maximumExpectedValue(LONGEST);
    }
}
