package org.claimable.file.table;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.claimable.method.bank.Names;
import org.claimable.method.catalogue.ClaimField;
import org.claimable.method.rulebook.OwnFields.Holder;

/** What a table may hold: the names that its sheet may have, the columns that are read, and those that it must have. */
enum TableKind {
    CLAIMS(
            List.of("Claims", "Claimed outcomes"),
            EnumSet.copyOf(ClaimField.COLUMNS),
            List.of(ClaimField.OUTCOME, ClaimField.ACHIEVED_ON)),
    INDIVIDUALS(
            List.of("Individuals", "People", "Persons", "Participants", "Residents"),
            EnumSet.of(ClaimField.PERSON, ClaimField.AGE),
            List.of(ClaimField.PERSON)),
    PREVIOUSLY_COUNTED(
            List.of("Previously counted", "Counted before", "Already counted", "Previously claimed"),
            EnumSet.of(ClaimField.PERSON, ClaimField.OUTCOME, ClaimField.ACHIEVED_ON, ClaimField.REFERENCE),
            List.of(ClaimField.PERSON, ClaimField.OUTCOME, ClaimField.ACHIEVED_ON)),
    /** Claims of an earlier check with what was decided of them, in a file of their own. */
    EARLIER(
            List.of("Claims", "Claimed outcomes"),
            EnumSet.copyOf(ClaimField.COLUMNS),
            List.of(ClaimField.OUTCOME, ClaimField.ACHIEVED_ON)),
    COMMITMENTS(
            List.of("Commitments", "Contract commitments", "Promised outcomes"),
            EnumSet.of(
                    ClaimField.OUTCOME,
                    ClaimField.HEADCOUNT,
                    ClaimField.VALUE,
                    ClaimField.SPACE,
                    ClaimField.PROVIDER,
                    ClaimField.RATIONALE,
                    ClaimField.PRIORITY),
            List.of(ClaimField.OUTCOME)),
    SPACES(
            List.of("Spaces", "Community spaces"),
            EnumSet.of(
                    ClaimField.SPACE,
                    ClaimField.PROVIDER,
                    ClaimField.BUDGET,
                    ClaimField.SPACE_TYPE,
                    ClaimField.MANAGED_BY,
                    ClaimField.FROM,
                    ClaimField.TO),
            List.of(ClaimField.SPACE, ClaimField.PROVIDER)),
    PLAN(
            List.of("Plan", "Planned outcomes", "Forecast"),
            EnumSet.of(ClaimField.OUTCOME, ClaimField.HEADCOUNT, ClaimField.SHARE, ClaimField.SERVICE, ClaimField.NOTE),
            List.of(ClaimField.OUTCOME, ClaimField.HEADCOUNT)),
    REPLIES(List.of("Questions", "Replies"), EnumSet.of(ClaimField.ID), List.of(ClaimField.ID)),
    SETTINGS(List.of("Settings"), EnumSet.noneOf(ClaimField.class), List.of()),
    CORRECTIONS(List.of("Corrections"), EnumSet.noneOf(ClaimField.class), List.of());

    /** Those that are never beside claims in one file. */
    private static final Set<TableKind> ALONE = EnumSet.of(PLAN, REPLIES, CORRECTIONS);

    private final List<String> sheets;
    private final Set<ClaimField> headings;
    private final List<ClaimField> required;

    TableKind(List<String> sheets, Set<ClaimField> headings, List<ClaimField> required) {
        this.sheets = sheets;
        this.headings = headings;
        this.required = required;
    }

    /** Whether a sheet of this name is of this kind, case, spaces and punctuation aside. */
    boolean isNamed(String sheet) {
        return sheets.stream().anyMatch(each -> Names.key(each).equals(Names.key(sheet)));
    }

    /** Whether a sheet of this name is of none of the kinds that stand beside each other. */
    static boolean isNoneNamed(String sheet) {
        return Arrays.stream(values()).noneMatch(kind -> !ALONE.contains(kind) && kind.isNamed(sheet));
    }

    /** Whether a sheet of this name may hold claims. */
    static boolean isOfClaims(String sheet) {
        return CLAIMS.isNamed(sheet) || isNoneNamed(sheet);
    }

    List<String> sheets() {
        return sheets;
    }

    /** The columns that are read, in the order of templates. */
    Set<ClaimField> headings() {
        return headings;
    }

    /** Whose own fields are read, where a rule set has some. */
    Set<Holder> holders() {
        return switch (this) {
            case CLAIMS, EARLIER -> EnumSet.allOf(Holder.class);
            case INDIVIDUALS -> EnumSet.of(Holder.INDIVIDUAL);
            case PREVIOUSLY_COUNTED, COMMITMENTS, SPACES, PLAN, REPLIES, SETTINGS, CORRECTIONS ->
                EnumSet.noneOf(Holder.class);
        };
    }

    boolean reads(ClaimField heading) {
        return headings.contains(heading);
    }

    List<ClaimField> required() {
        return required;
    }
}
