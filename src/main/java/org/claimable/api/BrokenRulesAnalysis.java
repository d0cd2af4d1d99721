package org.claimable.api;

import org.claimable.rulebook.file.Problems.RuleFileException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in plain words why the service does not start on broken rules, in place of a stack trace. */
class BrokenRulesAnalysis extends AbstractFailureAnalyzer<RuleFileException> {
    @Override
    protected FailureAnalysis analyze(Throwable failure, RuleFileException broken) {
        return new FailureAnalysis(broken.getMessage(), "Correct these mistakes, then start again.", broken);
    }
}
