package org.claimable.service.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent weighs what is made of it, not what it is packed to. */
class WeightTest {
    private static final int UNPACKED = 10_000_000;

    private static byte[] packed() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("sheet.xml"));
            zip.write(new byte[UNPACKED]);
        }
        return bytes.toByteArray();
    }

    @Test
    void small_claims_weigh_more_than_the_same_bytes_of_one_text() {
        byte[] claims = Bodies.of(1_000).getBytes(StandardCharsets.UTF_8);
        byte[] text = new byte[claims.length];
        assertThat(Weight.of(claims, true)).isGreaterThan(3 * Weight.of(text, true));
    }

    @Test
    void a_packed_file_weighs_as_unpacked() throws IOException {
        assertThat(packed()).hasSizeLessThan(UNPACKED / 100);
        assertThat(Weight.of(packed(), false)).isGreaterThan(10L * UNPACKED);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 27, 28, 29, 1_000})
    void a_packed_file_weighs_the_same_wherever_it_is_cut_on_its_way(int part) throws IOException {
        byte[] file = packed();
        Weight weight = new Weight(false);
        for (int from = 0; from < file.length; from += part) {
            byte[] next = Arrays.copyOfRange(file, from, Math.min(file.length, from + part));
            weight.add(next, next.length);
        }
        assertThat(weight.bytes()).isEqualTo(Weight.of(file, false));
    }

    @Test
    void a_beginning_of_an_entry_that_hides_another_does_not_make_it_lighter() throws IOException {
        byte[] file = packed();
        byte[] hiding = Arrays.copyOf(file, file.length);
        int directory = new String(file, StandardCharsets.ISO_8859_1).lastIndexOf("PK\1\2");
        System.arraycopy(new byte[] {'P', 'K', 1, 2}, 0, hiding, directory - 8, 4);
        assertThat(Weight.of(hiding, false)).isGreaterThan(10L * UNPACKED);
    }
}
