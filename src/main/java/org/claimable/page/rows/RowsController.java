package org.claimable.page.rows;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.claimable.file.table.CorrectedTable;
import org.claimable.file.table.Corrections;
import org.claimable.file.table.Corrections.Correction;
import org.claimable.file.table.WrongRows.WrongTable;
import org.claimable.file.table.WrongRows.WrongValue;
import org.claimable.method.claim.Violations.InvalidCohortException;
import org.claimable.page.Downloads;
import org.claimable.page.PageSettings;
import org.claimable.page.Places;
import org.claimable.page.UploadedForm;
import org.claimable.page.Visitors;
import org.claimable.page.Visitors.NothingHereException;
import org.claimable.page.Visitors.TooManyKeptException;
import org.claimable.page.check.Check;
import org.claimable.page.check.Check.Result;
import org.claimable.page.check.CheckRunner;
import org.claimable.page.check.Checks;
import org.claimable.rules.publishing.Lease;
import org.claimable.rules.publishing.Publisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Shows the rows of a check that cannot be read, takes what is corrected in them, and decides them again. */
@Controller
class RowsController {
    private static final int LONGEST = 1_000;
    private static final int MOST_BYTES = 8 << 20;
    private static final Map<String, String> NOTICES = Map.of(
            "cells", "Saved. The corrections count once you decide again.",
            "values", "Saved for every row with that value. The corrections count once you decide again.",
            "people", "Saved for every row of the person. The corrections count once you decide again.",
            "undo", "Taken back. That counts once you decide again.",
            "nothing", "Nothing was changed.");

    private final Checks checks;
    private final CheckRunner runner;
    private final Visitors visitors;
    private final Publisher publisher;
    private final Places places;
    private final PageSettings settings;

    RowsController(
            Checks checks,
            CheckRunner runner,
            Visitors visitors,
            Publisher publisher,
            Places places,
            PageSettings settings) {
        this.checks = checks;
        this.runner = runner;
        this.visitors = visitors;
        this.publisher = publisher;
        this.places = places;
        this.settings = settings;
    }

    @GetMapping("/checks/{id}/rows")
    ModelAndView rows(HttpServletRequest request, @PathVariable("id") String id) {
        if (checks.require(visitors.of(request), id).result().isEmpty()) {
            return new ModelAndView("redirect:/checks/" + id);
        }
        String done = String.valueOf(request.getParameter("done"));
        RowsView view = new RowsView(
                check(request, id),
                page(request.getParameter("page")),
                request.getParameter("open"),
                NOTICES.get(done));
        return new ModelAndView("rows/rows", Map.of("view", view));
    }

    /** A visitor's check of a table that came to something. */
    private Check check(HttpServletRequest request, String id) {
        return of(checks.require(visitors.of(request), id));
    }

    /** The same to change and decide it. */
    private Check checkToDecide(HttpServletRequest request, String id) {
        return of(checks.requireToDecide(visitors.of(request), id));
    }

    private static Check of(Check check) {
        boolean table = check.wrong().all() > 0 || check.submission().isCorrected();
        if (!table || check.result().isEmpty()) {
            throw new NothingHereException();
        }
        return check;
    }

    private static int page(String text) {
        return text != null && text.matches("[1-9]\\d{0,5}") ? Integer.parseInt(text) : 1;
    }

    /** Takes the cells of one page. */
    @PostMapping(path = "/checks/{id}/rows", consumes = "multipart/form-data")
    String save(HttpServletRequest request, @PathVariable("id") String id) throws IOException {
        UploadedForm sent = UploadedForm.read(request, settings.upload().toBytes());
        Check check = checkToDecide(request, id);
        int page = page(sent.text("page"));
        boolean changed = change(check, before -> {
            RowsView view = new RowsView(check, page, sent.text("open"), null);
            CorrectedSoFar soFar = new CorrectedSoFar(before);
            List<Correction> made = new ArrayList<>();
            for (PlacedRow row : view.shown()) {
                if (sent.has(row.nameOfLeavingOut())) {
                    made.addAll(row.leavingOut());
                    continue;
                }
                for (int place : row.places(view.isOpen(row))) {
                    String is = text(sent, row.name(place));
                    if (is != null && !is.equals(soFar.text(row, place))) {
                        made.add(row.correction(place, is));
                    }
                }
            }
            return before.with(made);
        });
        if (sent.text("then").equals("decide")) {
            return decide(request, check);
        }
        return "redirect:/checks/%s/rows?page=%d&done=%s".formatted(id, page, changed ? "cells" : "nothing");
    }

    /** The text of a field that was sent, null where it was not. */
    private static String text(UploadedForm sent, String name) {
        if (!sent.has(name)) {
            return null;
        }
        String line = sent.text(name).replaceAll("[\\r\\n]+", " ").strip();
        return line.substring(0, Math.min(LONGEST, line.length()));
    }

