package org.claimable.rules.publishing;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimable.method.evaluation.Evaluator;
import org.claimable.method.rulebook.RuleSet;
import org.claimable.rules.files.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the log says of publishing: nothing of any request. */
final class Announcements {
    private static final Logger LOG = LoggerFactory.getLogger(Announcements.class);
    private static final int MOST_PROBLEMS = 20;
    private static final int MOST_PLACES = 20;

    private Announcements() {}

    /** Names each rule set that was not there before, or not so, and each that is gone; {@code before} is null at the start. */
    static void published(Edition edition, Edition before) {
        List<RuleSet> published = edition.library().evaluators().stream()
                .map(Evaluator::ruleSet)
                .filter(each -> before == null || !before.has(each.digest()))
                .toList();
        published.forEach(each -> LOG.info("Published rule set {} {}, {}.", each.id(), each.version(), each.digest()));
        List<RuleSet> gone = before == null ? List.of() : gone(edition, before);
        gone.forEach(each -> LOG.warn(
                "Rule set {} {}, {}, is not in the folder any more; requests that name it are refused.",
                each.id(),
                each.version(),
                each.digest()));
        if (published.isEmpty() && gone.isEmpty()) {
            LOG.info("Published a change that leaves every rule set as it was: of values, examples or texts.");
        }
    }

    private static List<RuleSet> gone(Edition edition, Edition before) {
        Set<String> ids = edition.library().evaluators().stream()
                .map(each -> each.ruleSet().id())
                .collect(Collectors.toSet());
        return before.library().evaluators().stream()
                .map(Evaluator::ruleSet)
                .filter(each -> !ids.contains(each.id()))
                .toList();
    }

    static void refused(List<Problem> problems) {
        String lines = problems.stream()
                .limit(MOST_PROBLEMS)
                .map(each -> "\n  " + each.toString().replaceAll("\\p{Cntrl}", " "))
                .collect(Collectors.joining());
        int further = Math.max(0, problems.size() - MOST_PROBLEMS);
        LOG.warn(
                "Refused a change of the rules; what was published stays. Mistakes: {}{}{}",
                problems.size(),
                lines,
                further == 0 ? "" : "\n  and %d more".formatted(further));
    }

    static void undone() {
        LOG.info("The files are again as published; the change that was refused is gone.");
    }

    static void failed(Throwable fault) {
        List<StackTraceElement> places =
                Arrays.stream(fault.getStackTrace()).limit(MOST_PLACES).toList();
        LOG.error(
                "The program failed over the rules: {} at {}", fault.getClass().getName(), places);
    }

    static void waiting(Object lock) {
        LOG.warn("Changed rules wait for git, whose lock is {}. Maybe remove it, if no git is at work there.", lock);
    }
}
