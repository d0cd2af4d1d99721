package org.claimable.method.rulebook;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimable.method.citation.Citation;

/** What would make a claim count that does not, by the code of the reason against it: a table of the rule set. */
public final class Remedies {
    /** The file in the folder of a rule set. */
    public static final String FILE = "mends.csv";

    /** Codes of reasons that no rule gives, but the program. */
    public static final Set<String> CODES_OF_PROGRAM =
            Set.of("UNREADABLE_ROW", "CANNOT_TELL", "NOT_JUDGED", "RULE_FAILED");

    private final List<Remedy> rows;
    private final Map<String, List<Remedy>> byCode;

    public Remedies(List<Remedy> rows) {
        this.rows = List.copyOf(rows);
        this.byCode = rows.stream().collect(Collectors.groupingBy(Remedy::code));
    }

    public List<Remedy> rows() {
        return rows;
    }

    /** What would put a reason right, in the order in which it is tried; none where the table does not say. */
    public List<Remedy> of(String code) {
        return byCode.getOrDefault(code, List.of());
    }

    /**
     * A thing to supply against the reasons of a code, or why there is none: by whom, {@code effort} from 1 (type a reference) to
     * 4 (survey again), and {@code action}, a sentence for the one who does it, in which {@code {until}} stands for the last day.
     */
    public record Remedy(
            String code, Supply supply, By by, int effort, String action, Citation citation, String note) {}

    /** Who has to do it: the one who claims, one who reported it before, or another provider. */
    public enum By {
        CLAIMANT,
        PARTNER,
        OTHER_PROVIDER
    }

    /**
     * What is supplied. What only has to be named or agreed can be counted on ({@link Standing#IF}); what only the truth can satisfy
     * depends on it, such as an answer, an age, a date or a number of sessions.
     */
    public enum Supply {
        /** A reference to each person of an untracked claim. */
        PERSON_REFERENCE(Standing.IF),
        /** A record, by its reference. */
        RECORD(Standing.IF),
        /** Another provider's claim for the same person and outcome is withdrawn. */
        WITHDRAWAL(Standing.IF),
        /** What was counted before is withdrawn from the other report. */
        OTHER_REPORT(Standing.DEPENDS),
        /** A survey after, or a later one. */
        AFTER_SURVEY(Standing.DEPENDS),
        /** A survey or a score, before and after. */
        SURVEY(Standing.DEPENDS),
        /** The answers or scores as they were given. */
        ANSWERS(Standing.DEPENDS),
        AGE(Standing.DEPENDS),
        /** The day on which it was achieved. */
        DATE(Standing.DEPENDS),
        /** It is claimed again once its day has come. */
        LATER(Standing.DEPENDS),
        SURVEY_DATES(Standing.DEPENDS),
        /** The days and sessions of a record. */
        SESSIONS(Standing.DEPENDS),
        OUTCOME(Standing.DEPENDS),
        /** The agreement of the one who reviews it. */
        AGREEMENT(Standing.DEPENDS),
        /** Something that cannot be decided as if it were there. */
        OTHER(Standing.DEPENDS),
        NOTHING(Standing.NEVER);

        private final Standing standing;

        Supply(Standing standing) {
            this.standing = standing;
        }

        public Standing standing() {
            return standing;
        }
    }

    /** How much can be said of a remedy: it counts if it is there, it depends on what is true, or nothing can put it right. */
    public enum Standing {
        IF,
        DEPENDS,
        NEVER
    }
}
