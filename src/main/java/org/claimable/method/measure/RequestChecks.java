package org.claimable.method.measure;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.claimable.method.catalogue.Spelling;
import org.claimable.method.measure.Measure.Counts;
import org.claimable.method.measure.MeasuresRequest.GrossUp;
import org.claimable.method.measure.MeasuresRequest.Space;
import org.claimable.method.measure.MeasuresRequest.Target;
import org.claimable.method.measure.Measuring.Mistakes;

/** Notes what is wrong with what is asked of the figures: spaces, targets, and the population of estimates. */
final class RequestChecks {
    private final MeasuresRequest request;
    private final MeasureCatalogue catalogue;
    private final Mistakes mistakes;

    RequestChecks(MeasuresRequest request, MeasureCatalogue catalogue, Mistakes mistakes) {
        this.request = request;
        this.catalogue = catalogue;
        this.mistakes = mistakes;
    }

    void check() {
        if (request.figures().isEmpty()) {
            mistakes.add(request.places().other("figures", -1, null), "MISSING", "There must be at least one figure.");
        }
        spaces(request.spaces(), (index, field) -> request.places().other("spaces", index, field), mistakes);
        for (int i = 0; i < request.targets().size(); i++) {
            target(request.targets().get(i), i);
        }
        if (request.grossUp() != null) {
            grossUp(request.grossUp());
        }
    }

    private void wrong(String list, int index, String field, String code, String message, Object... facts) {
        mistakes.add(request.places().other(list, index, field), code, message.formatted(facts));
    }

    /** Notes spaces that are listed twice, or that close before they open; {@code places} are by position and field. */
    static void spaces(List<Space> spaces, BiFunction<Integer, String, String> places, Mistakes mistakes) {
        Set<List<String>> seen = new HashSet<>();
        for (int i = 0; i < spaces.size(); i++) {
            Space space = spaces.get(i);
            if (!seen.add(List.of(Spelling.ofProvider(space.organisation()), Spelling.compared(space.space())))) {
                mistakes.add(
                        places.apply(i, "space"),
                        "SPACE_TWICE",
                        "%s of %s is listed twice. Remove one of the two."
                                .formatted(space.space(), space.organisation()));
            }
            if (space.from() != null && space.to() != null && space.from().isAfter(space.to())) {
                mistakes.add(
                        places.apply(i, "to"),
                        "BAD_SPAN",
                        "%s closes in %s, before it opens in %s. Maybe the two are swapped."
                                .formatted(space.space(), Period.words(space.to()), Period.words(space.from())));
            }
        }
    }

    private void target(Target target, int index) {
        Measure measure = known(target.measure(), "targets", index, "measure");
        if (target.space() != null && target.organisation() == null) {
            wrong(
                    "targets",
                    index,
                    "organisation",
                    "MISSING",
                    "%s is a space of an organisation. Name the organisation.",
                    target.space());
        }
        BigDecimal amount = target.amount();
        if (measure != null
                && measure.unit().isWhole()
                && amount.stripTrailingZeros().scale() > 0) {
            wrong(
                    "targets",
                    index,
                    "amount",
                    "NOT_WHOLE",
                    "%s is not a whole number. Give a target in whole %s.",
                    amount.toPlainString(),
                    measure.unit() == Measure.Unit.NUMBER
                            ? "numbers"
                            : measure.unit().words());
        }
    }

    private Measure known(String name, String list, int index, String field) {
        Measure measure = catalogue.find(name).orElse(null);
        if (measure == null) {
            wrong(
                    list,
                    index,
                    field,
                    "UNKNOWN_MEASURE",
                    "\"%s\" is not a measure of the catalogue.%s",
                    name,
                    catalogue
                            .nearest(name)
                            .map(" Maybe %s."::formatted)
                            .orElse(" Use the code or the name of one of its measures."));
        }
        return measure;
    }

    private void grossUp(GrossUp grossUp) {
        Measure measure = known(grossUp.by(), "grossUp", -1, "by");
        if (measure != null && measure.counts() != Counts.STOCK) {
            wrong(
                    "grossUp",
                    -1,
                    "by",
                    "NOT_A_STOCK",
                    "%s is not what there is on a day, so it cannot say how much of a population is covered. Use one such as homes managed.",
                    measure.name());
        }
    }
}
