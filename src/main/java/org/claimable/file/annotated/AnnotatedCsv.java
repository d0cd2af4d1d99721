package org.claimable.file.annotated;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.claimable.file.json.EvaluationWriter.Conclusion;
import org.claimable.file.sheet.HarmlessText;
import org.claimable.file.table.DecidedBy;
import org.claimable.method.catalogue.DeadweightBasis;
import org.claimable.method.catalogue.Setting;
import org.claimable.method.claim.Cohort;
import org.claimable.method.claim.Settings;
import org.claimable.method.claim.Settings.Deadweight;
import org.claimable.method.claim.Settings.Period;
import org.claimable.method.decision.Decision;
import org.claimable.method.evaluation.Evaluation;
import org.claimable.method.rulebook.RuleSet;

/** Writes an evaluation as one table: the submitted rows, what was decided of each, and how. */
public final class AnnotatedCsv {
    private AnnotatedCsv() {}

    /** Writes CSV in UTF-8 with a byte order mark, by which spreadsheets tell it; leaves the stream open. */
    public static void write(Evaluation evaluation, OutputStream stream) throws IOException {
        write(Conclusion.of(evaluation), stream);
    }

    /** Writes the same of an evaluation of which all is worked out. */
    public static void write(Conclusion conclusion, OutputStream stream) throws IOException {
        Evaluation evaluation = conclusion.evaluation();
        Writer text = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        SubmittedColumns submitted = SubmittedColumns.of(evaluation);
        AnnotatedRows rows = new AnnotatedRows(Authority.of(conclusion), submitted.headings());
        text.write(rows.head());
        for (int claim = 0; claim < evaluation.decisions().size(); claim++) {
            text.write(rows.row(submitted.cells(claim), evaluation.decisions().get(claim)));
        }
        text.flush();
    }

    /** The text of a decided table in CSV, a row at a time. For one thread. */
    public static final class AnnotatedRows {
        private static final String BYTE_ORDER_MARK = "\uFEFF";

        private final List<String> submitted;
        private final List<String> headings;
        private final List<String> authority;
        private final StringWriter text = new StringWriter();
        private final CsvWriter rows =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);

        AnnotatedRows(Authority authority, List<String> submitted) {
            this.submitted = submitted;
            Settings chosen = authority.evaluation().cohort().settings();
            this.headings = headings(submitted, chosen.get(Setting.COLUMNS) != null);
            this.authority = new ArrayList<>(authority.cells());
            if (chosen.get(Setting.COLUMNS) != null) {
                this.authority.add(DecidedBy.columns(chosen, submitted, headings));
            }
        }

        private static List<String> headings(List<String> submitted, boolean areNamed) {
            List<String> titles = new ArrayList<>(AddedColumn.titles());
            titles.addAll(Authority.HEADINGS);
            if (areNamed) {
                titles.add(DecidedBy.COLUMNS);
            }
            List<String> headings = new ArrayList<>(submitted);
            headings.addAll(AddedColumn.headingsBeside(submitted, titles));
            return headings;
        }

        /** The rows of a table whose longest has so many cells; {@code terms} are those that it was decided on. */
        public static AnnotatedRows of(Evaluation terms, String decisionId, List<String> headings, int width) {
            return new AnnotatedRows(new Authority(terms, decisionId), SubmittedColumns.filled(headings, width));
        }

        /** What comes first: a byte order mark, by which spreadsheets tell the encoding, and the headings. */
        public String head() {
            return BYTE_ORDER_MARK + text(headings);
        }

        /** The line of a claim: what was submitted, what was decided, and how. */
        public String row(List<String> cells, Decision decision) {
            List<String> row = new ArrayList<>(SubmittedColumns.filled(cells, submitted.size()));
            for (AddedColumn column : AddedColumn.values()) {
                Object value = column.of(decision);
                row.add(
                        value instanceof BigDecimal number
                                ? number.toPlainString()
                                : value == null ? "" : value.toString());
            }
            row.addAll(authority);
            return text(row);
        }

        private String text(List<String> cells) {
            rows.writeRecord(cells.stream().map(HarmlessText::inCsv).toList());
            flush();
            String line = text.toString();
            text.getBuffer().setLength(0);
            return line;
        }

        private void flush() {
            try {
                rows.flush();
            } catch (IOException never) {
                throw new UncheckedIOException(never);
            }
        }
    }

    /** How an evaluation was decided, in words: its identity, rules, values and choices. */
    record Authority(Evaluation evaluation, String decisionId) {
        /** The headings of {@link #cells}. */
        static final List<String> HEADINGS = List.of(
                DecidedBy.DECISION,
                DecidedBy.AS_OF,
                DecidedBy.RULE_SET,
                DecidedBy.VALUE_SET,
                "Notice",
                DecidedBy.OPTIONS);

        static Authority of(Conclusion conclusion) {
            return new Authority(conclusion.evaluation(), conclusion.decisionId());
        }

        /** All of it, to stand in each row of a table that has no other place for it. */
        List<String> cells() {
            return List.of(
                    decisionId,
                    evaluation.asOf().toString(),
                    ruleSet(),
                    "%s, %s"
                            .formatted(
                                    evaluation.valueSet().id(),
                                    evaluation.valueSet().digest()),
                    evaluation.valueSet().notice() == null
                            ? ""
                            : evaluation.valueSet().notice(),
                    options());
        }

        String inShort() {
            return "Rules %s %s; values %s."
                    .formatted(
                            evaluation.ruleSet().id(),
                            evaluation.ruleSet().version(),
                            evaluation.valueSet().id());
        }

        private String ruleSet() {
            RuleSet rules = evaluation.ruleSet();
            String overlays = rules.overlays().stream()
                    .map(overlay -> "; overlay %s, %s".formatted(overlay.id(), overlay.digest()))
                    .collect(Collectors.joining());
            return "%s %s, %s%s".formatted(rules.id(), rules.version(), rules.digest(), overlays);
        }

        /** Its choices, each by its name, as a decided file says them. */
        String options() {
            Cohort cohort = evaluation.cohort();
            String options = Setting.OPTIONS.stream()
                    .filter(cohort.settings()::isWritten)
                    .map(each -> "%s %s; "
                            .formatted(
                                    each.decides().inShort(), cohort.settings().choice(each)))
                    .collect(Collectors.joining());
            return "%s%speriod %s; deadweight %s".formatted(options, whereChosen(), period(), deadweight());
        }

        /** How its days were read and what the work cost, as far as that was chosen. */
        private String whereChosen() {
            Settings chosen = evaluation.cohort().settings();
            return DecidedBy.WHERE_CHOSEN.stream()
                    .filter(each -> chosen.get(each) != null)
                    .map(each -> "%s %s; ".formatted(each.title(), chosen.get(each)))
                    .collect(Collectors.joining());
        }

        private String period() {
            Period period = evaluation.cohort().period();
            if (period.equals(Period.OPEN)) {
                return "not limited";
            }
            String from = period.from() == null ? "" : "from %s ".formatted(period.from());
            return (from + (period.to() == null ? "" : "to %s".formatted(period.to()))).strip();
        }

        private String deadweight() {
            Deadweight deadweight = evaluation.cohort().deadweight();
            return deadweight.basis() == DeadweightBasis.OWN_RATE
                    ? "OWN_RATE %s, %s".formatted(deadweight.rate().toPlainString(), deadweight.justification())
                    : deadweight.basis().name();
        }
    }
}
