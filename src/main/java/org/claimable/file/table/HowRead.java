package org.claimable.file.table;

import java.time.ZoneId;

/**
 * How a table is to be read, as its settings say: the {@code order} of day and month (null: not said), the {@code zone} whose day an
 * instant is, the {@code columns} that are named, and the {@code sheet} of claims (null: not said; "*": all that hold claims).
 */
record HowRead(DateOrder order, ZoneId zone, NamedColumns columns, String sheet) {
    private static final ZoneId USUAL_ZONE = ZoneId.of("Europe/London");

    /** Where no setting says anything. */
    static final HowRead USUAL = new HowRead(null, null, null, null);

    HowRead {
        zone = zone == null ? USUAL_ZONE : zone;
        columns = columns == null ? NamedColumns.NONE : columns;
    }

    boolean isOfAllSheets() {
        return "*".equals(sheet);
    }
}
