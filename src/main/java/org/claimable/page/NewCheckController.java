package org.claimable.page;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.claimable.page.check.Check;
import org.claimable.page.check.CheckRunner;
import org.claimable.page.check.NoRoomException;
import org.claimable.page.check.Submission;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Takes what is to be checked. */
@Controller
class NewCheckController {
    /** Most files are decided in this time, so that their result is the next page. */
    private static final Duration AT_ONCE = Duration.ofMillis(1500);

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
            String message = file
                    ? "You chose a file and pasted rows. Send one of the two."
                    : "Choose a file of claims, or paste their rows.";
            return form(CheckForm.wrong(chosen, "claims", message), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return begin(request, submission(sent, file, chosen));
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
                file ? sent.file("claims") : sent.text("pasted").getBytes(StandardCharsets.UTF_8),
                sent.file("individuals"),
                sent.file("previouslyCounted"),
                chosen);
    }

    private ModelAndView begin(HttpServletRequest request, Submission submission) {
        try {
            Check check = runner.begin(visitors.known(request), submission);
            check.await(AT_ONCE);
            return new ModelAndView("redirect:/checks/" + check.id());
        } catch (NoRoomException full) {
            return form(
                    CheckForm.wrong(submission.chosen(), "claims", full.getMessage()),
                    full.isOfVisitor() ? HttpStatus.CONFLICT : HttpStatus.SERVICE_UNAVAILABLE);
        }
    }

    private ModelAndView form(CheckForm form, HttpStatus status) {
        return new ModelAndView("check/new", Map.of("form", form, "offered", offered, "settings", settings), status);
    }
}
