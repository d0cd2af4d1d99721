package org.claimable.page.view;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.claimable.bank.Outcome.EvidenceKind;
import org.claimable.catalogue.ClaimField;
import org.claimable.catalogue.ClaimField.Part;
import org.claimable.claim.Claim;
import org.claimable.page.view.ClaimView.Field;

/** The fields of a claim that came in no table, those that were given. */
final class ClaimFields {
    private ClaimFields() {}

    static List<Field> of(Claim claim) {
        return Stream.concat(ClaimField.of(Part.CLAIM).stream(), ClaimField.of(Part.EVIDENCE).stream())
                .map(field -> field(field, Claim.said(claim, field)))
                .filter(Objects::nonNull)
                .toList();
    }

    private static Field field(ClaimField field, Object said) {
        String text = text(said);
        return text == null ? null : new Field(field.title(), text);
    }

    private static String text(Object said) {
        if (said instanceof EvidenceKind kind) {
            return kind.title();
        }
        if (said instanceof Boolean yes) {
            return yes ? "yes" : null;
        }
        return said instanceof BigDecimal number ? number.toPlainString() : Objects.toString(said, null);
    }
}
