package org.claimable.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import org.claimable.api.generated.MeasuresApi;
import org.claimable.file.annotated.MeasuresCsv;
import org.claimable.file.annotated.MeasuresWorkbook;
import org.claimable.file.json.MeasuresReader;
import org.claimable.file.json.MeasuresWriter;
import org.claimable.file.json.MeasuresWriter.Answered;
import org.claimable.file.table.MeasurePart;
import org.claimable.file.table.MeasureSetting;
import org.claimable.file.table.MeasuresFiles;
import org.claimable.file.table.MeasuresFiles.SentFile;
import org.claimable.file.table.MeasuresSubmission;
import org.claimable.file.table.MeasuresSubmission.Reader;
import org.claimable.method.catalogue.NamedFor;
import org.claimable.method.claim.MalformedCohortException;
import org.claimable.method.claim.Violations;
import org.claimable.method.measure.MeasuresRequest;
import org.claimable.method.rulebook.RuleSet;
import org.claimable.service.limit.ClaimBounds;
import org.claimable.service.multipart.PartsReader;
import org.claimable.service.multipart.PartsReader.UnreadablePartsException;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** Puts figures of outputs together, which are sent as JSON or as tables, and answers in one of the forms of the result. */
@RestController
class MeasuresController implements MeasuresApi {
    private final Lending lending;
    private final AnswerTypes types;
    private final ClaimBounds bounds;

    MeasuresController(Lending lending, AnswerTypes types, ClaimBounds bounds) {
        this.lending = lending;
        this.types = types;
        this.bounds = bounds;
    }

    @Override
    public ResponseEntity<Answered> measure(
            MeasuresSubmission submission,
            String asOf,
            String reference,
            String view,
            String grossUpBy,
            String population,
            String ruleSet,
            String organisation) {
        MeasuresRequest request = submission.request();
        if (!submission.isOfTables()) {
            refuseSettings();
        }
        bounds.check(request, submission.figures());
        RuleSet rules =
                lending.library().evaluator(request.ruleSet()).orElseThrow().ruleSet();
        return answer(Answered.of(request, rules, submission.notes()));
    }

    /** Refuses parameters beside figures in JSON, which say their own settings. */
    private static void refuseSettings() {
        Violations violations = new Violations();
        Map<String, ?> given = TableSettings.ofRequest().given();
        Arrays.stream(MeasureSetting.values())
                .filter(each -> given.containsKey(each.title()))
                .forEach(each -> violations.add(
                        "query parameter " + each.title(),
                        "SETTING_OF_TABLES",
                        "This goes with figures in a table alone. Say it in the body."));
        violations.failIfAny();
    }

    /** In the media type that was settled; a table is a file to save. */
    private ResponseEntity<Answered> answer(Answered answered) {
        MediaType type = types.chosen();
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok().contentType(type);
        if (type.equals(AnswerTypes.WORKBOOK)) {
            answer.header(HttpHeaders.CONTENT_DISPOSITION, AnswerTypes.savedAs("measures.xlsx"));
        } else if (type.equals(AnswerTypes.CSV)) {
            answer.header(HttpHeaders.CONTENT_DISPOSITION, AnswerTypes.savedAs("measures.csv"));
        }
        return answer.body(answered);
    }

    @Bean
    static BodyConverter<MeasuresSubmission> jsonMeasures(Lending lending, Clock clock) {
        return BodyConverter.ofText(
                MeasuresSubmission.class,
                text -> MeasuresSubmission.of(MeasuresReader.read(text, lending.library(), LocalDate.now(clock))),
                MediaType.APPLICATION_JSON);
    }

    /** A CSV file or an Excel workbook, with the settings in the address. */
    @Bean
    static BodyConverter<MeasuresSubmission> measuresInTables(Lending lending, ClaimBounds bounds, Clock clock) {
        return new BodyConverter<>(
                MeasuresSubmission.class,
                message -> read(
                        MeasuresFiles.NONE.and(
                                MeasurePart.FIGURES,
                                new SentFile(
                                        null,
                                        Parts.utf8(
                                                message.getBody().readAllBytes(),
                                                message.getHeaders().getContentType()))),
                        lending,
                        bounds,
                        clock),
                AnswerTypes.CSV,
                AnswerTypes.WORKBOOK);
    }

    /** A file each, with the settings in a part or in the address. */
    @Bean
    static BodyConverter<MeasuresSubmission> measuresInParts(Lending lending, ClaimBounds bounds, Clock clock) {
        return new BodyConverter<>(
                MeasuresSubmission.class,
                message -> read(
                        new FigureParts()
                                .read(message.getBody(), message.getHeaders().getContentType()),
                        lending,
                        bounds,
                        clock),
                MediaType.MULTIPART_FORM_DATA) {
            @Override
            protected boolean canRead(MediaType type) {
                return super.canRead(type) && type != null && type.getParameter("boundary") != null;
            }
        };
    }

    private static MeasuresSubmission read(MeasuresFiles files, Lending lending, ClaimBounds bounds, Clock clock) {
        return MeasuresSubmission.read(
                files,
                TableSettings.ofRequest().given(),
                new Reader(NamedFor.PROGRAMS, lending.library(), LocalDate.now(clock), bounds.mostFigures()));
    }

    @Bean
    static BodyConverter<Answered> jsonMeasured() {
        return answers(MeasuresWriter::write, MediaType.APPLICATION_JSON);
    }

    @Bean
    static BodyConverter<Answered> csvMeasured() {
        return answers(MeasuresCsv::write, AnswerTypes.CSV);
    }

    @Bean
    static BodyConverter<Answered> workbookMeasured() {
        return answers(MeasuresWorkbook::write, AnswerTypes.WORKBOOK);
    }

    /** What writes an answer to a stream that stays open. */
    private interface Form {
        void write(Answered answered, OutputStream stream) throws IOException;
    }

    private static BodyConverter<Answered> answers(Form form, MediaType type) {
        return BodyConverter.writing(
                Answered.class, (answered, message) -> form.write(answered, message.getBody()), type);
    }

    /** The parts of a body, by name, in memory. */
    private static final class FigureParts {
        private static final int MOST = 1_000;

        private final Violations violations = new Violations();
        private MeasuresFiles files = MeasuresFiles.NONE;

        MeasuresFiles read(InputStream body, MediaType type) {
            try {
                new PartsReader(MOST, Long.MAX_VALUE).read(body, type.toString(), this::add);
            } catch (UnreadablePartsException malformed) {
                throw new MalformedCohortException(malformed.getMessage());
            }
            if (!files.has(MeasurePart.FIGURES)) {
                violations.add(
                        "part figures", "MISSING", "There must be a part \"figures\": a CSV file or a workbook.");
            }
            violations.failIfAny();
            return files;
        }

        private void add(PartsReader.Part part) {
            MeasurePart named = MeasurePart.of(part.field()).orElse(null);
            if (named == null) {
                violations.add(
                        "part",
                        "UNKNOWN_PART",
                        "A part is none of %s. Leave it out, or name it so."
                                .formatted(String.join(
                                        ", ",
                                        Arrays.stream(MeasurePart.values())
                                                .map(MeasurePart::title)
                                                .toList())));
            } else if (files.has(named) && !named.isSeveral()) {
                violations.add("part " + part.field(), "REPEATED", "This part is there twice. Send it once.");
            } else {
                files = files.and(named, new SentFile(part.file(), text(part)));
            }
        }

        private static byte[] text(PartsReader.Part part) {
            try {
                return Parts.utf8(part.content(), part.type());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
