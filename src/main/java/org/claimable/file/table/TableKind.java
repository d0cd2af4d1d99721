package org.claimable.file.table;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.claimable.bank.Names;

/** What a table may hold: the names that its sheet may have, the columns that are read, and those that it must have. */
enum TableKind {
    CLAIMS(
            List.of("Claims", "Claimed outcomes"),
            EnumSet.copyOf(Heading.OF_CLAIMS),
            List.of(Heading.OUTCOME, Heading.ACHIEVED_ON)),
    INDIVIDUALS(
            List.of("Individuals", "People", "Persons", "Participants", "Residents"),
            EnumSet.of(Heading.PERSON, Heading.AGE),
            List.of(Heading.PERSON)),
    PREVIOUSLY_COUNTED(
            List.of("Previously counted", "Counted before", "Already counted", "Previously claimed"),
            EnumSet.of(Heading.PERSON, Heading.OUTCOME, Heading.ACHIEVED_ON, Heading.REFERENCE),
            List.of(Heading.PERSON, Heading.OUTCOME, Heading.ACHIEVED_ON)),
    COMMITMENTS(
            List.of("Commitments", "Contract commitments", "Promised outcomes"),
            EnumSet.of(Heading.OUTCOME, Heading.HEADCOUNT, Heading.VALUE),
            List.of(Heading.OUTCOME)),
    PLAN(
            List.of("Plan", "Planned outcomes", "Forecast"),
            EnumSet.of(Heading.OUTCOME, Heading.HEADCOUNT, Heading.SHARE, Heading.SERVICE, Heading.NOTE),
            List.of(Heading.OUTCOME, Heading.HEADCOUNT)),
    SETTINGS(List.of("Settings"), EnumSet.noneOf(Heading.class), List.of());

    private final List<String> sheets;
    private final Set<Heading> headings;
    private final List<Heading> required;

    TableKind(List<String> sheets, Set<Heading> headings, List<Heading> required) {
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
        return Arrays.stream(values()).noneMatch(kind -> kind != PLAN && kind.isNamed(sheet));
    }

    List<String> sheets() {
        return sheets;
    }

    /** The columns that are read, in the order of templates. */
    Set<Heading> headings() {
        return headings;
    }

    boolean reads(Heading heading) {
        return headings.contains(heading);
    }

    List<Heading> required() {
        return required;
    }
}
