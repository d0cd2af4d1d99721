package org.claimable.page.view;

import org.claimable.method.decision.Decision.Verdict;
import org.claimable.method.measure.Measured.TargetStatus;
import org.claimable.method.report.Delivery.DeliveryStatus;

/** The classes of a tag, whose colour never says alone what the tag says. */
public final class TagColour {
    private TagColour() {}

    public static String of(Verdict verdict) {
        return "govuk-tag "
                + switch (verdict) {
                    case CLAIMABLE -> "govuk-tag--green";
                    case NOT_CLAIMABLE -> "govuk-tag--red";
                    case REVIEW -> "govuk-tag--yellow";
                };
    }

    public static String of(DeliveryStatus status) {
        return "govuk-tag "
                + switch (status) {
                    case MET -> "govuk-tag--green";
                    case SHORT -> "govuk-tag--red";
                    case OVER -> "govuk-tag--turquoise";
                    case NOT_KNOWN -> "govuk-tag--grey";
                };
    }

    public static String of(TargetStatus status) {
        return "govuk-tag "
                + switch (status) {
                    case MET -> "govuk-tag--green";
                    case SHORT -> "govuk-tag--red";
                    case NOT_KNOWN -> "govuk-tag--grey";
                };
    }
}
