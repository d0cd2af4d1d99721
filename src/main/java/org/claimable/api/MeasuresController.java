package org.claimable.api;

import java.time.Clock;
import java.time.LocalDate;
import org.claimable.api.generated.MeasuresApi;
import org.claimable.file.json.MeasuresReader;
import org.claimable.file.json.MeasuresWriter;
import org.claimable.file.json.MeasuresWriter.Answered;
import org.claimable.method.claim.Violations;
import org.claimable.method.measure.Measured;
import org.claimable.method.measure.MeasuresRequest;
import org.claimable.method.measure.Measuring;
import org.claimable.method.rulebook.RuleSet;
import org.claimable.service.limit.ClaimBounds;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** Puts figures of outputs together. */
@RestController
class MeasuresController implements MeasuresApi {
    private final Lending lending;
    private final ClaimBounds bounds;

    MeasuresController(Lending lending, ClaimBounds bounds) {
        this.lending = lending;
        this.bounds = bounds;
    }

    @Override
    public ResponseEntity<Answered> measure(MeasuresRequest request) {
        bounds.check(request);
        RuleSet rules =
                lending.library().evaluator(request.ruleSet()).orElseThrow().ruleSet();
        Violations violations = new Violations();
        Measured measured = Measuring.of(request, rules.measures(), violations::add);
        violations.failIfAny();
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(new Answered(request, rules, measured));
    }

    @Bean
    static BodyConverter<MeasuresRequest> jsonMeasures(Lending lending, Clock clock) {
        return BodyConverter.ofText(
                MeasuresRequest.class,
                text -> MeasuresReader.read(text, lending.library(), LocalDate.now(clock)),
                MediaType.APPLICATION_JSON);
    }

    @Bean
    static BodyConverter<Answered> jsonMeasured() {
        return BodyConverter.writing(
                Answered.class,
                (answered, message) -> MeasuresWriter.write(answered, message.getBody()),
                MediaType.APPLICATION_JSON);
    }
}
