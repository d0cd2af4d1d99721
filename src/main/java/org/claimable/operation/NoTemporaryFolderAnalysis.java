package org.claimable.operation;

import java.nio.file.FileSystemException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.WebServerException;

/** Says in plain words that there is no folder for temporary files, in place of a stack trace. */
class NoTemporaryFolderAnalysis extends AbstractFailureAnalyzer<WebServerException> {
    @Override
    protected FailureAnalysis analyze(Throwable failure, WebServerException server) {
        if (!(server.getCause() instanceof FileSystemException refused)) {
            return null;
        }
        String folder = System.getProperty("java.io.tmpdir");
        return new FailureAnalysis(
                "No temporary file can be made in %s (%s: %s)."
                        .formatted(folder, refused.getClass().getSimpleName(), refused.getMessage()),
                "Make the folder, let the service's user write to it and leave it some space, or name another one with -Djava.io.tmpdir=FOLDER before -jar.",
                server);
    }
}
