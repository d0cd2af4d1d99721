package org.claimable.page.keep;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.claimable.page.Downloads;
import org.claimable.page.PageSettings;
import org.claimable.page.Places;
import org.claimable.page.UploadedForm;
import org.claimable.page.Visitors;
import org.claimable.page.Visitors.NothingHereException;
import org.claimable.page.Visitors.TooManyKeptException;
import org.claimable.page.check.Check;
import org.claimable.page.check.CheckRunner;
import org.claimable.page.check.Checks;
import org.claimable.page.check.Submission;
import org.claimable.page.keep.SavedCheck.NoSavedCheckException;
import org.claimable.service.limit.Weight;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Saves a check to a file and goes on from one, says how long a check is kept and keeps it longer, and deletes it. */
@Controller
class KeepController {
    private static final String SAVED = "saved";
    /** How many times the size of an upload a saved check may unpack to: what was sent, and what was decided of it. */
    private static final int UNPACKED = 2;

    private final Checks checks;
    private final CheckRunner runner;
    private final Visitors visitors;
    private final Places places;
    private final PageSettings settings;
    private final Clock clock;

    KeepController(
            Checks checks, CheckRunner runner, Visitors visitors, Places places, PageSettings settings, Clock clock) {
        this.checks = checks;
        this.runner = runner;
        this.visitors = visitors;
        this.places = places;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping("/checks/{id}/save")
    void save(HttpServletRequest request, HttpServletResponse response, @PathVariable("id") String id)
            throws IOException {
        Check check = checks.require(visitors.of(request), id);
        if (!check.submission().hasClaims() || check.result().isEmpty()) {
            throw new NothingHereException();
        }
        String name = check.decided().map(each -> each.title()).orElse(check.name());
        SavedCheck.write(
                check, LocalDate.now(clock), Downloads.begin(response, Downloads.name(name, SavedCheck.ENDING)));
    }

    @GetMapping("/checks/resume")
    ModelAndView form() {
        return form(null, HttpStatus.OK);
    }

    private ModelAndView form(String mistake, HttpStatus status) {
        return form(mistake, "#saved", status);
    }

    private ModelAndView form(String mistake, String address, HttpStatus status) {
        Map<String, Object> shown = new HashMap<>(Map.of("settings", settings));
        shown.put("mistake", mistake);
        shown.put("address", address);
        return new ModelAndView("keep/resume", shown, status);
    }

    @PostMapping(path = "/checks/resume", consumes = "multipart/form-data")
    ModelAndView resume(HttpServletRequest request, HttpServletResponse response) throws IOException {
        UploadedForm sent = UploadedForm.read(request, settings.upload().toBytes());
        if (sent.file(SAVED) == null) {
            return form("Choose the file of a saved check.", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            long unpacked = settings.upload().toBytes() * UNPACKED;
            Submission saved =
                    places.within(Weight.of(sent.file(SAVED), true), () -> SavedCheck.read(sent.file(SAVED), unpacked));
            Check check = runner.begin(visitors.known(request), request, saved, null);
            check.await(settings.patience());
            return new ModelAndView("redirect:/checks/" + check.id());
        } catch (NoSavedCheckException none) {
            return form(none.getMessage(), HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (TooManyKeptException full) {
            return full.on(form(full.getMessage(), full.address("#saved"), HttpStatus.CONFLICT), response);
        }
    }

    /** How many seconds a check is kept if it is not used; asking is no use of it. */
    @GetMapping("/checks/{id}/expiry")
    @ResponseBody
    Map<String, Object> expiry(HttpServletRequest request, @PathVariable("id") String id) {
        return left(checks.unused(visitors.of(request), id).orElseThrow(NothingHereException::new));
    }

    /** Keeps a check for as long again. */
    @PostMapping("/checks/{id}/keep")
    @ResponseBody
    Map<String, Object> keep(HttpServletRequest request, @PathVariable("id") String id) {
        checks.require(visitors.known(request), id);
        return left(Duration.ZERO);
    }

    private Map<String, Object> left(Duration unused) {
        return Map.of("seconds", settings.idle().minus(unused).toSeconds());
    }

    @GetMapping("/checks/{id}/delete")
    ModelAndView confirm(HttpServletRequest request, @PathVariable("id") String id) {
        return new ModelAndView("keep/delete", Map.of("check", checks.require(visitors.of(request), id)));
    }

    @PostMapping("/checks/{id}/delete")
    String delete(HttpServletRequest request, @PathVariable("id") String id, RedirectAttributes said) {
        Check check = checks.require(visitors.of(request), id);
        checks.delete(visitors.of(request), id);
        said.addFlashAttribute("deleted", check.name());
        return "redirect:/checks";
    }
}
