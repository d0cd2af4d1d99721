package org.claimable.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.claimable.claim.Violations.InvalidCohortException;
import org.claimable.evaluation.Evaluation;
import org.claimable.file.annotated.AnnotatedCsv;
import org.claimable.file.annotated.AnnotatedWorkbook;
import org.claimable.file.json.EvaluationWriter;
import org.claimable.file.sheet.WrittenWorkbook.NoRoomException;
import org.claimable.page.view.QuestionsView;
import org.claimable.page.view.ReportView;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Gives what was decided to take away: as files, as a report to print, and as questions. */
@Controller
class TakeAwayController {
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Visitors visitors;

    TakeAwayController(Visitors visitors) {
        this.visitors = visitors;
    }

    /** What writes an evaluation to a stream. */
    private interface Form {
        void write(Evaluation evaluation, OutputStream stream) throws IOException;
    }

    @GetMapping("/checks/{id}/decided-claims.xlsx")
    void workbook(HttpServletRequest request, HttpServletResponse response, @PathVariable("id") String id)
            throws IOException {
        write(response, WORKBOOK, "decided-claims.xlsx", evaluation(request, id), AnnotatedWorkbook::write);
    }

    @GetMapping("/checks/{id}/decided-claims.csv")
    void csv(HttpServletRequest request, HttpServletResponse response, @PathVariable("id") String id)
            throws IOException {
        write(response, "text/csv;charset=UTF-8", "decided-claims.csv", evaluation(request, id), AnnotatedCsv::write);
    }

    @GetMapping("/checks/{id}/decided-claims.json")
    void json(HttpServletRequest request, HttpServletResponse response, @PathVariable("id") String id)
            throws IOException {
        write(response, "application/json", "decided-claims.json", evaluation(request, id), EvaluationWriter::write);
    }

    @GetMapping("/checks/{id}/report")
    ModelAndView report(HttpServletRequest request, @PathVariable("id") String id) {
        return new ModelAndView("check/report", Map.of("report", new ReportView(id, visitors.decided(request, id))));
    }

    @GetMapping("/checks/{id}/questions")
    ModelAndView questions(HttpServletRequest request, @PathVariable("id") String id) {
        return new ModelAndView(
                "check/questions", Map.of("view", new QuestionsView(id, visitors.decided(request, id))));
    }

    @ExceptionHandler
    ModelAndView tooLarge(InvalidCohortException tooLarge, HttpServletResponse response) {
        return noFile(response, tooLarge.violations().get(0).message(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @ExceptionHandler
    ModelAndView noRoom(NoRoomException noRoom, HttpServletResponse response) {
        return noFile(response, noRoom.getMessage(), HttpStatus.INTERNAL_SERVER_ERROR);
    }

    private static ModelAndView noFile(HttpServletResponse response, String message, HttpStatus status) {
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "inline");
        return new ModelAndView("problem/no-file", Map.of("message", message), status);
    }

    private Evaluation evaluation(HttpServletRequest request, String id) {
        return visitors.decided(request, id).evaluation();
    }

    private static void write(HttpServletResponse response, String type, String name, Evaluation evaluation, Form form)
            throws IOException {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        form.write(evaluation, response.getOutputStream());
    }
}
