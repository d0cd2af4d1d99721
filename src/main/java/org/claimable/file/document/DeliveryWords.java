package org.claimable.file.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.claimable.report.DeliveryLine;
import org.claimable.report.DeliveryStatus;

/** How a promise stands, as a reader sees it. */
public final class DeliveryWords {
    private DeliveryWords() {}

    public static String of(DeliveryStatus status) {
        return switch (status) {
            case MET -> "Met";
            case SHORT -> "Short";
            case OVER -> "Over";
            case NOT_KNOWN -> "Not known";
        };
    }

    /** What the status of a line means here. */
    public static String why(DeliveryLine line) {
        return switch (line.status()) {
            case MET -> "All that was promised is reached.";
            case OVER -> "More is claimable than was promised.";
            case NOT_KNOWN -> "Claims without a value may or may not reach the value promised.";
            case SHORT -> missing(line) + ".";
        };
    }

    private static String missing(DeliveryLine line) {
        List<String> missing = new ArrayList<>();
        if (line.peopleDifference() != null && line.peopleDifference() < 0) {
            missing.add(Count.people(-line.peopleDifference()));
        }
        if (line.valueDifference() != null && line.valueDifference().signum() < 0) {
            missing.add(Money.pounds(line.valueDifference().negate()));
        }
        return String.join(" and ", missing) + " missing";
    }

    /** People over, or with a minus short of, a promise. */
    public static String difference(long people) {
        return sign(people) + Count.of(Math.abs(people));
    }

    /** Pounds over, or with a minus short of, a promise. */
    public static String difference(BigDecimal pounds) {
        return sign(pounds.signum()) + Money.pounds(pounds.abs());
    }

    private static String sign(long of) {
        return of < 0 ? "−" : of > 0 ? "+" : "";
    }

    /** How many outcomes stand how. */
    public static String outcomes(List<DeliveryStatus> found) {
        List<String> parts = new ArrayList<>();
        add(parts, found, DeliveryStatus.MET, "met");
        add(parts, found, DeliveryStatus.OVER, "exceeded");
        add(parts, found, DeliveryStatus.SHORT, "short");
        add(parts, found, DeliveryStatus.NOT_KNOWN, "not known");
        String last = parts.remove(parts.size() - 1);
        String words = parts.isEmpty() ? last : String.join(", ", parts) + " and " + last;
        return "Of %s promised: %s.".formatted(Count.of(found.size(), "outcome", "outcomes"), words);
    }

    private static void add(List<String> parts, List<DeliveryStatus> found, DeliveryStatus status, String word) {
        int number = Collections.frequency(found, status);
        if (number > 0) {
            parts.add("%s %s".formatted(Count.of(number), word));
        }
    }

    /** How the total stands; only where one was promised. */
    public static String total(DeliveryLine total) {
        String claimable = "Of %s promised in total, %s is claimable: "
                .formatted(
                        Money.pounds(total.promisedValue()),
                        Money.pounds(total.claimable().value()));
        if (total.valueDifference() == null) {
            return claimable + "whether that reaches it is not known, since some claims have no value.";
        }
        int sign = total.valueDifference().signum();
        String amount = Money.pounds(total.valueDifference().abs());
        return claimable + (sign == 0 ? "exactly met." : amount + (sign < 0 ? " short." : " over."));
    }
}
