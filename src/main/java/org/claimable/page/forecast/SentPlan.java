package org.claimable.page.forecast;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.claimable.file.json.PlanReader;
import org.claimable.file.json.TextEncoding;
import org.claimable.file.table.PlanSubmission;
import org.claimable.method.catalogue.NamedFor;
import org.claimable.method.claim.Violations.InvalidCohortException;
import org.claimable.method.claim.Violations.Violation;
import org.claimable.method.evaluation.Library;
import org.claimable.method.forecast.Plan;
import org.claimable.method.forecast.Plan.PlannedOutcome;
import org.claimable.page.UploadedForm;
import org.claimable.page.view.ValueSteps;

/** A plan as a form sent it: rows of the form, pasted rows or a file, and choices. */
public record SentPlan(List<PlanRow> rows, String pasted, byte[] file, String fileName, Map<String, String> chosen) {
    /** What a plan is called that came in no file. */
    static final String NO_NAME = "Forecast";

    private static final String FILE = "plan";

    static SentPlan of(UploadedForm sent) {
        List<PlanRow> rows = new ArrayList<>();
        for (int i = 1; i <= Plan.MOST_LINES + 1; i++) {
            PlanRow row = PlanRow.of(sent, i);
            if (!row.isEmpty()) {
                rows.add(row);
            }
        }
        return new SentPlan(
                rows,
                sent.text("pasted"),
                sent.file(FILE),
                sent.fileName(FILE),
                sent.texts(ForecastForm.FIELDS.titles().keySet()));
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
        return file != null ? fileName : NO_NAME;
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
        byte[] table = file != null ? file : pasted.isEmpty() ? asTable() : pastedRows;
        return PlanSubmission.read(table, settings, NamedFor.FORMS, library);
    }

    /** The rows of the form as CSV in UTF-8, so that there is one reader; the first row holds the headings. */
    private byte[] asTable() {
        StringWriter text = new StringWriter();
        CsvWriter table = CsvWriter.builder()
                .quoteStrategy(QuoteStrategies.ALWAYS)
                .bufferSize(0)
                .build(text);
        table.writeRecord("Outcome", "People", "Share", "Service", "Note");
        for (PlanRow row : rows) {
            table.writeRecord(
                    line(row.outcome()), line(row.people()), line(row.share()), line(row.service()), line(row.note()));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String line(String cell) {
        return cell.replaceAll("\\p{Cntrl}", " ");
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

    /** A row of a plan as the form holds it, each part empty where it was not filled in. */
    public record PlanRow(String outcome, String people, String share, String service, String note) {
        /** A row to fill in. */
        static final PlanRow EMPTY = new PlanRow("", "", "", "", "");

        /** The row of an outcome that was read; a whole share is left empty. */
        static PlanRow of(PlannedOutcome planned, String code) {
            return new PlanRow(
                    code,
                    String.valueOf(planned.people()),
                    planned.share().compareTo(BigDecimal.ONE) == 0 ? "" : ValueSteps.percent(planned.share()),
                    Objects.toString(planned.service(), ""),
                    Objects.toString(planned.note(), ""));
        }

        /** A row of the form that was sent, from 1. */
        static PlanRow of(UploadedForm sent, int row) {
            return new PlanRow(
                    sent.text("outcome-" + row),
                    sent.text("people-" + row),
                    sent.text("share-" + row),
                    sent.text("service-" + row),
                    sent.text("note-" + row));
        }

        /** Whether nothing was filled in. */
        public boolean isEmpty() {
            return outcome.isEmpty() && people.isEmpty() && share.isEmpty();
        }
    }
}
