package org.claimable.page.rules;

import java.util.List;
import java.util.Map;
import org.claimable.claim.Claim;
import org.claimable.decision.Verdict;
import org.claimable.example.Example;
import org.claimable.file.document.VerdictWords;
import org.claimable.page.view.TagColour;

/**
 * An example for a reader: its sentence, what the rule does in it (empty where that says nothing), on what terms, and the
 * claims given with what is expected of each; {@code report} is what is expected of the totals, a line a thing.
 */
public record ExampleView(
        String sentence, String voice, List<String> terms, List<GivenClaim> claims, List<String> report) {

    /** A claim given, in words, its verdict with the classes of its tag, and what else is expected. */
    public record GivenClaim(String id, String given, String verdict, String tag, List<String> expected) {}

    static ExampleView of(HeardExample heard, boolean voiced) {
        Example example = heard.example();
        String sentence = "It %s.".formatted(example.sentence());
        return new ExampleView(
                sentence,
                voiced ? heard.voice().words() : "",
                ExampleTerms.of(example),
                example.given().claims().stream()
                        .map(claim -> claim(claim, example))
                        .toList(),
                example.report() == null
                        ? List.of()
                        : ExpectedWords.report(example.report().written()));
    }

    private static GivenClaim claim(Claim claim, Example example) {
        Map<String, Object> written = example.expect().get(claim.id()).written();
        Verdict verdict = Verdict.valueOf((String) written.get("verdict"));
        return new GivenClaim(
                claim.id(),
                GivenWords.of(claim),
                VerdictWords.of(verdict),
                TagColour.of(verdict),
                ExpectedWords.claim(written));
    }
}
