package org.claimable.api;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.claimable.access.LicensedFigures;
import org.claimable.api.generated.ComparisonsApi;
import org.claimable.bank.ValueSet;
import org.claimable.claim.Cohort;
import org.claimable.comparison.Comparison;
import org.claimable.comparison.ComparisonRequest;
import org.claimable.evaluation.Library;
import org.claimable.limit.ClaimBounds;
import org.claimable.limit.Deadlines;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** Shows what would change from one rule set to another. */
@RestController
class ComparisonsController implements ComparisonsApi {
    private final Lending lending;
    private final Clock clock;
    private final ClaimBounds bounds;
    private final Deadlines deadlines;
    private final LicensedFigures licensed;

    ComparisonsController(
            Lending lending, Clock clock, ClaimBounds bounds, Deadlines deadlines, LicensedFigures licensed) {
        this.lending = lending;
        this.clock = clock;
        this.bounds = bounds;
        this.deadlines = deadlines;
        this.licensed = licensed;
    }

    @Override
    public ResponseEntity<Comparison> compare(ComparisonRequest asked) {
        Library library = lending.library();
        bounds.check(
                asked.cohorts(),
                library.evaluator(asked.before().ruleSet()).orElseThrow().ruleSet());
        Comparison.Side before = side(library, asked.before(), asked.cohorts());
        Comparison.Side after = side(library, asked.after(), asked.cohorts());
        requireFigures(before);
        requireFigures(after);
        Comparison comparison =
                Comparison.of(before, after, asked.figures(), LocalDate.now(clock), deadlines.ofRequest());
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(comparison);
    }

    private void requireFigures(Comparison.Side side) {
        if (!licensed.areForCaller()) {
            side.pricing().filter(ValueSet::licensed).findFirst().ifPresent(set -> {
                throw new LicensedFiguresException(set.id());
            });
        }
    }

    private static Comparison.Side side(Library library, ComparisonRequest.Named named, List<Cohort> cohorts) {
        return new Comparison.Side(
                library.evaluator(named.ruleSet()).orElseThrow(),
                library.valueSet(named.valueSet()).orElseThrow(),
                List.copyOf(library.valueSets()),
                cohorts);
    }
}
