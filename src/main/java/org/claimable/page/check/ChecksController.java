package org.claimable.page.check;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.claimable.file.table.TablePart;
import org.claimable.method.claim.Violations;
import org.claimable.page.FormOptions;
import org.claimable.page.PageSettings;
import org.claimable.page.UploadedForm;
import org.claimable.page.Visitors;
import org.claimable.page.Visitors.NothingHereException;
import org.claimable.page.Visitors.TooManyKeptException;
import org.claimable.page.check.Check.Progress;
import org.claimable.page.check.Check.Result;
import org.claimable.page.view.DifferencesView;
import org.claimable.page.view.ResultView;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** Takes claims to check, shows a visitor's checks, how far each is and what came of it, and deletes them. */
@Controller
class ChecksController {
    private static final String BOTH = "You chose a file and pasted rows. Send one of the two.";

    private static final String NO_KIND =
            "Select whether these claims come on top of the earlier ones or replace them. Then choose the files again.";

    private final Checks checks;
    private final CheckRunner runner;
    private final Visitors visitors;
    private final FormOptions options;
    private final PageSettings settings;
    private final KnownColumns columns;

    ChecksController(
            Checks checks,
            CheckRunner runner,
            Visitors visitors,
            FormOptions options,
            PageSettings settings,
            KnownColumns columns) {
        this.checks = checks;
        this.runner = runner;
        this.visitors = visitors;
        this.options = options;
        this.settings = settings;
        this.columns = columns;
    }

    @GetMapping("/checks/new")
    ModelAndView form() {
        return form(CheckForm.empty(), HttpStatus.OK);
    }

    @PostMapping(path = "/checks", consumes = "multipart/form-data")
    ModelAndView begin(HttpServletRequest request, HttpServletResponse response) throws IOException {
        UploadedForm sent = UploadedForm.read(request, settings.upload().toBytes());
        boolean file = sent.file(CheckForm.CLAIMS) != null;
        boolean pasted = !sent.text(CheckForm.PASTED).isEmpty();
        if (file == pasted) {
            return wrong(sent, CheckForm.CLAIMS, file ? BOTH : "Choose a file of claims, or paste their rows.");
        }
        if (sent.file(CheckForm.COMMITMENTS) != null
                && !sent.text(CheckForm.PASTED_COMMITMENTS).isEmpty()) {
            return wrong(sent, CheckForm.COMMITMENTS, BOTH);
        }
        if (!sent.files(TablePart.PREVIOUS.title()).isEmpty()
                && sent.text(CheckForm.PREVIOUS_KIND).isEmpty()) {
            return wrong(sent, CheckForm.PREVIOUS_KIND, NO_KIND);
        }
        return begin(request, response, Submission.of(sent), replaced(sent));
    }

