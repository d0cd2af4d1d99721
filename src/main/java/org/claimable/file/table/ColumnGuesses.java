package org.claimable.file.table;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimable.file.table.TableLook.Guess;
import org.claimable.file.table.TableRows.TableRow;
import org.claimable.method.bank.Names;
import org.claimable.method.bank.Names.Nearest;
import org.claimable.method.bank.Outcome.EvidenceKind;
import org.claimable.method.catalogue.ClaimField;
import org.claimable.method.catalogue.PersonHeadings;
import org.claimable.method.catalogue.YesNo;
import org.claimable.method.claim.PersonalDetails;
import org.claimable.method.rulebook.OwnFields.OwnField;

/**
 * What columns that are not read may be, by their headings and their values: never more than a suggestion, and none where two columns are as
 * likely. A column of names, of email addresses or of telephone numbers is never suggested as the person.
 */
final class ColumnGuesses {
    private static final Guess NONE = new Guess(null, null, null);
    private static final double MOST = 0.8;
    private static final double SOME = 0.6;
    private static final int SHORTEST_LIKE = 6;

    private static final Pattern REFERENCE = Pattern.compile("[\\p{L}\\d][\\p{L}\\d/._-]{1,29}");

    private static final Set<String> OF_REFERENCES = Set.of(
            "id", "ref", "reference", "no", "nr", "number", "nummer", "code", "urn", "identifier", "case", "key");
    private static final Set<String> OF_OTHERS = Set.of(
            "claim",
            "evidence",
            "document",
            "record",
            "invoice",
            "contract",
            "row",
            "line",
            "order",
            "phone",
            "telephone",
            "mobile",
            "postcode",
            "project",
            "outcome",
            "respondent",
            "collector",
            "response",
            "staff",
            "adviser",
            "house");
    private static final Set<String> OF_NAMES = Set.of(
            "name",
            "names",
            "forename",
            "surname",
            "firstname",
            "lastname",
            "email",
            "mail",
            "address",
            "vorname",
            "nachname");
    private static final Set<String> OF_BIRTH =
            Set.of("birth", "born", "dob", "birthday", "geburtsdatum", "geburtstag");
    private static final Set<String> OF_ACHIEVING = Set.of("achieved", "attained", "reached", "delivered", "outcome");
    private static final Set<String> OF_BOTH = Set.of("retrospective", "together");

    private final Map<Integer, Guess> guesses = new HashMap<>();
    private final TableRow headings;
    private final List<TableRow> further;
    private final List<TableRow> rows;
    private final HowRead how;

    /** {@code further} are headings below the first, such as the questions of a survey. */
    ColumnGuesses(Columns read, TableRow headings, List<TableRow> further, List<TableRow> rows, HowRead how) {
        this.headings = headings;
        this.further = further;
        this.rows = rows;
        this.how = how;
        int width = rows.stream()
                .mapToInt(row -> row.cells().size())
                .reduce(headings.cells().size(), Math::max);
        List<Seen> unread = Stream.iterate(0, place -> place + 1)
                .limit(Math.min(width, TableLook.MOST_COLUMNS))
                .filter(place -> read.titleAt(place).isEmpty())
                .map(this::seen)
                .filter(seen -> !seen.values().isEmpty())
                .toList();
        unread.forEach(seen -> guesses.put(seen.place(), new Guess(null, null, caution(seen))));
        ClaimField.COLUMNS.stream()
                .filter(field -> !read.hold(field.title()))
                .filter(field -> field != ClaimField.PERSON || !read.areOfNobody())
                .forEach(field -> suggest(field.title(), unread, seen -> likelihood(field, seen)));
        how.fields().fields().stream()
                .filter(field -> !read.hold(field.title()))
                .forEach(field -> suggest(field.title(), unread, seen -> likelihood(field, seen)));
    }

    /** A column: its place, its heading, the words of that, and its values. */
    private record Seen(int place, String heading, Set<String> words, List<String> values) {
        boolean mostly(double part, Predicate<String> like) {
            return values.stream().filter(like).count() >= part * values.size();
        }

        boolean says(Set<String> any) {
            return words.stream().anyMatch(any::contains);
        }
    }

    private Seen seen(int place) {
        String heading = headings.at(place) == null ? "" : headings.at(place);
        return new Seen(
                place,
                heading,
                words(Stream.concat(Stream.of(heading), further.stream().map(row -> row.at(place)))
                        .filter(each -> each != null && !each.startsWith("{"))
                        .collect(Collectors.joining(" "))),
                rows.stream()
                        .map(row -> row.at(place))
                        .filter(each -> each != null)
                        .toList());
    }

    private static Set<String> words(String heading) {
        String parted = heading.replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2").toLowerCase(Locale.ROOT);
        return new HashSet<>(Arrays.asList(parted.split("[^\\p{L}\\d]+")));
    }

    /** How likely a column is a field, and why; 0 where nothing speaks for it. */
    private record Likelihood(int points, String why) {
        static final Likelihood NONE = new Likelihood(0, null);
    }

    private interface Likely {
        Likelihood of(Seen seen);
    }

    private void suggest(String title, List<Seen> unread, Likely likely) {
        Seen best = null;
        Likelihood most = Likelihood.NONE;
        boolean alone = false;
        for (Seen seen : unread) {
            Likelihood each = likely.of(seen);
            alone = each.points() > most.points() || alone && each.points() < most.points();
            if (each.points() > most.points()) {
                most = each;
                best = seen;
            }
        }
        if (best != null && alone && of(best.place()).title() == null) {
            guesses.put(
                    best.place(), new Guess(title, most.why(), of(best.place()).caution()));
        }
    }

