package org.claimable.file.table;

import java.time.ZoneId;
import org.claimable.catalogue.DateOrder;
import org.claimable.evaluation.Identities;
import org.claimable.rulebook.Parameters.ParameterTimeline;

/**
 * How a table is to be read, as its settings say: the {@code order} of day and month (null: not said), the {@code zone} whose day an
 * instant is, the {@code columns} that are named, the {@code sheet} of claims (null: not said; "*": all that
 * hold claims), and by which rules people are told apart and days are plausible (null for a plan, which has neither).
 */
record HowRead(
        DateOrder order,
        ZoneId zone,
        NamedColumns columns,
        String sheet,
        Identities identities,
        ParameterTimeline parameters) {
    private static final ZoneId USUAL_ZONE = ZoneId.of("Europe/London");

    /** Where no setting says anything. */
    static final HowRead USUAL = new HowRead(null, null, null, null, null, null);

    HowRead {
        zone = zone == null ? USUAL_ZONE : zone;
        columns = columns == null ? NamedColumns.NONE : columns;
    }

    boolean isOfAllSheets() {
        return "*".equals(sheet);
    }

    /** The same of people who are told apart by a rule set, and days that it takes for plausible. */
    HowRead by(Identities others, ParameterTimeline theirs) {
        return new HowRead(order, zone, columns, sheet, others, theirs);
    }

    /** Whether a text is no reference, such as "n/a". */
    boolean isPlaceholder(String text) {
        return identities.isPlaceholder(text);
    }
}
