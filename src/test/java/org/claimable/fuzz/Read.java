package org.claimable.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.claimable.ShippedRules;
import org.claimable.method.catalogue.Setting;
import org.claimable.method.claim.Cohort;
import org.claimable.method.claim.MalformedCohortException;
import org.claimable.method.claim.Violations.InvalidCohortException;
import org.claimable.method.claim.Violations.Violation;
import org.claimable.method.evaluation.Evaluation;

/** What became of bytes that no one had checked: a cohort, or why there is none; the other is null. */
record Read(Cohort cohort, List<Violation> mistakes, String malformed) {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long LONGEST_NANOS = 5_000_000_000L;
    private static final int MOST_MISTAKES = 100;

    /** Reads twice: with the same result, in a few seconds, and with no error but those that readers promise. */
    static Read of(Supplier<Cohort> reader) {
        long began = THREADS.getCurrentThreadCpuTime();
        Read read = once(reader);
        assertThat(THREADS.getCurrentThreadCpuTime() - began).isLessThan(LONGEST_NANOS);
        assertThat(once(reader).told()).isEqualTo(read.told());
        return read;
    }

    private static Read once(Supplier<Cohort> reader) {
        try {
            return new Read(reader.get(), null, null);
        } catch (InvalidCohortException invalid) {
            assertThat(invalid.violations()).isNotEmpty().hasSizeLessThanOrEqualTo(MOST_MISTAKES);
            assertThat(invalid.violations())
                    .noneMatch(each -> each.code().isBlank() || each.message().isBlank());
            return new Read(null, invalid.violations(), null);
        } catch (MalformedCohortException malformed) {
            assertThat(malformed.getMessage()).isNotBlank();
            return new Read(null, null, malformed.getMessage());
        }
    }

    /** All of it that can be compared. */
    private List<?> told() {
        if (cohort == null) {
            return Arrays.asList(mistakes, malformed);
        }
        return Arrays.asList(
                cohort.claims(),
                cohort.individuals(),
                cohort.previouslyCounted(),
                cohort.settings().with(Setting.VALUE_SET, null),
                cohort.inlineValueSet() == null
                        ? cohort.valueSet()
                        : cohort.inlineValueSet().digest());
    }

    /** The cohort decided, a decision for each of its claims; null where there is none. */
    Evaluation decided() {
        if (cohort == null) {
            return null;
        }
        Evaluation evaluation = ShippedRules.library()
                .evaluator(cohort.ruleSet())
                .orElseThrow()
                .evaluate(
                        cohort,
                        cohort.inlineValueSet() != null
                                ? cohort.inlineValueSet()
                                : ShippedRules.library()
                                        .valueSet(cohort.valueSet())
                                        .orElseThrow(),
                        cohort.asOf() == null ? StreamFuzzTest.TODAY : cohort.asOf());
        assertThat(evaluation.decisions()).hasSameSizeAs(cohort.claims());
        return evaluation;
    }
}
