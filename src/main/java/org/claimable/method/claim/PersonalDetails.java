package org.claimable.method.claim;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What looks like a personal detail where a reference to a person should be. Telephone and National Insurance numbers are those of the
 * United Kingdom. A text that looks so may be a reference all the same.
 */
public enum PersonalDetails {
    EMAIL("email addresses", matching("\\S+@\\S+\\.\\p{L}{2,}")),
    INSURANCE("National Insurance numbers", matching("(?i)[a-ceghj-pr-tw-z]{2} ?\\d{2} ?\\d{2} ?\\d{2} ?[a-d]")),
    TELEPHONE("telephone numbers", PersonalDetails::isTelephone),
    NAME("names", PersonalDetails::isName);

    private static final String WORD = "\\p{Lu}[\\p{L}\\p{M}]*(?:['’-]\\p{L}[\\p{L}\\p{M}]*)*\\.?";
    private static final Pattern NAMES =
            Pattern.compile("(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr)\\.? )?%1$s,?(?: %1$s){1,3}".formatted(WORD));
    private static final int SHORTEST_NAME = 2;
    private static final int FEWEST_DIGITS = 6;

    /** The code of the note that references look like any. */
    public static final String NOTE = "PERSONAL_REFERENCES";

    /** Words that stand before what tells people apart, as in "Tenant A". */
    private static final Set<String> NO_NAMES = Set.of(
            "person",
            "individual",
            "participant",
            "client",
            "customer",
            "tenant",
            "resident",
            "service",
            "user",
            "beneficiary",
            "learner",
            "attendee",
            "member",
            "employee",
            "volunteer",
            "student",
            "trainee",
            "apprentice",
            "candidate",
            "jobseeker",
            "applicant",
            "patient",
            "citizen",
            "young",
            "ref",
            "reference",
            "number",
            "group",
            "anonymous",
            "unknown",
            "not",
            "case",
            "id");

    private final String words;
    private final Predicate<String> looks;

    PersonalDetails(String words, Predicate<String> looks) {
        this.words = words;
        this.looks = looks;
    }

    private static Predicate<String> matching(String expression) {
        return Pattern.compile(expression).asMatchPredicate();
    }

    /** Several of it in words, such as "names". */
    public String words() {
        return words;
    }

    /** What a text looks like, if like any. */
    public static Optional<PersonalDetails> of(String text) {
        if (isPlain(text)) {
            return Optional.empty();
        }
        String plain = text.strip().replaceAll("\\s+", " ");
        return Stream.of(values()).filter(each -> each.looks.test(plain)).findFirst();
    }

    /** Whether a text looks like none at a glance: in one word, with no address's sign and no number's digits. */
    private static boolean isPlain(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each == '@' || Character.isWhitespace(each)) {
                return false;
            }
            digits += Character.isDigit(each) ? 1 : 0;
        }
        return digits < FEWEST_DIGITS;
    }

    /** What is said where references look like any; {@code who} does it, as in "3 rows name their people". */
    public static String words(String who) {
        return "%s with what looks like a name, an email address, a telephone number or a National Insurance number."
                        .formatted(who)
                + " Use references such as P001 instead, so that nobody is named if you share the result.";
    }

    /** The references of a cohort that look like any, each once, in the order of its claims. */
    public static List<String> in(Cohort cohort) {
        Set<String> seen = new LinkedHashSet<>();
        Stream.concat(
                        cohort.claims().stream().map(Claim::individual),
                        cohort.individuals().stream().map(Individual::ref))
                .filter(Objects::nonNull)
                .forEach(seen::add);
        return seen.stream().filter(each -> of(each).isPresent()).toList();
    }

    /** Digits alone may be any number; the number of a landline is known by how it is grouped. */
    private static boolean isTelephone(String text) {
        String digits = text.replaceAll("[ ()-]", "");
        return digits.matches("07\\d{9}") || digits.matches("(?:\\+44|0044|0)[1237]\\d{8,9}") && !digits.equals(text);
    }

    private static boolean isName(String text) {
        if (!NAMES.matcher(text).matches()) {
            return false;
        }
        String[] words = text.split("[ ,.]+");
        long whole =
                Stream.of(words).filter(word -> word.length() >= SHORTEST_NAME).count();
        return whole >= SHORTEST_NAME
                && Stream.of(words).map(word -> word.toLowerCase(Locale.ROOT)).noneMatch(NO_NAMES::contains);
    }
}
