package org.claimable.file.table;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.claimable.method.catalogue.NamedFor;
import org.claimable.method.claim.Violations;
import org.claimable.method.claim.Violations.InvalidCohortException;
import org.claimable.method.measure.MeasuresRequest;
import org.claimable.method.measure.MeasuresRequest.GrossUp;
import org.claimable.method.measure.MeasuresRequest.Places;
import org.claimable.method.measure.MeasuresRequest.View;

/** What is chosen beside figures in JSON, read as beside tables; it wins over what the JSON says itself. */
public final class ChosenOverFigures {
    private ChosenOverFigures() {}

    /**
     * The request as chosen; its rule set is its own.
     *
     * @throws InvalidCohortException with all that is wrong in the settings and in the request
     */
    public static MeasuresRequest over(
            Map<String, List<String>> chosen, NamedFor named, Supplier<MeasuresRequest> reader) {
        Violations violations = new Violations();
        MeasureSettings settings = new MeasureSettings(violations, named);
        settings.settle(chosen);
        LocalDate asOf = settings.asOf();
        String reference = settings.text(MeasureSetting.REFERENCE);
        GrossUp grossUp = settings.grossUp();
        View view = settings.view();
        MeasuresRequest read = read(reader, violations);
        violations.failIfAny();
        return new MeasuresRequest(
                read.ruleSet(),
                asOf == null ? read.asOf() : asOf,
                reference == null ? read.reference() : reference,
                chosen.containsKey(MeasureSetting.VIEW.title()) ? view : read.view(),
                read.figures(),
                read.organisations(),
                read.spaces(),
                read.targets(),
                grossUp == null ? read.grossUp() : grossUp,
                grossUp == null ? read.places() : new ChosenPlaces(read.places(), settings));
    }

    /** Where things were written, where the population and its measure were chosen beside them. */
    private record ChosenPlaces(Places read, MeasureSettings settings) implements Places {
        @Override
        public String figure(int index, String field) {
            return read.figure(index, field);
        }

        @Override
        public String other(String list, int index, String field) {
            return list.equals("grossUp")
                    ? settings.place("by".equals(field) ? MeasureSetting.GROSS_UP_BY : MeasureSetting.POPULATION)
                    : read.other(list, index, field);
        }
    }

    /** What is read; null where it is wrong, which is noted. */
    private static MeasuresRequest read(Supplier<MeasuresRequest> reader, Violations violations) {
        try {
            return reader.get();
        } catch (InvalidCohortException wrong) {
            wrong.violations().forEach(each -> violations.add(each.pointer(), each.code(), each.message()));
            return null;
        }
    }
}