    private ModelAndView wrong(UploadedForm sent, String field, String message) {
        return form(CheckForm.wrong(sent, field, message), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/checks/examples")
    ModelAndView beginExample(HttpServletRequest request, HttpServletResponse response) {
        return begin(
                request,
                response,
                ShownExample.of(String.valueOf(request.getParameter("example")))
                        .orElseThrow(NothingHereException::new)
                        .submission(),
                null);
    }

    private static String replaced(UploadedForm sent) {
        return sent.text(CheckForm.REPLACES).isEmpty() ? null : sent.text(CheckForm.REPLACES);
    }

    private ModelAndView begin(
            HttpServletRequest request, HttpServletResponse response, Submission submission, String replaced) {
        try {
            Submission read = columns.applied(request, submission);
            Check check = runner.begin(visitors.known(request), request, read, replaced);
            if (read != submission) {
                columns.noteUsed(request, check);
            }
            check.await(settings.patience());
            return new ModelAndView("redirect:/checks/" + check.id());
        } catch (TooManyKeptException full) {
            CheckForm form = CheckForm.full(submission, replaced, full);
            return full.on(form(form, HttpStatus.CONFLICT), response);
        }
    }

    private ModelAndView form(CheckForm form, HttpStatus status) {
        Map<String, Object> shown = shown(form);
        shown.put("examples", ShownExample.ALL);
        return new ModelAndView("check/new", shown, status);
    }

    private Map<String, Object> shown(CheckForm form) {
        return new HashMap<>(Map.of("form", form, "options", options, "settings", settings));
    }

    @GetMapping("/checks")
    ModelAndView all(HttpServletRequest request) {
        return new ModelAndView("check/all", Map.of("checks", checks.of(visitors.of(request)), "settings", settings));
    }

    @GetMapping("/checks/{id}")
    ModelAndView one(HttpServletRequest request, @PathVariable("id") String id) {
        Check check = checks.require(visitors.of(request), id);
        Result result = check.result().orElse(null);
        if (result instanceof Result.Decided decided) {
            Map<String, Object> shown = new HashMap<>();
            shown.put(
                    "result", new ResultView(id, decided.claims(), check.wrong().count() > 0));
            shown.put("table", !check.submission().isJson());
            shown.put("corrections", RowAddresses.offer(check));
            shown.put("columnsKnown", columns.isUsed(request, check));
            checks.before(check)
                    .ifPresent(before -> shown.put(
                            "beside",
                            new DifferencesView(id, decided.claims(), before, "/checks/%s/beside".formatted(id), 1)));
            return new ModelAndView("check/result", shown);
        }
        if (result instanceof Result.Rejected unusable) {
            if (unusable.isOfColumns() && request.getParameter("file") == null && columns.isTable(check)) {
                return new ModelAndView("redirect:/checks/" + id + "/columns");
            }
            return new ModelAndView("check/unusable", unusable(check, unusable), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (result instanceof Result.Doubtful doubtful) {
            return new ModelAndView(
                    "check/doubtful",
                    Map.of("check", check, "references", doubtful.references()),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (result instanceof Result.Failed failed) {
            return new ModelAndView(
                    "check/failed",
                    Map.of("check", check, "message", failed.message()),
                    HttpStatus.SERVICE_UNAVAILABLE);
        }
        return new ModelAndView("check/progress", Map.of("check", check, "refreshSeconds", "3"));
    }

    private Map<String, Object> unusable(Check check, Result.Rejected unusable) {
        Map<String, Object> shown = shown(CheckForm.of(check, unusable));
        shown.put("check", check);
        shown.put("readable", isReadable(check, unusable));
        shown.put("cut", unusable.mistakes().size() == Violations.MOST);
        shown.put("corrections", RowAddresses.offer(check));
        return shown;
    }

    /** How far a check is, for a script that asks. */
    @GetMapping("/checks/{id}/progress")
    @ResponseBody
    Map<String, Object> progress(HttpServletRequest request, @PathVariable("id") String id) {
        Check check = checks.require(visitors.of(request), id);
        Progress progress = check.progress();
        return Map.of(
                "finished",
                check.result().isPresent(),
                "words",
                progress.words(),
                "done",
                progress.done(),
                "of",
                progress.of());
    }

    /** Decides the rows that can be read; the others are for review. */
    @PostMapping("/checks/{id}/readable-rows")
    String readableRows(HttpServletRequest request, @PathVariable("id") String id) {
        Check check = checks.requireToDecide(visitors.of(request), id);
        if (check.result().orElse(null) instanceof Result.Rejected unusable && isReadable(check, unusable)) {
            Submission readable = check.submission().withReadableRows();
            return "redirect:/checks/"
                    + runner.begin(visitors.known(request), request, readable, id)
                            .id();
        }
        return "redirect:/checks/" + id;
    }

    /** Decides claims whose references are no names, as the visitor says. */
    @PostMapping("/checks/{id}/confirm")
    String confirm(HttpServletRequest request, @PathVariable("id") String id) {
        Check check = checks.requireToDecide(visitors.of(request), id);
        if (check.result().orElse(null) instanceof Result.Doubtful) {
            Check begun = runner.begin(
                    visitors.known(request), request, check.submission().whenConfirmed(), id);
            begun.await(settings.patience());
            return "redirect:/checks/" + begun.id();
        }
        return "redirect:/checks/" + id;
    }

    private static boolean isReadable(Check check, Result.Rejected unusable) {
        return unusable.message() == null && check.wrong().holdAll(unusable.mistakes());
    }
}
