package org.claimable.page;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimable.claim.Violations.InvalidCohortException;
import org.claimable.claim.Violations.Violation;
import org.claimable.evaluation.Library;
import org.claimable.file.json.PlanReader;
import org.claimable.file.json.TextEncoding;
import org.claimable.file.table.PlanSubmission;
import org.claimable.forecast.Plan;
import org.claimable.page.forecast.PlanRow;
import org.claimable.page.forecast.PlanRows;

/** A plan as a form sent it: rows of the form, pasted rows or a file, and choices. */
record SentPlan(List<PlanRow> rows, String pasted, byte[] file, String fileName, Map<String, String> chosen) {
    private static final String FILE = "plan";

    static SentPlan of(UploadedForm sent) {
        List<PlanRow> rows = new ArrayList<>();
        for (int i = 1; i <= Plan.MOST_LINES + 1; i++) {
            PlanRow row = new PlanRow(
                    sent.text("outcome-" + i),
                    sent.text("people-" + i),
                    sent.text("share-" + i),
                    sent.text("service-" + i),
                    sent.text("note-" + i));
            if (!row.isEmpty()) {
                rows.add(row);
            }
        }
        return new SentPlan(
                rows,
                sent.text("pasted"),
                sent.file(FILE),
                sent.fileName(FILE),
                sent.texts(ForecastForm.CHOICES.keySet()));
    }

    /** The form with all of it but the file, which browsers do not send back. */
    ForecastForm form() {
        return new ForecastForm(rows, chosen, pasted);
    }

    /** In how many ways a plan was sent. */
    int ways() {
        return (rows.isEmpty() ? 0 : 1) + (pasted.isEmpty() ? 0 : 1) + (file == null ? 0 : 1);
    }

    /** The field of the table that was sent, null for the rows of the form. */
    String table() {
        return file != null ? FILE : pasted.isEmpty() ? null : "pasted";
    }

    /** What it is called where it has no name of its own. */
    String name() {
        return file != null ? fileName : "Forecast";
    }

    boolean isJson() {
        return file != null && TextEncoding.isJson(file);
    }

    /** The plan, checked against what is loaded; fails as the readers of the API do. */
    PlanSubmission read(Library library) {
        if (isJson()) {
            requireNothingChosen();
            return new PlanSubmission(PlanReader.read(new ByteArrayInputStream(file), library), List.of());
        }
        Map<String, List<String>> settings = new LinkedHashMap<>();
        chosen.forEach((name, text) -> settings.put(name, List.of(text)));
        byte[] pastedRows = pasted.getBytes(StandardCharsets.UTF_8);
        byte[] table = file != null ? file : pasted.isEmpty() ? PlanRows.asTable(rows) : pastedRows;
        return PlanSubmission.read(table, settings, library);
    }

    private void requireNothingChosen() {
        if (!chosen.isEmpty()) {
            throw new InvalidCohortException(chosen.keySet().stream()
                    .map(name -> new Violation(
                            "query parameter " + name,
                            "SETTING_OF_TABLES",
                            "A JSON file says itself how it is valued. Leave this empty, and say it in the file."))
                    .toList());
        }
    }

    /** Says nothing of its content, so that no log can. */
    @Override
    public String toString() {
        return "A plan that was sent";
    }
}
