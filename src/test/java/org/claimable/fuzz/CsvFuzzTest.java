package org.claimable.fuzz;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;

class CsvFuzzTest {
    @DictionaryFile(resourcePath = "csv.dict")
    @FuzzTest
    void any_bytes_are_read_as_a_csv_table_or_refused(byte[] table) {
        Tables.check(table);
    }
}
