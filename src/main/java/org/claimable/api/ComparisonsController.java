package org.claimable.api;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.claimable.api.generated.ComparisonsApi;
import org.claimable.file.json.ComparisonReader;
import org.claimable.file.json.ComparisonWriter;
import org.claimable.method.bank.ValueSet;
import org.claimable.method.claim.Cohort;
import org.claimable.method.evaluation.Library;
import org.claimable.rules.comparison.Comparison;
import org.claimable.rules.comparison.ComparisonRequest;
import org.claimable.service.access.Scope;
import org.claimable.service.access.SignedIn;
import org.claimable.service.limit.ClaimBounds;
import org.claimable.service.limit.Deadlines;
import org.springframework.context.annotation.Bean;
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
    private final SignedIn caller;

    ComparisonsController(Lending lending, Clock clock, ClaimBounds bounds, Deadlines deadlines, SignedIn caller) {
        this.lending = lending;
        this.clock = clock;
        this.bounds = bounds;
        this.deadlines = deadlines;
        this.caller = caller;
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
        if (!caller.maySeeLicensedFigures()) {
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

    @Bean
    static BodyConverter<ComparisonRequest> jsonComparisonRequests(Lending lending) {
        return BodyConverter.ofText(
                ComparisonRequest.class,
                text -> ComparisonReader.read(text, lending.library()),
                MediaType.APPLICATION_JSON);
    }

    @Bean
    static BodyConverter<Comparison> jsonComparisons() {
        return BodyConverter.writing(
                Comparison.class,
                (comparison, message) -> ComparisonWriter.write(comparison, message.getBody()),
                MediaType.APPLICATION_JSON);
    }

    /** A caller asks for amounts that a licensed value set gives, and may not see them. */
    static final class LicensedFiguresException extends RuntimeException {
        LicensedFiguresException(String valueSet) {
            super(("Cohorts that are priced by the licensed value set %s need the scope %s too, which you do not have. "
                            + "Compare them by another value set.")
                    .formatted(valueSet, Scope.EVALUATE));
        }
    }
}
