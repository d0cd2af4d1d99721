package org.claimable.page.rules;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.claimable.file.document.Count;
import org.claimable.file.document.Days;
import org.claimable.file.document.Money;
import org.claimable.file.json.CohortReader;
import org.claimable.file.json.TextEncoding;
import org.claimable.file.table.TableCohortReader;
import org.claimable.file.table.TableSubmission;
import org.claimable.method.bank.ValueSet;
import org.claimable.method.claim.Cohort;
import org.claimable.method.claim.Violations.InvalidCohortException;
import org.claimable.method.claim.Violations.Violation;
import org.claimable.method.evaluation.Deadline;
import org.claimable.method.evaluation.Deadline.EvaluationLimitException;
import org.claimable.method.evaluation.Evaluator;
import org.claimable.method.evaluation.Library;
import org.claimable.page.rules.CompareController.ChangedExamples;
import org.claimable.page.rules.CompareController.ChangedExamples.DecidedSo;
import org.claimable.page.rules.CompareController.ComparisonView;
import org.claimable.page.rules.CompareController.ComparisonView.ChangeGroup;
import org.claimable.rules.comparison.CohortComparison;
import org.claimable.rules.comparison.CohortComparison.ChangedClaim;
import org.claimable.rules.comparison.Comparison;
import org.claimable.rules.draft.Unfinished;
import org.claimable.rules.engine.ReadLibrary;
import org.claimable.rules.engine.ReadLibrary.ReadRuleSet;
import org.claimable.rules.files.Problem;
import org.claimable.rules.files.Problems;
import org.claimable.rules.proof.Proof;
import org.claimable.rules.proof.Proof.ProofProgress;

/**
 * What the check and the comparison say of changed files: {@code groups} and {@code cohort} are null where rules cannot be read,
 * {@code cohort} also without claims; {@code further} are the problems that are not listed.
 */
