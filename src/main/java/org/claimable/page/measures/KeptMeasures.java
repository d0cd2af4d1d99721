package org.claimable.page.measures;

import java.time.Instant;
import java.util.List;
import org.claimable.file.json.MeasuresWriter.Answered;
import org.claimable.method.claim.SubmittedTable.TableNote;
import org.claimable.method.measure.Measured.CompletenessRow;
import org.claimable.page.Shelf;

/** What figures of a visitor come to, with the files that it was made of, so that they can be decided again. */
public record KeptMeasures(String id, String visitor, Instant made, SentFigures sent, Answered answered)
        implements Shelf.Kept {
    private static final long OF_FIGURE = 300;
    private static final long OF_CELL = 50;

    /** What it is called: its reference, or the name of its first file. */
    public String name() {
        String reference = answered.request().reference();
        return reference == null ? sent.name() : reference;
    }

    /** How its tables were read; nothing of JSON. */
    List<TableNote> notes() {
        return answered.notes() == null ? List.of() : answered.notes();
    }

    @Override
    public long bytes() {
        List<CompletenessRow> rows = answered.measured().completeness();
        long cells = rows == null || rows.isEmpty()
                ? 0
                : (long) rows.size() * rows.get(0).months().size();
        return sent.size() + answered.request().figures().size() * OF_FIGURE + cells * OF_CELL;
    }

    /** Says nothing of its content, so that no log can. */
    @Override
    public String toString() {
        return "Kept measures";
    }
}
