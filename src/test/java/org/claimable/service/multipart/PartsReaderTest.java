package org.claimable.service.multipart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.claimable.service.multipart.PartsReader.TooManyBytesException;
import org.claimable.service.multipart.PartsReader.UnreadablePartsException;
import org.junit.jupiter.api.Test;

/** Whatever comes as a body in parts is read, or said to be unreadable; never a fault of the reader. */
class PartsReaderTest {
    private static final PartsReader READER = new PartsReader(50, 1 << 20);

    private static List<PartsReader.Part> read(byte[] body, String type) {
        List<PartsReader.Part> parts = new ArrayList<>();
        READER.read(new ByteArrayInputStream(body), type, parts::add);
        return parts;
    }

    @Test
    void a_whole_form_is_read() {
        List<PartsReader.Part> parts = read(BrokenForms.whole(), BrokenForms.TYPE);
        assertThat(parts).extracting(PartsReader.Part::field).containsExactly("claims");
        assertThat(parts).extracting(PartsReader.Part::file).containsExactly("c.csv");
    }

    @Test
    void a_form_cut_anywhere_is_unreadable() {
        byte[] whole = BrokenForms.whole();
        for (int length = 0; length < whole.length - 4; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> read(cut, BrokenForms.TYPE))
                    .as("the first %d bytes", length)
                    .isInstanceOf(UnreadablePartsException.class);
        }
    }

    @Test
    void a_form_with_any_bytes_changed_is_read_or_unreadable() {
        Random random = new Random(14);
        List<byte[]> bodies = new ArrayList<>(BrokenForms.bodies().values());
        bodies.add(BrokenForms.whole());
        for (int i = 0; i < 20_000; i++) {
            byte[] body = bodies.get(random.nextInt(bodies.size())).clone();
            for (int change = random.nextInt(4); change >= 0; change--) {
                body[random.nextInt(Math.min(200, body.length))] = (byte) random.nextInt(256);
            }
            assertReadOrUnreadable(body, BrokenForms.TYPE);
        }
    }

    @Test
    void what_is_broken_is_read_or_unreadable() {
        BrokenForms.bodies().values().forEach(body -> assertReadOrUnreadable(body, BrokenForms.TYPE));
        BrokenForms.types().values().forEach(type -> assertReadOrUnreadable(BrokenForms.whole(), type));
    }

    private static void assertReadOrUnreadable(byte[] body, String type) {
        try {
            assertThat(read(body, type)).doesNotContainNull();
        } catch (UnreadablePartsException unreadable) {
            assertThat(unreadable).hasMessageMatching("The .+\\. .+\\.");
        }
    }

    @Test
    void more_parts_than_there_may_be_are_said() {
        assertThatThrownBy(() -> read(BrokenForms.bodies().get("too many parts"), BrokenForms.TYPE))
                .isInstanceOf(UnreadablePartsException.class)
                .hasMessageContaining("more than 50 parts");
    }

    @Test
    void more_bytes_than_there_may_be_are_too_many() {
        byte[] body = BrokenForms.whole();
        assertThatThrownBy(() -> new PartsReader(50, body.length - 1)
                        .read(new ByteArrayInputStream(body), BrokenForms.TYPE, part -> {}))
                .isInstanceOf(TooManyBytesException.class);
    }
}