public record TriedChange(
        List<FoundProblem> problems,
        int further,
        String checked,
        String summary,
        List<ChangeGroup> groups,
        TriedCohort cohort) {
    private static final int MOST_PROBLEMS = 100;

    /** A mistake: its file, with the line or cell, and what is wrong. */
    public record FoundProblem(String place, String message) {
        static FoundProblem of(Problem problem) {
            return new FoundProblem(problem.place().toString(), problem.message());
        }
    }

    /** How many problems were found, as a sentence. */
    public String found() {
        return Count.of(problems.size() + further, "problem was found.", "problems were found.");
    }

    /**
     * Checks the files, and compares what they decide of a file of claims, null for none, with what is loaded.
     * {@link EvaluationLimitException} where the thread is interrupted or the time is over; {@link InvalidCohortException} where
     * the claims are wrong, {@link LicensedClaimsException} where they are priced by licensed values and {@code licensed} is false.
     */
    static TriedChange of(
            ChangedFiles files,
            ReadRuleSet before,
            ReadLibrary loaded,
            ValueSet values,
            byte[] claims,
            boolean licensed,
            LocalDate today,
            Deadline deadline) {
        Comparison.Side asLoaded = side(before, loaded, values, claims, "");
        if (!licensed && asLoaded.pricing().anyMatch(ValueSet::licensed)) {
            throw new LicensedClaimsException();
        }
        Problems problems = new Problems();
        ReadLibrary read = ReadLibrary.read(files.library(), List.of(), problems);
        deadline.check();
        Optional<ReadRuleSet> after = read.ruleSets().stream()
                .filter(each -> each.folder().layers().top().called("").equals(files.folder() + "/"))
                .findFirst();
        if (after.isEmpty()) {
            return of(problems, "", null, null);
        }
        Proof proof = Proof.of(after.get(), loaded.valueSets(), false, ProofProgress.UNHEARD, problems);
        deadline.check();
        Unfinished.check(after.get(), problems);
        compile(after.get(), problems);
        deadline.check();
        Comparison comparison = Comparison.of(
                asLoaded, side(after.get(), loaded, values, claims, "With the changed files: "), true, today, deadline);
        return of(
                problems,
                "%s tried.".formatted(Count.of(proof.examples(), "example was", "examples were")),
                comparison,
                comparison.cohorts().stream().map(TriedCohort::of).findFirst().orElse(null));
    }

    private static TriedChange of(Problems problems, String checked, Comparison comparison, TriedCohort cohort) {
        List<FoundProblem> found = problems.found().stream()
                .filter(each -> !each.place().file().startsWith("values/"))
                .distinct()
                .map(FoundProblem::of)
                .toList();
        List<FoundProblem> listed = found.stream().limit(MOST_PROBLEMS).toList();
        return new TriedChange(
                listed,
                found.size() - listed.size(),
                checked,
                comparison == null ? "" : ComparisonView.summary(comparison),
                comparison == null ? null : ComparisonView.groups(comparison.changes()),
                cohort);
    }

    private static void compile(ReadRuleSet set, Problems problems) {
        try {
            set.compiled().close();
        } catch (RuntimeException failing) {
            problems.add(
                    set.folder().layers().top().called("rule-set.yaml"),
                    "Its rules cannot be compiled. " + failing.getMessage());
        }
    }

    private static Comparison.Side side(
            ReadRuleSet set, ReadLibrary loaded, ValueSet values, byte[] claims, String words) {
        Evaluator evaluator = set.asRead();
        List<Cohort> cohorts = new ArrayList<>();
        if (claims != null) {
            Library library = new Library(
                    List.of(evaluator), loaded.valueSets(), set.ruleSet().id(), values.id());
            try {
                cohorts.add(cohort(claims, library));
            } catch (InvalidCohortException invalid) {
                throw new InvalidCohortException(invalid.violations().stream()
                        .map(each -> new Violation(each.pointer(), each.code(), words + each.message()))
                        .toList());
            }
        }
        return new Comparison.Side(evaluator, values, loaded.valueSets(), cohorts);
    }

    private static Cohort cohort(byte[] claims, Library library) {
        return TextEncoding.isJson(claims)
                ? CohortReader.read(new ByteArrayInputStream(claims), library)
                : TableCohortReader.read(TableSubmission.of(claims), library);
    }

    /** Claims are to be priced by licensed values for someone who may not see what these give. */
    static final class LicensedClaimsException extends RuntimeException {
        LicensedClaimsException() {
            super(
                    "These values are licensed, and amounts would give them away. Choose other values, or ask for the scope claims:evaluate.");
        }
    }

    /** What the change does to a file of claims: what it comes to, and each claim that is decided differently. */
    public record TriedCohort(
            String summary, List<TotalLine> totals, List<String> causes, List<ClaimLine> claims, String further) {
        private static final int MOST_CLAIMS = 100;

        /** A number of claims and their worth, before and after. */
        public record TotalLine(String title, String before, String after) {}

        /** A claim that is decided differently. */
        public record ClaimLine(String claim, String outcome, DecidedSo before, DecidedSo after, String rules) {}

        static TriedCohort of(CohortComparison cohort) {
            CohortComparison.Totals before = cohort.totalsBefore();
            CohortComparison.Totals after = cohort.totalsAfter();
            List<ClaimLine> claims = cohort.claims().stream()
                    .limit(MOST_CLAIMS)
                    .map(TriedCohort::line)
                    .toList();
            int left = cohort.claims().size() - claims.size();
            return new TriedCohort(
                    summary(cohort),
                    List.of(
                            new TotalLine(
                                    "Claimable",
                                    words(before.claimable(), before.claimableValue()),
                                    words(after.claimable(), after.claimableValue())),
                            new TotalLine(
                                    "Not claimable",
                                    words(before.notClaimable(), before.notClaimableValue()),
                                    words(after.notClaimable(), after.notClaimableValue())),
                            new TotalLine(
                                    "For review",
                                    words(before.review(), before.reviewValue()),
                                    words(after.review(), after.reviewValue()))),
                    cohort.effects().stream().map(TriedCohort::cause).toList(),
                    claims,
                    left == 0 ? "" : "%s not listed.".formatted(Count.of(left, "more claim is", "more claims are")));
        }

        private static String summary(CohortComparison cohort) {
            if (cohort.tooEarly() != null) {
                return "No claim is decided differently: the last one is of %s, and the change begins on %s."
                        .formatted(
                                Days.of(cohort.tooEarly().lastDay()),
                                Days.of(cohort.tooEarly().begins()));
            }
            return cohort.claims().isEmpty()
                    ? "No claim is decided differently."
                    : "%s decided differently."
                            .formatted(Count.of(cohort.claims().size(), "claim is", "claims are"));
        }

        private static String words(int claims, java.math.BigDecimal worth) {
            return "%s, %s".formatted(Count.claims(claims), Money.pounds(worth));
        }

        private static String cause(CohortComparison.RuleEffect effect) {
            String rules = effect.cause().rules().isEmpty()
                    ? "The values"
                    : String.join(", ", effect.cause().rules());
            String moved = effect.cause().movedBy().stream()
                    .filter(mover -> !effect.cause().rules().contains(mover.id().replaceFirst("(?<=\\d)[a-z]$", "")))
                    .map(mover -> mover.thing().named(mover.id()))
                    .collect(Collectors.joining(" and "));
            return "%s%s: %s, %s"
                    .formatted(
                            rules,
                            moved.isEmpty() ? "" : ", moved by " + moved,
                            Count.claims(effect.claims()),
                            Money.pounds(effect.difference()));
        }

        private static ClaimLine line(ChangedClaim claim) {
            return new ClaimLine(
                    claim.claim().id(),
                    claim.claim().outcome(),
                    ChangedExamples.decided(claim.before()),
                    ChangedExamples.decided(claim.after()),
                    claim.cause().rules().isEmpty()
                            ? "the values"
                            : String.join(", ", claim.cause().rules()));
        }
    }
}
