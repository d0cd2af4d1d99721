package org.claimable.oracle.measures;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import org.claimable.oracle.References;
import org.claimable.oracle.Wire;
import tools.jackson.databind.JsonNode;

/**
 * A figure as it stands in a request, at its place there. Names are as they are compared; what is absent or cannot be read is null. A
 * month is from itself to itself.
 */
record Line(
        int place,
        KnownMeasure measure,
        String organisation,
        String space,
        YearMonth from,
        YearMonth to,
        BigDecimal amount,
        String submission,
        String supersedes) {

    static Line of(JsonNode figure, int place, List<KnownMeasure> catalogue) {
        String measure = Wire.text(figure, "measure");
        YearMonth month = month(figure, "month");
        return new Line(
                place,
                measure == null ? null : KnownMeasure.find(catalogue, measure),
                organisation(figure),
                References.compared(Wire.text(figure, "space")),
                month == null ? month(figure, "from") : month,
                month == null ? month(figure, "to") : month,
                Wire.number(figure, "amount", null),
                References.compared(Wire.text(figure, "submission")),
                References.compared(Wire.text(figure, "supersedes")));
    }

    /** Organisations are compared with case set aside. */
    static String organisation(JsonNode node) {
        return References.caseFolded(References.compared(Wire.text(node, "organisation")));
    }

    static YearMonth month(JsonNode node, String field) {
        try {
            String text = Wire.text(node, field);
            return text == null ? null : YearMonth.parse(text);
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    boolean isMonth() {
        return from.equals(to);
    }

    /** Whether the two are of one measure, organisation and space. */
    boolean isBeside(Line other) {
        return measure == other.measure && isOfSamePlace(other);
    }

    boolean isOfSamePlace(Line other) {
        return organisation.equals(other.organisation) && Objects.equals(space, other.space);
    }

    boolean isOfSamePeriod(Line other) {
        return from.equals(other.from) && to.equals(other.to);
    }

    boolean covers(YearMonth month) {
        return !month.isBefore(from) && !month.isAfter(to);
    }
}
