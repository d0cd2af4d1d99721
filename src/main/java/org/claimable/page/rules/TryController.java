package org.claimable.page.rules;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimable.method.bank.ValueSet;
import org.claimable.method.claim.MalformedCohortException;
import org.claimable.method.claim.Violations.InvalidCohortException;
import org.claimable.method.claim.Violations.Violation;
import org.claimable.method.evaluation.Deadline;
import org.claimable.method.evaluation.Deadline.EvaluationLimitException;
import org.claimable.page.Assets;
import org.claimable.page.PageSettings;
import org.claimable.page.UploadedForm;
import org.claimable.page.UploadedForm.SentFile;
import org.claimable.page.rules.ChangeTrials.TrialUnderWayException;
import org.claimable.page.rules.ChangedFiles.UnplacedFilesException;
import org.claimable.page.rules.LoadedRules.Loaded;
import org.claimable.page.rules.TriedChange.LicensedClaimsException;
import org.claimable.page.rules.TryForm.FormMistake;
import org.claimable.rules.engine.ReadLibrary;
import org.claimable.rules.engine.ReadLibrary.ReadRuleSet;
import org.claimable.rules.files.FolderFiles;
import org.claimable.service.access.SignedIn;
import org.claimable.service.limit.Deadlines;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Tries changed files of rules over a loaded rule set: nothing is kept of them, and nothing is published. */
@Controller
class TryController {
    private static final int MOST_FILES = 40;
    private static final int MOST_MISTAKES = 50;
    private static final long MOST_BYTES = 4_000_000;
    private static final String EXAMPLE = "examples/riverside-repairs-2024-25.csv";

    private final LoadedRules rules;
    private final ChangeTrials trials;
    private final Clock clock;
    private final Deadlines deadlines;
    private final PageSettings settings;
    private final SignedIn caller;

    TryController(
            LoadedRules rules,
            ChangeTrials trials,
            Clock clock,
            Deadlines deadlines,
            PageSettings settings,
            SignedIn caller) {
        this.rules = rules;
        this.trials = trials;
        this.clock = clock;
        this.deadlines = deadlines;
        this.settings = settings;
        this.caller = caller;
    }

    @GetMapping("/rules/try")
    ModelAndView form() {
        return rules.read(loaded -> shown(loaded, Map.of(), List.of(), null, HttpStatus.OK));
    }

    @PostMapping(path = "/rules/try", consumes = "multipart/form-data")
    ModelAndView tried(HttpServletRequest request) throws IOException {
        UploadedForm sent = UploadedForm.read(
                request, Math.min(MOST_BYTES, settings.upload().toBytes()));
        return rules.read(loaded -> answered(loaded, sent));
    }

    private ModelAndView answered(Loaded loaded, UploadedForm sent) {
        try {
            return shown(loaded, chosen(sent), List.of(), tried(loaded, sent), HttpStatus.OK);
        } catch (UnplacedFilesException unplaced) {
            String field = unplaced.mistakes().stream().anyMatch(each -> each.contains("folder"))
                    ? TryForm.FOLDER
                    : TryForm.FILES;
            return wrong(loaded, sent, field, unplaced.mistakes());
        } catch (LicensedClaimsException licensed) {
            return wrong(loaded, sent, TryForm.VALUES, List.of(licensed.getMessage()));
        } catch (MalformedCohortException unreadable) {
            return wrong(loaded, sent, TryForm.CLAIMS, List.of(unreadable.getMessage()));
        } catch (InvalidCohortException invalid) {
            return wrong(
                    loaded,
                    sent,
                    TryForm.CLAIMS,
                    invalid.violations().stream().map(TryController::words).toList());
        } catch (TrialUnderWayException busy) {
            return late(loaded, sent, busy.getMessage());
        } catch (EvaluationLimitException late) {
            return late(
                    loaded,
                    sent,
                    "This took too long, so it was ended. Try it with fewer claims, or run ./claimable rules check and rules diff.");
        }
    }

    private TriedChange tried(Loaded loaded, UploadedForm sent) {
        List<SentFile> files = sent.files(TryForm.FILES).stream()
                .filter(each -> !FolderFiles.isSetAside(Path.of(each.path())))
                .toList();
        if (files.isEmpty() || files.size() > MOST_FILES) {
            throw new UnplacedFilesException(List.of(
                    files.isEmpty()
                            ? "Choose the files that you changed."
                            : "You chose %d files. Choose at most %d.".formatted(files.size(), MOST_FILES)));
        }
        ReadLibrary read = read(loaded);
        String folder = sent.text(TryForm.FOLDER);
        ReadRuleSet before = ruleSet(loaded, read, sent.text(TryForm.RULE_SET));
        ChangedFiles changed =
                ChangedFiles.of(read, before, files, TryForm.folders(read).contains(folder) ? folder : "");
        ValueSet values = values(read, sent.text(TryForm.VALUES));
        byte[] own = sent.file(TryForm.CLAIMS);
        byte[] claims = own == null && !sent.text(TryForm.EXAMPLE).isEmpty() ? Assets.shipped(EXAMPLE) : own;
        LocalDate today = LocalDate.now(clock);
        boolean licensed = caller.maySeeLicensedFigures();
        Deadline deadline = deadlines.ofRequest();
        return trials.tried(
                () -> TriedChange.of(
                        changed, before, read, values, claims, licensed, today, Deadline.in(deadline.left())),
                deadline);
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

    private static ValueSet values(ReadLibrary read, String id) {
        return read.valueSets().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElse(read.valueSets().get(0));
    }

    private static Map<String, String> chosen(UploadedForm sent) {
        return sent.texts(List.of(TryForm.RULE_SET, TryForm.FOLDER, TryForm.VALUES, TryForm.EXAMPLE));
    }

    private static String words(Violation mistake) {
        String where = mistake.pointer();
        return where.isEmpty()
                ? mistake.message()
                : "%s%s: %s".formatted(where.substring(0, 1).toUpperCase(), where.substring(1), mistake.message());
    }

    private static ModelAndView wrong(Loaded loaded, UploadedForm sent, String field, List<String> mistakes) {
        List<FormMistake> listed = mistakes.stream()
                .limit(MOST_MISTAKES)
                .map(each -> new FormMistake(field, each))
                .toList();
        return shown(loaded, chosen(sent), listed, null, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView late(Loaded loaded, UploadedForm sent, String message) {
        List<FormMistake> one = List.of(new FormMistake(TryForm.FILES, message));
        return shown(loaded, chosen(sent), one, null, HttpStatus.SERVICE_UNAVAILABLE);
    }

    private static ModelAndView shown(
            Loaded loaded,
            Map<String, String> chosen,
            List<FormMistake> mistakes,
            TriedChange change,
            HttpStatus status) {
        Map<String, Object> model = new HashMap<>();
        model.put("crumbs", List.of(Addresses.ALL));
        model.put("form", TryForm.of(loaded, read(loaded), chosen, mistakes));
        model.put("change", change);
        ModelAndView view = new ModelAndView("rules/try", model);
        view.setStatus(status);
        return view;
    }
}
