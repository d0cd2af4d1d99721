package org.claimable.page.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimable.comparison.ChangedClaim;
import org.claimable.comparison.CohortComparison;
import org.claimable.comparison.Comparison;
import org.claimable.decision.Decision;
import org.claimable.example.Example;
import org.claimable.file.document.Count;
import org.claimable.file.document.ReasonWords;
import org.claimable.file.document.VerdictWords;
import org.claimable.page.view.TagColour;

/** Which claims of the examples are decided otherwise by the other rules: how many in all, and each with both decisions. */
public record ChangedExamples(String summary, List<Changed> claims) {

    /** A claim of an example decided otherwise, and by which rules. */
    public record Changed(String under, String sentence, String claim, Decided before, Decided after, String rules) {}

    /** A verdict with the classes of its tag, and why; {@code why} is empty for nothing. */
    public record Decided(String verdict, String tag, String why) {}

    /** What a comparison of the claims of some examples, one cohort each in the same order, comes to. */
    static ChangedExamples of(Comparison comparison, List<Example> examples) {
        List<Changed> claims = new ArrayList<>();
        int all = 0;
        for (int i = 0; i < examples.size(); i++) {
            CohortComparison cohort = comparison.cohorts().get(i);
            Example example = examples.get(i);
            all += example.given().claims().size();
            cohort.claims().forEach(claim -> claims.add(changed(claim, example)));
        }
        return new ChangedExamples(
                "%s of %s in %s"
                        .formatted(
                                Count.of(claims.size()),
                                Count.claims(all),
                                Count.of(examples.size(), "example", "examples")),
                claims);
    }

    private static Changed changed(ChangedClaim claim, Example example) {
        return new Changed(
                example.under(),
                "It %s.".formatted(example.sentence()),
                "%s, %s".formatted(claim.claim().id(), claim.claim().outcome()),
                decided(claim.before()),
                decided(claim.after()),
                claim.cause().rules().isEmpty()
                        ? "the values"
                        : String.join(", ", claim.cause().rules()));
    }

    private static Decided decided(Decision decision) {
        String why = Stream.concat(
                        decision.reasons().stream().map(each -> each.code()),
                        decision.caveats().stream().map(each -> each.code()))
                .map(ReasonWords::title)
                .distinct()
                .collect(Collectors.joining(", "));
        return new Decided(VerdictWords.of(decision.verdict()), TagColour.of(decision.verdict()), why);
    }
}
