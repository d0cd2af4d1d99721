package org.claimable.page.columns;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimable.file.table.ColumnMistakes;
import org.claimable.file.table.TableLook;
import org.claimable.method.catalogue.Setting;
import org.claimable.method.claim.MalformedCohortException;
import org.claimable.method.claim.Violations.Violation;
import org.claimable.page.Downloads;
import org.claimable.page.PageSettings;
import org.claimable.page.Visitors;
import org.claimable.page.Visitors.NothingHereException;
import org.claimable.page.check.Check;
import org.claimable.page.check.Check.Result;
import org.claimable.page.check.CheckRunner;
import org.claimable.page.check.Checks;
import org.claimable.page.check.Submission;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Asks a visitor what the columns of a file are, and decides its claims by the answer. */
@Controller
class AskedColumnsController {
    private static final String SHEET = Setting.SHEET.title();

    private final Checks checks;
    private final CheckRunner runner;
    private final Visitors visitors;
    private final Looks looks;
    private final RememberedColumns remembered;
    private final PageSettings settings;

    AskedColumnsController(
            Checks checks,
            CheckRunner runner,
            Visitors visitors,
            Looks looks,
            RememberedColumns remembered,
            PageSettings settings) {
        this.checks = checks;
        this.runner = runner;
        this.visitors = visitors;
        this.looks = looks;
        this.remembered = remembered;
        this.settings = settings;
    }

    /** The columns as they are read now; {@code sheet} and {@code row} are those of the headings where the visitor chose them. */
    @GetMapping("/checks/{id}/columns")
    ModelAndView columns(
            HttpServletRequest request,
            @PathVariable("id") String id,
            @RequestParam(name = "sheet", required = false) String sheet,
            @RequestParam(name = "row", defaultValue = "0") String row) {
        Check check = table(request, id);
        ColumnsForm form = ColumnsForm.of(looks.at(check.submission(), named(sheet), number(row)));
        return page(check, form, sheet, HttpStatus.OK);
    }

    /** A check of the visitor that came in a table and whose file is kept. */
    private Check table(HttpServletRequest request, String id) {
        return table(checks.require(visitors.of(request), id));
    }

    private static Check table(Check check) {
        if (check.submission().isJson()
                || !check.submission().hasClaims()
                || check.result().isEmpty()) {
            throw new NothingHereException();
        }
        return check;
    }

    private static String named(String sheet) {
        return sheet == null || sheet.isBlank() || sheet.equals("*") ? null : sheet;
    }

    private static long number(String row) {
        return row.matches("\\d{1,9}") ? Long.parseLong(row) : 0;
    }

    private ModelAndView page(Check check, ColumnsForm form, String sheet, HttpStatus status) {
        Map<String, Object> shown = new HashMap<>();
        shown.put("check", check);
        shown.put("form", form);
        shown.put("sheet", sheet == null ? check.submission().chosen().getOrDefault(SHEET, "") : sheet);
        shown.put("wrong", wrong(check, form));
        shown.put("decided", check.result().orElse(null) instanceof Result.Decided);
        return new ModelAndView("columns/one", shown, status);
    }

    /** What was wrong with what the visitor said of columns or sheets earlier; nothing once the form is sent. */
    private static List<String> wrong(Check check, ColumnsForm form) {
        return form.isRight() && check.result().orElse(null) instanceof Result.Rejected rejected
                ? rejected.mistakes().stream()
                        .filter(ColumnMistakes::has)
                        .filter(each -> !each.code().equals("MISSING_COLUMN")
                                && !each.code().startsWith("NO_PERSON"))
                        .map(Violation::message)
                        .toList()
                : List.of();
    }

    /** Decides the claims with the columns that are chosen, or shows the form again with what is suggested, or with what is wrong. */
    @PostMapping("/checks/{id}/columns")
    ModelAndView choose(HttpServletRequest request, @PathVariable("id") String id) {
        Check check = table(checks.requireToDecide(visitors.of(request), id));
        String sheet = request.getParameter("sheet");
        String shown = named(sheet) == null ? named(request.getParameter("shown")) : sheet;
        TableLook look = looks.at(check.submission(), shown, number(String.valueOf(request.getParameter("row"))));
        Map<String, String> sent = new HashMap<>();
        request.getParameterMap().forEach((name, texts) -> sent.put(name, texts[0]));
        ColumnsForm form = ColumnsForm.sent(look, sent, sent.containsKey("nobody"), sent.containsKey("sure"));
        if (sent.containsKey("suggest")) {
            return page(check, form.withSuggestions(), sheet, HttpStatus.OK);
        }
        if (!form.checked().withSheet(sheet).isRight()) {
            return page(check, form, sheet, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Check begun = runner.begin(visitors.known(request), request, chosen(check, form, sheet), id);
        remembered.remember(request, look.fingerprint(), form.said());
        begun.await(settings.patience());
        return new ModelAndView("redirect:/checks/" + begun.id());
    }

    private static Submission chosen(Check check, ColumnsForm form, String sheet) {
        Submission named = check.submission().choosing(Setting.COLUMNS.title(), form.text());
        Submission columns = form.isSure() ? named.whenConfirmed() : named;
        return sheet == null || sheet.isBlank() || form.look().sheets().size() < 2
                ? columns
                : columns.choosing(SHEET, sheet);
    }

    @ExceptionHandler
    ModelAndView noTable(MalformedCohortException none) {
        return new ModelAndView("problem/no-form", Map.of("why", none.getMessage()), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** How the columns are read now, as a small file that the command line and the API take. */
    @GetMapping("/checks/{id}/columns.txt")
    void file(HttpServletRequest request, HttpServletResponse response, @PathVariable("id") String id)
            throws IOException {
        TableLook look = looks.at(table(request, id).submission(), null, 0);
        Downloads.begin(response, "columns.txt").write((look.text() + ";\n").getBytes(StandardCharsets.UTF_8));
    }
}
