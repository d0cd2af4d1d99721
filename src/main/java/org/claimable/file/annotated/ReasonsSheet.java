package org.claimable.file.annotated;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.claimable.decision.Decision;
import org.claimable.decision.Decision.Reason;
import org.claimable.evaluation.Evaluation;
import org.claimable.file.document.Reasons;
import org.claimable.file.sheet.Bars;
import org.claimable.file.sheet.Page;
import org.claimable.file.sheet.Styles;
import org.claimable.report.Summary;

/** The sheet of reasons: how many claims each struck and what they would be worth, the greatest value first. */
final class ReasonsSheet {
    static final String NAME = "By reason";

    private static final int COLUMNS = 7;
    private static final int VALUE = 4;

    private final XSSFSheet sheet;
    private final Page page;
    private final int reasons;

    ReasonsSheet(XSSFSheet sheet, Styles styles, Evaluation evaluation, Summary summary) {
        this.sheet = sheet;
        this.page = new Page(sheet, styles).widths(32, 32, 9, 9, 18, 26, 80);
        this.reasons = summary.byReason().size();
        new SheetTable(page, Reasons.of(summary, evaluation.decisions())).write();
        page.filtered(COLUMNS, reasons);
        page.printed(PrintSetup.A4_PAPERSIZE, true, 1);
    }

    /** The bars of all reasons; none where every claim is claimable. */
    Bars bars() {
        return reasons == 0 ? null : new Bars("Value not counted, by reason", sheet, reasons, 0).of(VALUE);
    }

    /** By which rules and sources each code of reason was given in an evaluation. */
    private static final class SpokenRules {
        private final Map<String, Set<String>> rules = new TreeMap<>();
        private final Map<String, Set<String>> sources = new TreeMap<>();

        SpokenRules(Iterable<Decision> decisions) {
            decisions.forEach(decision -> decision.reasons().forEach(this::add));
        }

        private void add(Reason reason) {
            rules.computeIfAbsent(reason.code(), code -> new TreeSet<>())
                    .add("%s (%s)".formatted(reason.rule(), reason.provenance()));
            sources.computeIfAbsent(reason.code(), code -> new TreeSet<>()).add(reason.source());
        }

        String rules(String code) {
            return String.join("; ", rules.getOrDefault(code, Set.of()));
        }

        String sources(String code) {
            return String.join("; ", sources.getOrDefault(code, Set.of()));
        }
    }
}
