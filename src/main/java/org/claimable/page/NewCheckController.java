package org.claimable.page;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import org.claimable.page.check.Check;
import org.claimable.page.check.CheckRunner;
import org.claimable.page.check.Submission;
import org.claimable.page.check.TooManyChecksException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Takes what is to be checked. */
@Controller
class NewCheckController {
    private static final String COMMITMENTS = "commitments";
    private static final String PASTED_COMMITMENTS = "pastedCommitments";
    private static final String BOTH = "You chose a file and pasted rows. Send one of the two.";

    private final CheckRunner runner;
    private final Visitors visitors;
    private final Offered offered;
    private final PageSettings settings;

    NewCheckController(CheckRunner runner, Visitors visitors, Offered offered, PageSettings settings) {
        this.runner = runner;
        this.visitors = visitors;
        this.offered = offered;
        this.settings = settings;
    }

    @GetMapping("/checks/new")
    ModelAndView form() {
        return form(CheckForm.empty(), HttpStatus.OK);
    }

    @PostMapping(path = "/checks", consumes = "multipart/form-data")
    ModelAndView begin(HttpServletRequest request) throws IOException {
        UploadedForm sent = UploadedForm.read(request, settings.upload().toBytes());
        Map<String, String> chosen = CheckForm.chosen(sent);
        boolean file = sent.file("claims") != null;
        boolean pasted = !sent.text("pasted").isEmpty();
        if (file == pasted) {
            String message = file ? BOTH : "Choose a file of claims, or paste their rows.";
            return wrong(sent, "claims", message);
        }
        if (sent.file(COMMITMENTS) != null && !sent.text(PASTED_COMMITMENTS).isEmpty()) {
            return wrong(sent, COMMITMENTS, BOTH);
        }
        return begin(request, submission(sent, file, chosen));
    }

    private ModelAndView wrong(UploadedForm sent, String field, String message) {
        return form(
                CheckForm.wrong(CheckForm.chosen(sent), CheckForm.pasted(sent), field, message),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/checks/examples")
    ModelAndView beginExample(HttpServletRequest request) {
        return begin(
                request,
                ShownExample.of(String.valueOf(request.getParameter("example")))
                        .orElseThrow(NothingHereException::new)
                        .submission());
    }

    private static Submission submission(UploadedForm sent, boolean file, Map<String, String> chosen) {
        return new Submission(
                file ? sent.fileName("claims") : "Pasted rows",
                sent.fileOrPasted("claims", "pasted"),
                sent.file("individuals"),
                sent.file("previouslyCounted"),
                sent.fileOrPasted(COMMITMENTS, PASTED_COMMITMENTS),
                chosen,
                CheckForm.pasted(sent));
    }

    private ModelAndView begin(HttpServletRequest request, Submission submission) {
        try {
            Check check = runner.begin(visitors.known(request), request, submission);
            check.await(settings.patience());
            return new ModelAndView("redirect:/checks/" + check.id());
        } catch (TooManyChecksException full) {
            return form(
                    CheckForm.wrong(submission.chosen(), submission.pasted(), "claims", full.getMessage()),
                    full.isOfVisitor() ? HttpStatus.CONFLICT : HttpStatus.SERVICE_UNAVAILABLE);
        }
    }

    private ModelAndView form(CheckForm form, HttpStatus status) {
        return new ModelAndView("check/new", Map.of("form", form, "offered", offered, "settings", settings), status);
    }
}
