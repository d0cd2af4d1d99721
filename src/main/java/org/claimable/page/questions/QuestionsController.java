package org.claimable.page.questions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimable.file.document.Count;
import org.claimable.file.table.ReplyTable;
import org.claimable.file.table.ReplyTable.Reply;
import org.claimable.method.claim.MalformedCohortException;
import org.claimable.method.claim.Violations.InvalidCohortException;
import org.claimable.page.Downloads;
import org.claimable.page.PageSettings;
import org.claimable.page.Places;
import org.claimable.page.UploadedForm;
import org.claimable.page.Visitors;
import org.claimable.page.Visitors.NothingHereException;
import org.claimable.page.Visitors.TooManyKeptException;
import org.claimable.page.check.Check;
import org.claimable.page.check.Checks;
import org.claimable.page.claims.DecidedClaims;
import org.claimable.service.limit.Weight;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows the questions to each provider, gives them to take away, and takes what providers reply. */
@Controller
class QuestionsController {
    private static final String REPLIES = "replies";
    private static final String NUMBER = "{number:[1-9][0-9]*}";

    private final Checks checks;
    private final Visitors visitors;
    private final Places places;
    private final PageSettings settings;

    QuestionsController(Checks checks, Visitors visitors, Places places, PageSettings settings) {
        this.checks = checks;
        this.visitors = visitors;
        this.places = places;
        this.settings = settings;
    }

    @GetMapping("/checks/{id}/questions")
    ModelAndView all(HttpServletRequest request, @PathVariable("id") String id) {
        return all(checks.require(visitors.of(request), id), List.of(), HttpStatus.OK);
    }

    private static ModelAndView all(Check check, List<String> mistakes, HttpStatus status) {
        DecidedClaims claims = decided(check);
        Map<String, Object> shown = new HashMap<>();
        shown.put("check", check);
        shown.put("about", claims.title());
        shown.put("providers", ProviderQuestions.of(claims));
        shown.put("answers", answers(check, claims));
        shown.put("mistakes", mistakes);
        return new ModelAndView("questions/all", shown, status);
    }

    private static DecidedClaims decided(Check check) {
        return check.decided().orElseThrow(NothingHereException::new);
    }

    @GetMapping("/checks/{id}/questions/" + NUMBER)
    ModelAndView one(HttpServletRequest request, @PathVariable("id") String id, @PathVariable("number") String number) {
        Check check = checks.require(visitors.of(request), id);
        DecidedClaims claims = decided(check);
        ProviderQuestions asked = asked(claims, number);
        return new ModelAndView(
                "questions/one",
                Map.of(
                        "check",
                        check,
                        "about",
                        ProviderQuestions.about(claims),
                        "asked",
                        asked,
                        "letter",
                        asked.letter(ProviderQuestions.about(claims))));
    }

    private static ProviderQuestions asked(DecidedClaims claims, String number) {
        return ProviderQuestions.of(claims).stream()
                .filter(each -> number.equals(String.valueOf(each.number())))
                .findFirst()
                .orElseThrow(NothingHereException::new);
    }

    @GetMapping("/checks/{id}/questions/" + NUMBER + "/questions.xlsx")
    void workbook(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable("id") String id,
            @PathVariable("number") String number)
            throws IOException {
        DecidedClaims claims = decided(checks.require(visitors.of(request), id));
        ProviderQuestions asked = asked(claims, number);
        String about = ProviderQuestions.about(claims);
        String name = Downloads.name("questions to %s about %s".formatted(asked.name(), about), ".xlsx");
        QuestionsWorkbook.write(asked, about, claims.evaluation().asOf(), Downloads.begin(response, name));
    }

    @PostMapping(path = "/checks/{id}/replies", consumes = "multipart/form-data")
    ModelAndView reply(HttpServletRequest request, @PathVariable("id") String id, RedirectAttributes said)
            throws IOException {
        UploadedForm sent = UploadedForm.read(request, settings.upload().toBytes());
        Check check = checks.require(visitors.of(request), id);
        DecidedClaims claims = decided(check);
        if (sent.file(REPLIES) == null) {
            return all(
                    check,
                    List.of("Choose the workbook of questions that the provider filled in."),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            List<Reply> replies =
                    places.within(Weight.of(sent.file(REPLIES), false), () -> ReplyTable.read(sent.file(REPLIES)));
            MatchedReplies matched = MatchedReplies.of(replies, claims);
            if (!matched.mistakes().isEmpty()) {
                return all(check, matched.mistakes(), HttpStatus.UNPROCESSABLE_CONTENT);
            }
            checks.keep(check, matched.byClaim());
            said.addFlashAttribute("replied", Count.of(replies.size(), "reply was", "replies were"));
            return new ModelAndView("redirect:/checks/%s/questions".formatted(id));
        } catch (MalformedCohortException | TooManyKeptException none) {
            return all(check, List.of(none.getMessage()), HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (InvalidCohortException wrong) {
            return all(
                    check,
                    wrong.violations().stream()
                            .map(each -> "%s: %s".formatted(each.pointer(), each.message()))
                            .toList(),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    /** A reply to the questions on a claim, and the claim as the visitor finds it. */
    public record Answer(String claim, String address, String provider, String text) {}

    /** The replies that were sent so far, in the order of the claims. */
    private static List<Answer> answers(Check check, DecidedClaims claims) {
        Map<String, String> replies = check.submission().replies();
        return replies.keySet().stream()
                .flatMap(claim -> claims.position(claim).stream())
                .sorted()
                .map(claims::claim)
                .map(claim -> new Answer(
                        claim.claim().id(),
                        "/checks/%s/claims/%d".formatted(check.id(), claim.position() + 1),
                        claim.claim().provider() == null ? "" : claim.claim().provider(),
                        replies.get(claim.claim().id())))
                .toList();
    }
}
