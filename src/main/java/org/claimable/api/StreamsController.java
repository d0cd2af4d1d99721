package org.claimable.api;

import org.claimable.api.generated.StreamsApi;
import org.claimable.file.ndjson.CohortStream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** Decides cohorts that pass as lines. */
@RestController
class StreamsController implements StreamsApi {

    @Override
    public ResponseEntity<DecisionStream> evaluateStream(CohortStream cohort) {
        return ResponseEntity.ok().contentType(NdJson.TYPE).body(new DecisionStream(cohort));
    }
}
