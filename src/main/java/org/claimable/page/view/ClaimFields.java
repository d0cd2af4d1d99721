package org.claimable.page.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.claimable.claim.Claim;
import org.claimable.claim.Evidence;
import org.claimable.page.view.ClaimView.Field;

/** The parts of a claim that came in no table, those that were given. */
final class ClaimFields {
    private ClaimFields() {}

    static List<Field> of(Claim claim) {
        List<Field> fields = new ArrayList<>();
        add(fields, "Claim", claim.id());
        add(fields, "Person", claim.individual());
        add(fields, "Outcome", claim.outcome());
        add(fields, "Achieved on", claim.achievedOn());
        add(fields, "Service", claim.service());
        add(fields, "Provider", claim.provider());
        add(fields, "Headcount", claim.headcount());
        add(fields, "Share", claim.share().toPlainString());
        add(fields, "Sustained year", claim.sustainedYear());
        if (claim.evidence() != null) {
            evidence(fields, claim.evidence());
        }
        return fields;
    }

    private static void evidence(List<Field> fields, Evidence evidence) {
        String kind = evidence.kind().name();
        add(fields, "Evidence", kind.charAt(0) + kind.substring(1).toLowerCase(Locale.ROOT));
        add(fields, "Reference", evidence.reference());
        add(fields, "From", evidence.from());
        add(fields, "To", evidence.to());
        add(fields, "Sessions", evidence.sessions());
        add(fields, "Before", evidence.before() != null ? evidence.before() : evidence.scoreBefore());
        add(fields, "After", evidence.after() != null ? evidence.after() : evidence.scoreAfter());
        add(fields, "Before on", evidence.beforeOn());
        add(fields, "After on", evidence.afterOn());
        add(fields, "Retrospective", evidence.retrospective() ? "yes" : null);
    }

    private static void add(List<Field> fields, String title, Object value) {
        if (value != null) {
            fields.add(new Field(title, value.toString()));
        }
    }
}
