package org.claimable.page.measures;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.claimable.file.json.MeasuresWriter.Answered;
import org.claimable.file.table.MeasuresSubmission;
import org.claimable.file.table.MeasuresSubmission.Reader;
import org.claimable.method.catalogue.NamedFor;
import org.claimable.method.claim.MalformedCohortException;
import org.claimable.method.claim.Violations.InvalidCohortException;
import org.claimable.method.rulebook.RuleSet;
import org.claimable.page.PageSettings;
import org.claimable.page.Places;
import org.claimable.page.Shelf;
import org.claimable.page.Shelf.Bounds;
import org.claimable.page.Visitors;
import org.claimable.page.Visitors.TooManyKeptException;
import org.claimable.rules.publishing.Lease;
import org.claimable.rules.publishing.Publisher;
import org.claimable.service.limit.ClaimBounds;
import org.claimable.service.operation.Account;
import org.claimable.service.operation.Account.Door;
import org.claimable.service.operation.Accounts;
import org.springframework.stereotype.Component;

/** Puts figures of visitors together, with an account of each, and keeps what they come to, each for the visitor who sent them. */
@Component
public class VisitorMeasures extends Shelf<KeptMeasures> {
    private final Publisher publisher;
    private final Places places;
    private final ClaimBounds bounds;
    private final Accounts accounts;
    private final Clock clock;

    VisitorMeasures(
            PageSettings settings,
            Publisher publisher,
            Places places,
            ClaimBounds bounds,
            Accounts accounts,
            Clock clock) {
        super(
                new Bounds(
                        settings.measuresPerVisitor(),
                        settings.measures(),
                        settings.measuresMemory().toBytes(),
                        settings.idle(),
                        "Too many figures are kept on this page now. Try again in 5 minutes."),
                clock);
        this.publisher = publisher;
        this.places = places;
        this.bounds = bounds;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * What figures that a visitor sent come to; {@link InvalidCohortException} or {@link MalformedCohortException} where they are wrong,
     * {@link TooManyKeptException} where too much is kept or decided now.
     */
    KeptMeasures make(HttpServletRequest request, String visitor, SentFigures sent) {
        Account account = accounts.begin(Door.PAGE_MEASURES, request);
        return make(
                account,
                () -> {
                    Answered answered = places.within(sent.weight(), () -> answered(sent));
                    return new KeptMeasures(Visitors.newId(), visitor, clock.instant(), sent, answered);
                },
                kept -> account.measured(kept.answered()));
    }

    private Answered answered(SentFigures sent) {
        try (Lease lease = publisher.lease()) {
            MeasuresSubmission read =
                    sent.read(new Reader(NamedFor.FORMS, lease.library(), LocalDate.now(clock), bounds.mostFigures()));
            bounds.check(read.request(), read.figures());
            RuleSet rules = lease.library()
                    .evaluator(read.request().ruleSet())
                    .orElseThrow()
                    .ruleSet();
            return Answered.of(read.request(), rules, read.notes());
        }
    }

    /** What the figures of an organisation, or of one of its spaces, come to alone. */
    Answered narrowed(Answered all, Narrowing narrowing) {
        return places.within(0, () -> Answered.of(narrowing.of(all.request()), all.ruleSet(), all.notes()));
    }
}