    /** Takes what the same values are to be read as everywhere. */
    @PostMapping(path = "/checks/{id}/rows/values", consumes = "multipart/form-data")
    String saveValues(HttpServletRequest request, @PathVariable("id") String id) throws IOException {
        UploadedForm sent = UploadedForm.read(request, settings.upload().toBytes());
        Check check = checkToDecide(request, id);
        boolean changed = change(check, before -> {
            List<Correction> made = new ArrayList<>();
            CorrectedSoFar soFar = new CorrectedSoFar(before);
            List<WrongTable> tables = check.wrong().tables();
            for (int i = 0; i < tables.size(); i++) {
                for (int j = 0; j < tables.get(i).values().size(); j++) {
                    WrongValue value = tables.get(i).values().get(j);
                    String is = text(sent, RowsView.valueName(i, j));
                    if (is != null && !is.equals(soFar.shown(tables.get(i), value))) {
                        made.addAll(CorrectedValue.corrections(check, i, value, is));
                    }
                }
            }
            return before.with(made);
        });
        if (sent.text("then").equals("decide")) {
            return decide(request, check);
        }
        return "redirect:/checks/%s/rows?done=%s".formatted(id, changed ? "values" : "nothing");
    }

    /** Takes what is said of people of whom rows say different things. */
    @PostMapping(path = "/checks/{id}/rows/people", consumes = "multipart/form-data")
    String savePeople(HttpServletRequest request, @PathVariable("id") String id) throws IOException {
        UploadedForm sent = UploadedForm.read(request, settings.upload().toBytes());
        Check check = checkToDecide(request, id);
        boolean changed = change(check, before -> before.with(PersonLine.chosen(check, name -> text(sent, name))));
        if (sent.text("then").equals("decide")) {
            return decide(request, check);
        }
        return "redirect:/checks/%s/rows?done=%s".formatted(id, changed ? "people" : "nothing");
    }

    /** Takes back one correction, by its place among so many as the visitor saw, those of one value by its name, or all. */
    @PostMapping(path = "/checks/{id}/rows/undo")
    String undo(HttpServletRequest request, @PathVariable("id") String id) {
        Check check = checkToDecide(request, id);
        String seen = String.valueOf(request.getParameter("of"));
        String at = String.valueOf(request.getParameter("undo"));
        boolean changed = change(check, before -> {
            if (at.equals("all")) {
                return Corrections.NONE;
            }
            if (at.startsWith("value-")) {
                return before.without(CorrectedValue.undone(check, at));
            }
            boolean same = seen.equals(String.valueOf(before.lines().size())) && at.matches("\\d{1,7}");
            return same && Integer.parseInt(at) < before.lines().size()
                    ? before.without(List.of(before.lines().get(Integer.parseInt(at))))
                    : before;
        });
        if (check.wrong().all() == 0 && !check.submission().isCorrected()) {
            return decide(request, check);
        }
        return "redirect:/checks/%s/rows?done=%s".formatted(id, changed ? "undo" : "nothing");
    }

    /** Corrects a check; false where that changes nothing. */
    private static boolean change(Check check, UnaryOperator<Corrections> change) {
        synchronized (check) {
            Corrections before = check.submission().corrections();
            Corrections after = change.apply(before);
            if (after.equals(before)) {
                return false;
            }
            if (after.inCsv().length > MOST_BYTES) {
                throw TooManyKeptException.ofVisitor(
                        "There are too many corrections. Decide again with those that you have made, or correct the file and send it again.",
                        null);
            }
            check.correct(after);
            return true;
        }
    }

    /** Decides what is corrected so far in place of what was; rows that still cannot be read lead back. */
    @PostMapping("/checks/{id}/rows/decide")
    String decide(HttpServletRequest request, @PathVariable("id") String id) {
        return decide(request, checkToDecide(request, id));
    }

    private String decide(HttpServletRequest request, Check check) {
        Check again = runner.begin(visitors.known(request), request, check.submission(), check.id());
        again.await(settings.patience());
        boolean back = again.result().orElse(null) instanceof Result.Rejected
                && again.wrong().count() > 0;
        return "redirect:/checks/" + again.id() + (back ? "/rows" : "");
    }

    @GetMapping("/checks/{id}/corrected-claims")
    void file(HttpServletRequest request, HttpServletResponse response, @PathVariable("id") String id)
            throws IOException {
        Check check = check(request, id);
        write(
                check,
                table -> table.writeFile(Downloads.begin(
                        response,
                        Downloads.name(check.name(), table.isWorkbook() ? "-corrected.xlsx" : "-corrected.csv"))));
    }

    @GetMapping("/checks/{id}/corrections.csv")
    void log(HttpServletRequest request, HttpServletResponse response, @PathVariable("id") String id)
            throws IOException {
        Check check = check(request, id);
        write(
                check,
                table -> table.writeLog(Downloads.begin(response, Downloads.name(check.name(), "-corrections.csv"))));
    }

    /** Writes something of a corrected table. */
    private interface Writing {
        void of(CorrectedTable table) throws IOException;
    }

    private void write(Check check, Writing writing) throws IOException {
        places.within(check.submission().weight(), () -> {
            try (Lease lease = publisher.lease()) {
                writing.of(check.submission().corrected(lease.library()));
                return null;
            }
        });
    }

    /** The file cannot be corrected as it is: a correction does not fit it. */
    @ExceptionHandler
    ModelAndView noFile(InvalidCohortException wrong) {
        return new ModelAndView(
                "problem/no-file",
                Map.of("message", wrong.violations().get(0).message()),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