    /** What a column may be. */
    Guess of(int place) {
        return guesses.getOrDefault(place, NONE);
    }

    private Likelihood likelihood(ClaimField field, Seen seen) {
        if (field == ClaimField.PERSON) {
            return person(seen);
        }
        if (field == ClaimField.OUTCOME && seen.mostly(SOME, this::isOutcome)) {
            return new Likelihood(4, "Its values are outcomes.");
        }
        if (isMistyped(field, seen.heading()) && !contradicts(field, seen)) {
            return new Likelihood(3, "Its heading is close to “%s”.".formatted(field.title()));
        }
        return switch (field) {
            case KIND -> byValues(seen.mostly(MOST, ColumnGuesses::isKind), "Its values are kinds of evidence.");
            case ACHIEVED_ON -> achievedOn(seen);
            case RETROSPECTIVE ->
                byValues(
                        seen.says(OF_BOTH) && seen.mostly(MOST, each -> YesNo.of(each) != null),
                        "Its values are yes and no.");
            default -> Likelihood.NONE;
        };
    }

    /** Of several columns of dates the one counts most whose heading says that something was achieved. */
    private static Likelihood achievedOn(Seen seen) {
        boolean days = !seen.says(OF_BIRTH) && seen.mostly(MOST, CellText::isDay);
        return days && seen.says(OF_ACHIEVING)
                ? new Likelihood(3, "Its values are dates, and its heading says that something was achieved.")
                : byValues(days, "Its values are dates.");
    }

    private static Likelihood byValues(boolean like, String why) {
        return like ? new Likelihood(2, why) : Likelihood.NONE;
    }

    private boolean contradicts(ClaimField field, Seen seen) {
        if (field == ClaimField.REFERENCE && seen.mostly(SOME, each -> YesNo.of(each) != null)) {
            return true;
        }
        return switch (field.type()) {
            case DAY -> !seen.mostly(SOME, CellText::isDay);
            case WHOLE, SHARE -> !seen.mostly(SOME, each -> CellText.number(each) != null);
            case YES -> !seen.mostly(SOME, each -> YesNo.of(each) != null);
            case KIND -> !seen.mostly(SOME, ColumnGuesses::isKind);
            default -> seen.mostly(SOME, CellText::isDay);
        };
    }

    /** A heading that is one of ours and yet not read means something else beside the others; too many words are like a short title. */
    private static boolean isMistyped(ClaimField field, String heading) {
        return Names.key(field.title()).length() >= SHORTEST_LIKE
                && heading.indexOf('£') < 0
                && Headings.alone(heading).isEmpty()
                && Headings.areLike(field, heading);
    }

    private Likelihood likelihood(OwnField field, Seen seen) {
        boolean mistyped = Nearest.to(
                        seen.heading(),
                        Stream.concat(Stream.of(field.title(), field.name()), field.headings().stream()))
                .isPresent();
        return mistyped ? new Likelihood(3, "Its heading is close to “%s”.".formatted(field.title())) : Likelihood.NONE;
    }

    /** A heading for people counts most; a heading for references of no other thing counts too. */
    private Likelihood person(Seen seen) {
        boolean references = seen.mostly(MOST, ColumnGuesses::isReference)
                && seen.values().stream().distinct().count()
                        > Math.min(1, seen.values().size() - 1);
        if (!references || seen.says(OF_NAMES) || caution(seen) != null) {
            return Likelihood.NONE;
        }
        String why = "Its values look like references.";
        boolean people =
                PersonHeadings.NOUNS.stream().anyMatch(noun -> seen.words().containsAll(words(noun)));
        if (people || isMistyped(ClaimField.PERSON, seen.heading()) && !seen.says(OF_OTHERS)) {
            return new Likelihood(3, why);
        }
        boolean ofReferences = seen.says(OF_REFERENCES)
                || seen.words().stream().anyMatch(word -> word.endsWith("nummer") || word.endsWith("nr"));
        return byValues(ofReferences && !seen.says(OF_OTHERS), why);
    }

    /** What most values of a column look like that no reference should, null for nothing. */
    private String caution(Seen seen) {
        for (PersonalDetails detail : PersonalDetails.values()) {
            boolean most = seen.mostly(
                    SOME,
                    each -> PersonalDetails.of(each).filter(detail::equals).isPresent()
                            && !(detail == PersonalDetails.NAME && isOutcome(each)));
            if (most && (detail != PersonalDetails.NAME || areNames(seen))) {
                return detail.words();
            }
        }
        return null;
    }

    /** Words with capitals are names where the heading says so, or where there are more of them than a list would have. */
    private static boolean areNames(Seen seen) {
        return seen.says(OF_NAMES) || seen.values().stream().distinct().count() > 2;
    }

    private static boolean isReference(String text) {
        return REFERENCE.matcher(text).matches() && text.chars().anyMatch(Character::isDigit) && !CellText.isDay(text);
    }

    private static boolean isKind(String text) {
        return Stream.of(EvidenceKind.values()).anyMatch(kind -> kind.name().equalsIgnoreCase(text));
    }

    private boolean isOutcome(String text) {
        return how.rules().catalogue().find(text).isPresent();
    }
}
