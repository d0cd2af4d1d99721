package org.claimable.method.claim;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * References to people that look like personal details: names, e-mail addresses, telephone numbers of the United Kingdom, or National Insurance numbers.
 * What looks so may be a reference all the same.
 */
public final class PersonalDetails {
    private static final Pattern MAIL = Pattern.compile("\\S+@\\S+\\.\\p{L}{2,}");
    private static final Pattern TELEPHONE = Pattern.compile("(?:\\+44|0044|0)[1237]\\d{8,9}");
    private static final Pattern MOBILE = Pattern.compile("07\\d{9}");
    private static final Pattern INSURANCE = Pattern.compile("(?i)[a-ceghj-pr-tw-z]{2} ?\\d{2} ?\\d{2} ?\\d{2} ?[a-d]");
    private static final String WORD = "\\p{Lu}[\\p{L}\\p{M}]*(?:['’-]\\p{L}[\\p{L}\\p{M}]*)*\\.?";
    private static final Pattern NAME =
            Pattern.compile("(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr)\\.? )?%1$s,?(?: %1$s){1,3}".formatted(WORD));
    private static final int SHORTEST_NAME = 2;

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

    private PersonalDetails() {}

    /** The references of a cohort that look so, each once, in the order of its claims. */
    public static List<String> of(Cohort cohort) {
        Set<String> seen = new LinkedHashSet<>();
        Stream.concat(
                        cohort.claims().stream().map(Claim::individual),
                        cohort.individuals().stream().map(Individual::ref))
                .filter(Objects::nonNull)
                .forEach(seen::add);
        return seen.stream().filter(PersonalDetails::looksLikeOne).toList();
    }

    static boolean looksLikeOne(String reference) {
        String text = reference.strip().replaceAll("\\s+", " ");
        return MAIL.matcher(text).matches()
                || isTelephone(text)
                || INSURANCE.matcher(text).matches()
                || isName(text);
    }

    /** Digits alone may be any number; a telephone number of a landline is known by how it is grouped. */
    private static boolean isTelephone(String text) {
        String digits = text.replaceAll("[ ()-]", "");
        return MOBILE.matcher(digits).matches() || TELEPHONE.matcher(digits).matches() && !digits.equals(text);
    }

    private static boolean isName(String text) {
        if (!NAME.matcher(text).matches()) {
            return false;
        }
        String[] words = text.split("[ ,.]+");
        long whole =
                Stream.of(words).filter(word -> word.length() >= SHORTEST_NAME).count();
        return whole >= SHORTEST_NAME
                && Stream.of(words).map(word -> word.toLowerCase(Locale.ROOT)).noneMatch(NO_NAMES::contains);
    }
}
