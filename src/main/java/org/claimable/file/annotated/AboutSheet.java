package org.claimable.file.annotated;

import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;
import org.claimable.evaluation.Evaluation;
import org.claimable.file.document.Caveats;
import org.claimable.file.document.HowDecided;
import org.claimable.file.document.ReasonWords;
import org.claimable.file.sheet.Page;
import org.claimable.file.sheet.Styles;
import org.claimable.file.sheet.Styles.CellKind;
import org.claimable.report.CaveatCount;
import org.claimable.report.Summary;

/** The sheet that says by what it was decided, what to know, and how to read the rest, so that the file stands alone. */
final class AboutSheet {
    static final String NAME = "About";

    private final Page page;
    private final Evaluation evaluation;

    AboutSheet(Sheet sheet, Styles styles, Evaluation evaluation) {
        this.page = new Page(sheet, styles).widths(30, 90, 12, 14, 60, 10);
        this.evaluation = evaluation;
        page.printed(PrintSetup.A4_PAPERSIZE, true, 1);
    }

    void write(Authority authority, Summary summary) {
        page.row().text(HowDecided.TITLE, CellKind.TITLE);
        line("Reference", evaluation.cohort().reference());
        HowDecided.of(evaluation, authority.decisionId()).forEach(this::fact);
        line("Notice", evaluation.valueSet().notice());
        page.gap();
        caveats(summary);
        notes(summary);
        page.gap();
        page.row().text("How to read this file", CellKind.TITLE);
        Reading.LINES.forEach(line -> line(line.title(), line.text()));
    }

    private void fact(HowDecided.Fact fact) {
        line(fact.title(), fact.text());
        line(fact.title() + ", exactly", fact.exact());
    }

    private void caveats(Summary summary) {
        page.row().text(Caveats.TITLE, CellKind.TITLE);
        page.headings("Caveat", "What it says", "Rule", "Provenance", "Source", "Claims");
        summary.caveats().forEach(this::caveat);
    }

    /** A caveat of the cohort as a whole is of no number of claims. */
    private void caveat(CaveatCount caveat) {
        var row = page.row()
                .text(ReasonWords.title(caveat.code()))
                .text(caveat.message(), CellKind.LONG_TEXT)
                .text(caveat.rule())
                .text(caveat.provenance())
                .text(caveat.source(), CellKind.LONG_TEXT);
        if (caveat.claims() > 0) {
            row.number(caveat.claims());
        }
        caveat.groupTexts().forEach(group -> page.row().text("").text(group, CellKind.LONG_TEXT));
    }

    private void notes(Summary summary) {
        if (evaluation.cohort().table() == null) {
            return;
        }
        page.gap();
        page.row().text("What was read", CellKind.TITLE);
        line("Sheet", evaluation.cohort().table().name());
        line("Rows", String.valueOf(evaluation.cohort().table().rows().size()));
        evaluation.cohort().table().notes().forEach(note -> line(note.place(), note.message()));
        summary.notes().forEach(note -> line(note.place(), note.message()));
    }

    private void line(String label, String text) {
        if (text != null && !text.isEmpty()) {
            page.row().label(label).text(text, CellKind.LONG_TEXT);
        }
    }
}
