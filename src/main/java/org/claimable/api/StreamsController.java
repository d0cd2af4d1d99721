package org.claimable.api;

import java.time.Clock;
import java.time.LocalDate;
import org.claimable.api.generated.StreamsApi;
import org.claimable.file.ndjson.CohortStream;
import org.claimable.file.ndjson.CohortStream.StreamLimits;
import org.claimable.service.limit.ReachedLimits;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** Decides cohorts that pass as lines: the header is read first, and the people while they are decided. */
@RestController
class StreamsController implements StreamsApi {
    private static final MediaType LINES = MediaType.parseMediaType("application/x-ndjson");

    @Override
    public ResponseEntity<DecisionStream> evaluateStream(CohortStream cohort) {
        return ResponseEntity.ok().contentType(LINES).body(new DecisionStream(cohort));
    }

    @Bean
    static BodyConverter<CohortStream> cohortLines(Lending lending, Clock clock, StreamLimits limits) {
        return BodyConverter.ofText(
                CohortStream.class,
                text -> CohortStream.open(text, lending.library(), LocalDate.now(clock), limits),
                LINES);
    }

    @Bean
    static BodyConverter<DecisionStream> decisionLines(Accounting accounting, ReachedLimits reached) {
        return BodyConverter.writing(
                DecisionStream.class,
                (decisions, message) -> decisions.write(message, accounting.current(), reached),
                LINES);
    }
}
