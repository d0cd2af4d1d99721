package org.claimable.access;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in plain words why the service does not start with these settings, in place of a stack trace. */
class UnsafeAccessAnalysis extends AbstractFailureAnalyzer<UnsafeAccessException> {
    @Override
    protected FailureAnalysis analyze(Throwable failure, UnsafeAccessException unsafe) {
        return new FailureAnalysis(unsafe.getMessage(), unsafe.remedy(), unsafe);
    }
}
