package org.claimable.rules.comparison;

import java.util.stream.Stream;
import org.claimable.method.citation.Citation;
import org.claimable.method.measure.Measure;
import org.claimable.method.measure.MeasureCatalogue;
import org.claimable.method.measure.MeasureCatalogue.FewestOrganisations;
import org.claimable.method.measure.MeasureCatalogue.MeasureNorm;
import org.claimable.method.measure.MeasureCatalogue.OutcomePillar;
import org.claimable.rules.comparison.BeforeAndAfter.Window;
import org.claimable.rules.comparison.Change.ChangedPart;

/** Which measures, pillars of outcomes, and norms and parameters of measures are not as they were; none of them decides a claim. */
final class MeasureChanges {
    private final Changes changes;

    MeasureChanges(Changes changes) {
        this.changes = changes;
    }

    void note(MeasureCatalogue before, MeasureCatalogue after) {
        Changes.match(before.measures(), after.measures(), Measure::code, this::measure);
        Changes.match(before.norms(), after.norms(), MeasureNorm::id, this::norm);
        Changes.match(
                before.fewestOrganisations(), after.fewestOrganisations(), each -> "" + each.from(), this::parameter);
        Changes.match(before.pillars(), after.pillars(), OutcomePillar::outcome, this::pillar);
    }

    private BeforeAndAfter differences(ChangedPart part, String id, String name) {
        return new BeforeAndAfter(changes, part, id, name, null);
    }

    private static String cited(Citation citation) {
        return ". It is %s, by %s".formatted(citation.provenance().word(), BeforeAndAfter.place(citation));
    }

    private void measure(Measure before, Measure after) {
        Measure known = after == null ? before : after;
        BeforeAndAfter measure = differences(ChangedPart.MEASURE, known.code(), "Measure " + known.name());
        if (before == null) {
            measure.added(": it is in %s and counts %s%s"
                    .formatted(known.unit().words(), known.counts().words(), cited(known.citation())));
        } else if (after == null) {
            measure.removed("");
        } else {
            measure.instead("its name is %s", before.name(), after.name());
            measure.instead("it is in %s", before.unit().words(), after.unit().words());
            measure.instead(
                    "it counts %s", before.counts().words(), after.counts().words());
            measure.instead("its pillar is %s", title(before), title(after));
            measure.instead("it is part of %s", before.partOf(), after.partOf());
            measure.instead("its first month is %s", before.from(), after.from());
            measure.instead("its last month is %s", before.to(), after.to());
            measure.cited(before.citation(), after.citation());
            measure.reworded("its note is %s", before.note(), after.note());
        }
    }

    private static String title(Measure measure) {
        return Stream.ofNullable(measure.pillar())
                .map(each -> each.title())
                .findFirst()
                .orElse("none");
    }

    private void norm(MeasureNorm before, MeasureNorm after) {
        MeasureNorm known = after == null ? before : after;
        BeforeAndAfter norm = differences(ChangedPart.MEASURE, known.id(), "Norm " + known.id());
        if (before == null) {
            norm.added(": %s%s".formatted(known.name(), cited(known.citation())));
        } else if (after == null) {
            norm.removed("");
        } else {
            norm.reworded("its name is %s", before.name(), after.name());
            norm.reworded("its remedy is %s", before.remedy(), after.remedy());
            norm.cited(before.citation(), after.citation());
        }
    }

    private void parameter(FewestOrganisations before, FewestOrganisations after) {
        FewestOrganisations known = after == null ? before : after;
        BeforeAndAfter parameter = differences(
                ChangedPart.MEASURE, "fewest-organisations", "The fewest organisations of a month passed on");
        if (before == null) {
            parameter.added(" at %d%s%s"
                    .formatted(known.value(), new Window(known.from(), known.to()).words(), cited(known.citation())));
        } else if (after == null) {
            parameter.removed(" at %d".formatted(known.value()));
        } else {
            parameter.instead("it is %s", before.value(), after.value());
            parameter.window(new Window(before.from(), before.to()), new Window(after.from(), after.to()));
            parameter.cited(before.citation(), after.citation());
            parameter.reworded("its note is %s", before.note(), after.note());
        }
    }

    private void pillar(OutcomePillar before, OutcomePillar after) {
        OutcomePillar known = after == null ? before : after;
        BeforeAndAfter pillar =
                differences(ChangedPart.PILLAR, known.outcome(), "The pillar of outcome " + known.outcome());
        if (before == null) {
            pillar.added(": %s%s".formatted(known.pillar().title(), cited(known.citation())));
        } else if (after == null) {
            pillar.removed(": it was %s".formatted(known.pillar().title()));
        } else {
            pillar.instead("it is %s", before.pillar().title(), after.pillar().title());
            pillar.cited(before.citation(), after.citation());
        }
    }
}
