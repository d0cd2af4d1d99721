package org.claimable.page.measures;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimable.file.annotated.MeasuresCsv;
import org.claimable.file.annotated.MeasuresWorkbook;
import org.claimable.file.json.MeasuresWriter;
import org.claimable.file.json.MeasuresWriter.Answered;
import org.claimable.file.table.MeasuresFiles.SentFile;
import org.claimable.method.claim.MalformedCohortException;
import org.claimable.method.claim.Violations.InvalidCohortException;
import org.claimable.page.Assets;
import org.claimable.page.Downloads;
import org.claimable.page.FormOptions;
import org.claimable.page.PageSettings;
import org.claimable.page.UploadedForm;
import org.claimable.page.Visitors;
import org.claimable.page.Visitors.NothingHereException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes figures of outputs, shows a visitor what they come to, and gives it to print and to take away. */
@Controller
class MeasuresPages {
    private static final String EXAMPLE = "community-spaces.json";

    private final VisitorMeasures measures;
    private final Visitors visitors;
    private final FormOptions options;
    private final PageSettings settings;

    MeasuresPages(VisitorMeasures measures, Visitors visitors, FormOptions options, PageSettings settings) {
        this.measures = measures;
        this.visitors = visitors;
        this.options = options;
        this.settings = settings;
    }

    @GetMapping("/measures/new")
    ModelAndView form(HttpServletRequest request) {
        return form(request, new MeasuresForm(Map.of(), null), HttpStatus.OK);
    }

    /** The form with what was chosen, for the same files. */
    @GetMapping("/measures/{id}/change")
    ModelAndView change(HttpServletRequest request, @PathVariable("id") String id) {
        KeptMeasures kept = kept(request, id);
        return form(request, new MeasuresForm(kept.sent().chosen(), kept), HttpStatus.OK);
    }

    @PostMapping(path = "/measures", consumes = "multipart/form-data")
    ModelAndView make(HttpServletRequest request) throws IOException {
        UploadedForm sent = UploadedForm.read(request, settings.upload().toBytes());
        SentFigures figures = SentFigures.of(sent);
        String id = sent.text("again");
        KeptMeasures again = id.isEmpty() ? null : kept(request, id);
        if (!figures.files().isEmpty()) {
            return make(request, figures, again);
        }
        if (again == null) {
            String message = "Choose at least one file of figures.";
            return wrong(request, new MeasuresForm(figures.chosen(), null).wrong(SentFigures.FIELD, "", message));
        }
        return make(request, figures.with(again.sent().files()), again);
    }

    @PostMapping("/measures/examples")
    ModelAndView makeExample(HttpServletRequest request) {
        SentFile file = new SentFile(EXAMPLE, Assets.shipped("examples/" + EXAMPLE));
        return make(request, new SentFigures(List.of(file), Map.of()), null);
    }

    private ModelAndView make(HttpServletRequest request, SentFigures sent, KeptMeasures again) {
        MeasuresForm form = new MeasuresForm(sent.chosen(), again);
        try {
            return new ModelAndView("redirect:/measures/"
                    + measures.make(request, visitors.known(request), sent).id());
        } catch (InvalidCohortException invalid) {
            return wrong(request, form.wrong(invalid.violations()));
        } catch (MalformedCohortException malformed) {
            return wrong(request, form.wrong(SentFigures.FIELD, "", malformed.getMessage()));
        }
    }

    private ModelAndView wrong(HttpServletRequest request, MeasuresForm form) {
        return form(request, form, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView form(HttpServletRequest request, MeasuresForm form, HttpStatus status) {
        return new ModelAndView(
                "measures/new",
                Map.of(
                        "form",
                        form,
                        "stocks",
                        options.stockMeasures(),
                        "settings",
                        settings,
                        "kept",
                        measures.of(visitors.of(request))),
                status);
    }

    @GetMapping("/measures/{id}")
    ModelAndView one(HttpServletRequest request, @PathVariable("id") String id) {
        return new ModelAndView("measures/result", Map.of("view", new MeasuresView(kept(request, id))));
    }

    /** A page to print, of everything or of one organisation or space. */
    @GetMapping("/measures/{id}/print")
    ModelAndView print(
            HttpServletRequest request,
            @PathVariable("id") String id,
            @RequestParam(name = "organisation", required = false) String organisation,
            @RequestParam(name = "space", required = false) String space) {
        KeptMeasures kept = kept(request, id);
        MeasuresView all = new MeasuresView(kept);
        Narrowing narrowing = Narrowing.asked(organisation, space);
        Map<String, Object> shown = new HashMap<>(Map.of("all", all, "view", all));
        if (narrowing != null) {
            if (!narrowing.isAmong(all.places())) {
                throw new NothingHereException();
            }
            shown.put("view", new MeasuresView(kept, measures.narrowed(kept.answered(), narrowing), narrowing));
        }
        return new ModelAndView("measures/print", shown);
    }

    /** Writes an answer in one of the forms to take away. */
    private interface Form {
        void write(Answered answered, OutputStream stream) throws IOException;
    }

    @GetMapping("/measures/{id}/measures.csv")
    void csv(HttpServletRequest request, HttpServletResponse response, @PathVariable("id") String id)
            throws IOException {
        take(request, response, id, ".csv", MeasuresCsv::write);
    }

    @GetMapping("/measures/{id}/measures.xlsx")
    void workbook(HttpServletRequest request, HttpServletResponse response, @PathVariable("id") String id)
            throws IOException {
        take(request, response, id, ".xlsx", MeasuresWorkbook::write);
    }

    @GetMapping("/measures/{id}/measures.json")
    void json(HttpServletRequest request, HttpServletResponse response, @PathVariable("id") String id)
            throws IOException {
        take(request, response, id, ".json", MeasuresWriter::write);
    }

    private void take(HttpServletRequest request, HttpServletResponse response, String id, String ending, Form form)
            throws IOException {
        KeptMeasures kept = kept(request, id);
        String name = Downloads.name(kept.name(), "-measures" + ending);
        form.write(kept.answered(), Downloads.begin(response, name));
    }

    @GetMapping("/measures/{id}/delete")
    ModelAndView confirm(HttpServletRequest request, @PathVariable("id") String id) {
        return new ModelAndView("measures/delete", Map.of("view", new MeasuresView(kept(request, id))));
    }

    @PostMapping("/measures/{id}/delete")
    String delete(HttpServletRequest request, @PathVariable("id") String id, RedirectAttributes said) {
        String name = kept(request, id).name();
        measures.delete(visitors.of(request), id);
        said.addFlashAttribute("deleted", name);
        return "redirect:/measures/new";
    }

    private KeptMeasures kept(HttpServletRequest request, String id) {
        return measures.require(visitors.of(request), id);
    }
}
