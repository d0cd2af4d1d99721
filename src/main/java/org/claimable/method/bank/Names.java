package org.claimable.method.bank;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How names are compared: case, spaces and punctuation aside; and which known one a mistyped name most likely means. */
public final class Names {
    private static final int ASCII = 128;

    private Names() {}

    /** The letters and digits of a name, in lower case. */
    public static String key(String name) {
        char[] key = new char[name.length()];
        int length = 0;
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            if (letter >= ASCII) {
                return keyOfAnyLetters(name);
            }
            if (letter >= 'a' && letter <= 'z' || letter >= '0' && letter <= '9') {
                key[length++] = letter;
            } else if (letter >= 'A' && letter <= 'Z') {
                key[length++] = (char) (letter + 'a' - 'A');
            }
        }
        return new String(key, 0, length);
    }

    private static String keyOfAnyLetters(String name) {
        StringBuilder key = new StringBuilder(name.length());
        name.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(key::appendCodePoint);
        return key.toString();
    }

    /**
     * The known name that a mistyped one most likely means: the one with the fewest edits from it, case, spaces and punctuation aside. A name
     * that is farther than a third of the letters, of the longer of the two, is none: such a guess does harm.
     */
    public static final class Nearest {
        private static final int LONGEST_COMPARED = Long.SIZE;
        private static final int PART = 3;

        private final String key;
        private final int left;
        private final long[] places = new long[ASCII];

        private Nearest(String name) {
            String whole = Names.key(name);
            this.key = whole.substring(0, Math.min(whole.length(), LONGEST_COMPARED));
            this.left = whole.length() - key.length();
            for (int i = 0; i < key.length(); i++) {
                if (key.charAt(i) < ASCII) {
                    places[key.charAt(i)] |= 1L << i;
                }
            }
        }

        /** The candidate that a name most likely means, the first where several are equally near; none where none is near. */
        public static Optional<String> to(String name, Stream<String> candidates) {
            Nearest nearest = new Nearest(name);
            return candidates
                    .filter(candidate -> nearest.isNear(Names.key(candidate)))
                    .min(Comparator.comparingInt(candidate -> nearest.edits(Names.key(candidate))));
        }

        /** The same in a sentence, {@code form} with a place for the candidate; empty where none is near. */
        public static String hint(String form, String name, Stream<String> candidates) {
            return to(name, candidates).map(form::formatted).orElse("");
        }

        /** The same, and another sentence where none is near. */
        public static String hint(String form, String otherwise, String name, Stream<String> candidates) {
            return to(name, candidates).map(form::formatted).orElse(otherwise);
        }

        /** The place of the candidate, each already a {@link Names#key}, that is nearest; -1 where none is near. */
        static int among(String[] keys, String name) {
            Nearest nearest = new Nearest(name);
            int best = -1;
            int least = Integer.MAX_VALUE;
            for (int i = 0; i < keys.length; i++) {
                int fewest = Math.abs(nearest.key.length() - keys[i].length());
                if (fewest < least && nearest.isNear(keys[i], fewest)) {
                    int distance = nearest.edits(keys[i]);
                    if (distance < least && nearest.isNear(keys[i], distance)) {
                        least = distance;
                        best = i;
                    }
                }
            }
            return best;
        }

        private boolean isNear(String candidate) {
            return isNear(candidate, edits(candidate));
        }

        private boolean isNear(String candidate, int edits) {
            int longer = Math.max(key.length() + left, candidate.length());
            return (edits + left) * PART <= longer && longer > 0;
        }

        /**
         * The letters to add, leave out, replace, or exchange with the next. By the algorithm of Myers (1999), as Hyyrö (2003) has it: a column
         * of the table of edits is two words of 64 bits.
         */
        private int edits(String candidate) {
            if (key.isEmpty()) {
                return candidate.length();
            }
            long last = 1L << key.length() - 1;
            long up = -1;
            long down = 0;
            int edits = key.length();
            long sameBefore = 0;
            long diagonal = -1;
            for (int i = 0; i < candidate.length(); i++) {
                char letter = candidate.charAt(i);
                long same = letter < ASCII ? places[letter] : placesOf(letter);
                long exchanged = (~diagonal & same) << 1 & sameBefore;
                diagonal = ((same & up) + up ^ up) | same | down | exchanged;
                sameBefore = same;
                long right = down | ~(diagonal | up);
                long left = up & diagonal;
                edits += (right & last) != 0 ? 1 : (left & last) != 0 ? -1 : 0;
                right = right << 1 | 1;
                up = left << 1 | ~(diagonal | right);
                down = right & diagonal;
            }
            return edits;
        }

        private long placesOf(char letter) {
            long found = 0;
            for (int i = 0; i < key.length(); i++) {
                found |= key.charAt(i) == letter ? 1L << i : 0;
            }
            return found;
        }
    }
}
