package org.claimable.fuzz;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;

class WorkbookFuzzTest {
    @FuzzTest
    void any_bytes_are_read_as_a_workbook_or_refused(byte[] workbook) {
        Tables.check(workbook);
    }

    @DictionaryFile(resourcePath = "workbook.dict")
    @FuzzTest
    void any_parts_are_read_as_a_workbook_or_refused(byte[] parts) {
        Tables.check(ShortWorkbook.of(parts).bytes());
    }
}
