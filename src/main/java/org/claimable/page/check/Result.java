package org.claimable.page.check;

import java.util.List;
import org.claimable.claim.Violations.Violation;
import org.claimable.operation.Account.Ending;
import org.claimable.page.claims.DecidedClaims;

/** What came of a check. */
public sealed interface Result {
    /** Its claims were decided. */
    record Decided(DecidedClaims claims) implements Result {}

    /**
     * It cannot be decided as it is: {@code message} is said where it could not be read at all, else null;
     * {@code submission} is kept, so that its readable rows can be decided.
     */
    record Unusable(Submission submission, String message, List<Violation> mistakes) implements Result {
        public Unusable {
            mistakes = List.copyOf(mistakes);
        }

        /** Of a submission of which nothing can be decided as it is, only the choices are kept. */
        static Unusable of(Submission submission, String message, List<Violation> mistakes) {
            Unusable whole = new Unusable(submission, message, mistakes);
            return whole.hasReadableRows() ? whole : new Unusable(submission.withoutFiles(), message, mistakes);
        }

        /** Whether only cells of rows are wrong, so that the other rows could be decided. */
        public boolean hasReadableRows() {
            return message == null
                    && submission.hasClaims()
                    && !submission.isJson()
                    && mistakes.stream()
                            .allMatch(each -> each.pointer().matches("(sheet .*, )?row \\d+(, column .*)?"));
        }

        /** Says nothing of its content, so that no log can. */
        @Override
        public String toString() {
            return "Unusable";
        }
    }

    /** It could not be decided for a reason that is not in it; {@code ending} is what the audit says of it. */
    record Failed(String message, Ending ending) implements Result {}
}
