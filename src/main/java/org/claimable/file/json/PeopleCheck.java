package org.claimable.file.json;

import java.util.List;
import org.claimable.claim.Individual;
import org.claimable.claim.PreviouslyCounted;
import org.claimable.claim.Violations;
import org.claimable.evaluation.Identities;

/** Checks what a request says of people once its rule set and options are known; what could not be read is null. */
final class PeopleCheck {
    static final String NO_PERSON =
            "\"%s\" is not a reference to a person. Say of whom it was counted, or leave it out.";

    private final Identities identities;
    private final String pointer;
    private final Violations violations;

    PeopleCheck(Identities identities, String pointer, Violations violations) {
        this.identities = identities;
        this.pointer = pointer;
        this.violations = violations;
    }

    /** Notes people listed twice, several people claimed as one, and earlier counts of no one. */
    void check(List<Individual> individuals, List<String> namedOfSeveral, List<PreviouslyCounted> counted) {
        identities.requireOnce(individuals, pointer, violations);
        for (int i = 0; i < namedOfSeveral.size(); i++) {
            named(namedOfSeveral.get(i), i);
        }
        for (int i = 0; i < counted.size(); i++) {
            String person = counted.get(i) == null ? null : counted.get(i).individual();
            if (person != null && identities.isPlaceholder(person)) {
                violations.add(
                        "%s/previouslyCounted/%d/individual".formatted(pointer, i),
                        "MISSING",
                        NO_PERSON.formatted(person));
            }
        }
    }

    /** Notes a claim of several people at a position that names one of them, null where it names none. */
    void named(String person, int position) {
        if (person != null && !identities.isPlaceholder(person)) {
            violations.add(
                    "%s/claims/%d/headcount".formatted(pointer, position), ClaimReader.HEADCOUNT, ClaimReader.OF_ONE);
        }
    }
}
