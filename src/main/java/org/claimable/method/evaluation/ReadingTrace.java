package org.claimable.method.evaluation;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.claimable.method.citation.Provenance;
import org.claimable.method.evaluation.Findings.FindingKind;
import org.claimable.method.evaluation.fact.ReadingQuestions;

/**
 * What the decisions on a person rested on in one reading: what rules asked and found, and whether they are by one policy alone. Where all of
 * that is the same in another reading, so are the decisions. For one thread.
 */
final class ReadingTrace {
    private final ReadingQuestions questions = new ReadingQuestions();
    private final Set<Provenance> found = EnumSet.noneOf(Provenance.class);
    private final ClaimAnswers answers;
    private boolean byOnePolicy;

    /** {@code answers} are shared by all readings of a person. */
    ReadingTrace(ClaimAnswers answers) {
        this.answers = answers;
    }

    ClaimAnswers answers() {
        return answers;
    }

    ReadingQuestions questions() {
        return questions;
    }

    /** Notes what a rule found, if it weighs by the level of rules. */
    void find(FindingKind kind, Provenance switchedBy) {
        if (kind != FindingKind.CAVEAT && kind != FindingKind.DEADWEIGHT) {
            found.add(switchedBy);
        }
    }

    /** Notes that claims clash, and that what is kept of them is known by one policy alone. */
    void decideByOnePolicy() {
        byOnePolicy = true;
    }

    void clear() {
        questions.clear();
        found.clear();
        byOnePolicy = false;
    }

    /** What it is now, whatever it becomes. */
    Basis basis() {
        return new Basis(questions.isLevelAsked(), questions.isYearAsked(), byOnePolicy, Set.copyOf(found));
    }

    /** What was noted of one reading. */
    record Basis(boolean levelAsked, boolean yearAsked, boolean byOnePolicy, Set<Provenance> found) {

        /** Whether what was decided in a reading holds in another; {@code sameYears}: no two days are of one year in one of them alone. */
        boolean holds(Reading decided, Reading other, boolean sameYears) {
            boolean year = decided.yearBasis() == other.yearBasis() || sameYears && !yearAsked;
            boolean policy = decided.conflictPolicy() == other.conflictPolicy() || !byOnePolicy;
            Stream<Provenance> asked = levelAsked ? Stream.of(Provenance.LEGACY) : Stream.empty();
            return year
                    && policy
                    && (decided.rules() == other.rules()
                            || Stream.concat(found.stream(), asked)
                                    .allMatch(each -> decided.rules().permits(each)
                                            == other.rules().permits(each)));
        }
    }
}
