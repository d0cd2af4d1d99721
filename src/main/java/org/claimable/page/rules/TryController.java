package org.claimable.page.rules;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.claimable.method.bank.ValueSet;
import org.claimable.method.claim.MalformedCohortException;
import org.claimable.method.claim.Violations.InvalidCohortException;
import org.claimable.method.evaluation.Deadline.EvaluationLimitException;
import org.claimable.page.Assets;
import org.claimable.page.PageSettings;
import org.claimable.page.UploadedForm;
import org.claimable.page.UploadedForm.SentFile;
import org.claimable.page.rules.ChangedFiles.UnplacedFileException;
import org.claimable.page.rules.CompareController.ComparisonForm.ListedChoice;
import org.claimable.page.rules.LoadedRules.Loaded;
import org.claimable.rules.engine.ReadLibrary;
import org.claimable.rules.engine.ReadLibrary.ReadRuleSet;
import org.claimable.service.limit.Deadlines;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Tries changed files of rules over a loaded rule set: nothing is kept of them, and nothing is published. */
@Controller
class TryController {
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int MOST_FILES = 40;
    private static final long MOST_BYTES = 4_000_000;
    private static final String EXAMPLE = "examples/riverside-repairs-2024-25.csv";

    private final LoadedRules rules;
    private final Clock clock;
    private final Deadlines deadlines;
    private final PageSettings settings;
    private final Semaphore place = new Semaphore(1);

    TryController(LoadedRules rules, Clock clock, Deadlines deadlines, PageSettings settings) {
        this.rules = rules;
        this.clock = clock;
        this.deadlines = deadlines;
        this.settings = settings;
    }

    /** What the form shows: the lists to choose from, and what is wrong, empty for nothing. */
    public record TryForm(
            List<ListedChoice> ruleSets,
            List<ListedChoice> folders,
            List<ListedChoice> values,
            boolean example,
            List<String> mistakes) {}

    @GetMapping("/rules/try")
    ModelAndView form() {
        return rules.read(loaded -> shown(form(loaded, Map.of(), List.of()), null, HttpStatus.OK));
    }

    @PostMapping(path = "/rules/try", consumes = "multipart/form-data")
    ModelAndView tried(HttpServletRequest request) throws IOException {
        UploadedForm sent = UploadedForm.read(
                request, Math.min(MOST_BYTES, settings.upload().toBytes()));
        return rules.read(loaded -> {
            if (!place.tryAcquire()) {
                return wrong(
                        loaded,
                        sent,
                        List.of("Another change is being tried. Try again in a minute."),
                        HttpStatus.SERVICE_UNAVAILABLE);
            }
            try {
                return tried(loaded, sent);
            } catch (UnplacedFileException | MalformedCohortException refused) {
                return wrong(loaded, sent, List.of(refused.getMessage()), HttpStatus.UNPROCESSABLE_CONTENT);
            } catch (InvalidCohortException invalid) {
                List<String> mistakes = invalid.violations().stream()
                        .map(each -> "Claims, %s: %s".formatted(each.pointer(), each.message()))
                        .toList();
                return wrong(loaded, sent, mistakes, HttpStatus.UNPROCESSABLE_CONTENT);
            } catch (EvaluationLimitException late) {
                return wrong(
                        loaded,
                        sent,
                        List.of("It took too long. Try it with fewer claims."),
                        HttpStatus.SERVICE_UNAVAILABLE);
            } finally {
                place.release();
            }
        });
    }

    private ModelAndView tried(Loaded loaded, UploadedForm sent) {
        List<SentFile> files = sent.files("files");
        if (files.isEmpty() || files.size() > MOST_FILES) {
            String message = files.isEmpty()
                    ? "Choose the files that you changed."
                    : "Choose at most %d files.".formatted(MOST_FILES);
            return wrong(loaded, sent, List.of(message), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        ReadLibrary read = read(loaded);
        ReadRuleSet before = ruleSet(loaded, read, sent.text("ruleSet"));
        ValueSet values = loaded.values(sent.text("values").isEmpty() ? null : sent.text("values"));
        byte[] claims = sent.file("claims");
        byte[] cohort = claims == null && !sent.text("example").isEmpty() ? Assets.shipped(EXAMPLE) : claims;
        TriedChange change = TriedChange.of(
                ChangedFiles.of(read, before, files, sent.text("folder")),
                before,
                read,
                values,
                cohort,
                LocalDate.now(clock),
                () -> deadlines.ofRequest(LONGEST));
        return shown(form(loaded, chosen(sent), List.of()), change, HttpStatus.OK);
    }

    /** The files as they were read without the tables laid over them, whose words may be licensed. */
    private static ReadLibrary read(Loaded loaded) {
        List<ReadLibrary> reads = loaded.lease().reads();
        return reads.get(reads.size() - 1);
    }

    private static ReadRuleSet ruleSet(Loaded loaded, ReadLibrary read, String name) {
        String id = loaded.book(name.isEmpty() ? null : name).ruleSet().id();
        return read.ruleSet(id).orElseThrow();
    }

    private static Map<String, String> chosen(UploadedForm sent) {
        return sent.texts(List.of("ruleSet", "folder", "values", "example"));
    }

    private static ModelAndView wrong(Loaded loaded, UploadedForm sent, List<String> mistakes, HttpStatus status) {
        return shown(form(loaded, chosen(sent), mistakes), null, status);
    }

    private static ModelAndView shown(TryForm form, TriedChange change, HttpStatus status) {
        Map<String, Object> model = new HashMap<>();
        model.put("crumbs", List.of(Addresses.ALL));
        model.put("form", form);
        model.put("change", change);
        ModelAndView view = new ModelAndView("rules/try", model);
        view.setStatus(status);
        return view;
    }

    private static TryForm form(Loaded loaded, Map<String, String> chosen, List<String> mistakes) {
        Set<String> folders = new LinkedHashSet<>();
        read(loaded).ruleSets().forEach(set -> set.ruleSet().chapters().forEach(each -> folders.add(each.id())));
        folders.add("catalogue");
        folders.add("lists");
        String folder = chosen.getOrDefault("folder", "");
        String values = chosen.getOrDefault("values", loaded.values(null).id());
        return new TryForm(
                loaded.books().stream()
                        .map(book -> book.ruleSet())
                        .map(set -> new ListedChoice(
                                set.id(),
                                "%s, version %s".formatted(set.title(), set.version()),
                                set.id().equals(chosen.get("ruleSet"))))
                        .toList(),
                folders.stream()
                        .map(each -> new ListedChoice(each, each, each.equals(folder)))
                        .toList(),
                loaded.library().valueSets().stream()
                        .map(set ->
                                new ListedChoice(set.id(), set.title(), set.id().equals(values)))
                        .toList(),
                chosen.containsKey("example"),
                mistakes);
    }
}
