package org.claimable.api;

import java.nio.file.FileSystemException;
import org.claimable.rules.files.Problems.RuleFileException;
import org.claimable.service.access.UnsafeAccessException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.WebServerException;

/** Says in plain words why the service does not start, in place of a stack trace, and what to do. */
class StartFailures implements FailureAnalyzer {
    @Override
    public FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnsafeAccessException unsafe) {
                return new FailureAnalysis(unsafe.getMessage(), unsafe.remedy(), unsafe);
            }
            if (cause instanceof RuleFileException broken) {
                return new FailureAnalysis(broken.getMessage(), "Correct these mistakes, then start again.", broken);
            }
            if (cause instanceof WebServerException && cause.getCause() instanceof FileSystemException refused) {
                return noTemporaryFolder(cause, refused);
            }
        }
        return null;
    }

    private static FailureAnalysis noTemporaryFolder(Throwable failure, FileSystemException refused) {
        String folder = System.getProperty("java.io.tmpdir");
        return new FailureAnalysis(
                "No temporary file can be made in %s (%s: %s)."
                        .formatted(folder, refused.getClass().getSimpleName(), refused.getMessage()),
                "Make the folder, let the service's user write to it and leave it some space, or name another one with -Djava.io.tmpdir=FOLDER before -jar.",
                failure);
    }
}
