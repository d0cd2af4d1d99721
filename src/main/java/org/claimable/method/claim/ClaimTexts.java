package org.claimable.method.claim;

import java.util.Arrays;
import java.util.function.Function;
import org.claimable.method.catalogue.ClaimField;
import org.claimable.method.catalogue.Spelling;

/** The texts that travel with a claim, such as its service and its provider ({@link ClaimField#TEXTS}); null where one is not given. */
public final class ClaimTexts {
    private static final ClaimField[] FIELDS = ClaimField.TEXTS.toArray(ClaimField[]::new);

    /** The place of each field among the texts, -1 of one that is no text. */
    private static final int[] PLACES = Arrays.stream(ClaimField.values())
            .mapToInt(ClaimField.TEXTS::indexOf)
            .toArray();

    /** No text at all. */
    public static final ClaimTexts NONE = new ClaimTexts(new String[FIELDS.length]);

    private final String[] texts;
    /** The same texts as they are compared; null until asked for. Threads that work it out at the same time get equal texts. */
    private ClaimTexts compared;

    private ClaimTexts(String[] texts) {
        this.texts = texts;
    }

    /** What becomes of the text of a field, null for none. */
    @FunctionalInterface
    public interface TextChange {
        String of(ClaimField field, String text);
    }

    /** The texts that a source has of each field. */
    public static ClaimTexts of(Function<ClaimField, String> source) {
        return NONE.changed((field, none) -> source.apply(field));
    }

    /** The text of a field, null where it is not given. */
    public String of(ClaimField field) {
        int place = PLACES[field.ordinal()];
        if (place < 0) {
            throw new IllegalArgumentException(field + " is no text of a claim.");
        }
        return texts[place];
    }

    /** The same as they are compared; these where they are so already. */
    public ClaimTexts compared() {
        ClaimTexts known = compared;
        if (known == null) {
            known = changed((field, text) -> text == null ? null : Spelling.compared(text));
            compared = known;
        }
        return known;
    }

    /** What becomes of each of them; these where nothing changes. */
    public ClaimTexts changed(TextChange change) {
        String[] changed = texts;
        for (int i = 0; i < texts.length; i++) {
            String text = change.of(FIELDS[i], texts[i]);
            if (text != texts[i]) {
                changed = changed == texts ? texts.clone() : changed;
                changed[i] = text;
            }
        }
        return changed == texts ? this : new ClaimTexts(changed);
    }

    /** Those given, by the places of their fields; these where they are the very same. */
    public ClaimTexts changed(String[] given) {
        for (int i = 0; i < texts.length; i++) {
            if (given[i] != texts[i]) {
                return new ClaimTexts(given.clone());
            }
        }
        return this;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ClaimTexts others && Arrays.equals(texts, others.texts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(texts);
    }

    @Override
    public String toString() {
        return Arrays.toString(texts);
    }
}
