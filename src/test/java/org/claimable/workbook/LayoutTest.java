package org.claimable.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.claimable.hostile.RawWorkbook;
import org.claimable.workbook.Workbook.SizeLimits;
import org.junit.jupiter.api.Test;

/** Workbooks whose parts are called or placed otherwise than Excel does. */
class LayoutTest {
    private static final String TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String BOOK =
            "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\""
                    + TYPE.replaceAll("/$", "")
                    + "\"><sheets><sheet name=\"One\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>";
    private static final String SHEET =
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\">"
                    + "<v>0</v></c></row></sheetData></worksheet>";
    private static final String TEXTS =
            "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t>hello</t></si></sst>";

    private static String first(RawWorkbook raw) throws Exception {
        try (Workbook workbook = Workbook.open(raw.bytes(), SizeLimits.CLAIMS)) {
            return workbook.rows(workbook.sheets().get(0)).next().cells().get(0);
        }
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"%s\" Type=\"%s%s\" Target=\"%s\"/>".formatted(id, TYPE, type, target);
    }

    @Test
    void a_workbook_is_found_by_its_relationships_wherever_it_is() throws Exception {
        for (String target : new String[] {"book/wb.xml", "/book/wb.xml", "./book/wb.xml"}) {
            RawWorkbook raw = new RawWorkbook()
                    .part(
                            "_rels/.rels",
                            "<Relationships>" + relation("a", "officeDocument", target) + "</Relationships>")
                    .part("book/wb.xml", BOOK)
                    .part(
                            "book/_rels/wb.xml.rels",
                            "<Relationships>" + relation("r1", "worksheet", "../sheets/s.xml")
                                    + relation("r2", "sharedStrings", "/texts.xml") + "</Relationships>")
                    .part("sheets/s.xml", SHEET)
                    .part("texts.xml", TEXTS);
            assertThat(first(raw)).isEqualTo("hello");
        }
    }

    @Test
    void names_of_parts_are_compared_with_case_aside() throws Exception {
        RawWorkbook raw = new RawWorkbook()
                .part(
                        "_rels/.rels",
                        "<Relationships>" + relation("a", "officeDocument", "XL2/workbook.xml") + "</Relationships>")
                .part("xl2/Workbook.xml", BOOK)
                .part(
                        "xl2/_rels/workbook.xml.rels",
                        "<Relationships>" + relation("r1", "worksheet", "Worksheets/Sheet1.xml")
                                + relation("r2", "sharedStrings", "SharedStrings.xml") + "</Relationships>")
                .part("xl2/worksheets/sheet1.xml", SHEET)
                .part("xl2/sharedStrings.xml", TEXTS);
        assertThat(first(raw)).isEqualTo("hello");
    }
}
