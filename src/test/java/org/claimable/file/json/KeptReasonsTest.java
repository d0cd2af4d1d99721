package org.claimable.file.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.claimable.method.decision.Decision.Reason;
import org.claimable.method.decision.Wording;
import org.junit.jupiter.api.Test;

/** What reasons share is written once, and never for a reason of which a part differs. */
class KeptReasonsTest {
    private static final String[] USUAL = {"WRONG_EVIDENCE", "EV-01", "csif 4.2", "published", "Send a \"record\"."};

    @Test
    void a_reason_of_which_one_part_differs_has_json_of_its_own() {
        KeptReasons kept = new KeptReasons(false);
        for (int round = 0; round < 3; round++) {
            for (int part = 0; part < USUAL.length; part++) {
                String[] parts = USUAL.clone();
                parts[part] = "another " + part;
                requireOwn(kept, USUAL);
                requireOwn(kept, parts);
            }
        }
    }

    /** It is kept once it came twice, unless it is kept already. */
    private static void requireOwn(KeptReasons kept, String... parts) {
        kept.of(reason(parts));
        KeptReasons.Shared shared = kept.of(reason(parts));
        assertThat(shared.head().getValue())
                .isEqualTo("{\"code\":\"%s\",\"rule\":\"%s\"".formatted(parts[0], parts[1]));
        assertThat(shared.tail().getValue())
                .isEqualTo("],\"source\":\"%s\",\"provenance\":\"%s\",\"remedy\":\"%s\",\"pointer\":"
                        .formatted(parts[2], parts[3], parts[4].replace("\"", "\\\"")));
    }

    private static Reason reason(String... parts) {
        return new Reason(parts[0], parts[1], Wording.NONE, List.of(), parts[2], parts[3], parts[4], "/claims/0");
    }
}
