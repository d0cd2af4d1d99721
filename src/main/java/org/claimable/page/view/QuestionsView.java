package org.claimable.page.view;

import java.util.ArrayList;
import java.util.List;
import org.claimable.file.document.Count;
import org.claimable.file.document.Money;
import org.claimable.file.document.ReasonWords;
import org.claimable.file.document.VerdictWords;
import org.claimable.page.claims.ClaimsQuery;
import org.claimable.page.claims.DecidedClaim;
import org.claimable.page.claims.DecidedClaims;
import org.claimable.page.claims.Facet;
import org.claimable.page.view.ClaimsView.ClaimRow;

/** What to ask the people who claim, by reason and provider, made from how to fix each claim. */
public final class QuestionsView {
    /** Claims listed under one question; further ones are a link away. */
    private static final int MOST_CLAIMS = 50;

    private final ResultView result;
    private final List<Question> questions = new ArrayList<>();

    /** A question on claims of one first reason: the reason, what to ask, how to fix them, and those claims by provider. */
    public record Question(
            String title, String verdict, String tag, String ask, List<String> remedies, List<OfProvider> providers) {}

    /** Claims of one provider, empty where none is stated; {@code more} is how many are not listed, null for none. */
    public record OfProvider(
            String provider, String count, String value, List<ClaimRow> claims, String more, String address) {}

    public QuestionsView(String id, DecidedClaims claims) {
        this.result = new ResultView(id, claims);
        RefusedClaims.of(claims)
                .forEach(same -> questions.add(new Question(
                        ReasonWords.title(same.code()),
                        VerdictWords.of(same.verdict()),
                        TagColour.of(same.verdict()),
                        ReasonWords.question(same.code()),
                        same.remedies(),
                        providers(id, same))));
    }

    private static List<OfProvider> providers(String id, RefusedClaims.SameReason same) {
        List<OfProvider> providers = new ArrayList<>();
        same.byProvider().forEach((provider, of) -> {
            String key = Facet.PROVIDER.keys(of.get(0)).get(0);
            ClaimsQuery query = ClaimsQuery.of(Facet.VERDICT, same.verdict().name())
                    .and(Facet.FIRST, same.code())
                    .and(Facet.PROVIDER, key);
            providers.add(new OfProvider(
                    provider,
                    Count.claims(of.size()),
                    Money.pence(of.stream().mapToLong(DecidedClaim::pence).sum()),
                    of.stream()
                            .limit(MOST_CLAIMS)
                            .map(claim -> ClaimRow.of(id, claim))
                            .toList(),
                    of.size() > MOST_CLAIMS ? Count.of(of.size() - MOST_CLAIMS) : null,
                    Linked.claims(id, query)));
        });
        return providers;
    }

    public ResultView result() {
        return result;
    }

    public List<Question> questions() {
        return List.copyOf(questions);
    }
}
