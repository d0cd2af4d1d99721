package org.claimable.page.forecast;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.claimable.claim.SubmittedTable.TableNote;
import org.claimable.forecast.Forecast;

/**
 * A forecast of a visitor. {@code name} is what the plan is called; {@code chosen} are the settings chosen in the form, null
 * where the plan was JSON and holds its own; {@code notes} say how a table was read.
 */
public record KeptForecast(
        String id,
        String visitor,
        String name,
        Instant made,
        Map<String, String> chosen,
        Forecast forecast,
        List<TableNote> notes) {
    public KeptForecast {
        chosen = chosen == null ? null : Collections.unmodifiableMap(chosen);
        notes = List.copyOf(notes);
    }

    /** Its rows as the form holds them. */
    public List<PlanRow> rows() {
        return forecast.lines().stream()
                .map(line -> PlanRow.of(line.planned(), line.priced().outcome().code()))
                .toList();
    }

    /** Whether it can be changed in the form, which holds no settings of a JSON file. */
    public boolean isChangeable() {
        return chosen != null;
    }

    /** Says nothing of its content, so that no log can. */
    @Override
    public String toString() {
        return "A kept forecast";
    }
}
