package org.claimable.evaluation.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.claimable.evaluation.fact.Attendance;
import org.claimable.evaluation.fact.Claim;
import org.claimable.evaluation.fact.ComparisonDates;
import org.claimable.evaluation.fact.EvidenceFact;
import org.claimable.evaluation.fact.Pair;
import org.claimable.evaluation.fact.Terms;
import org.claimable.rulebook.IncompatibleOutcomes;
import org.claimable.rulebook.Parameters;

/** Types in the words of one who writes rules. */
final class TypeWords {
    static final String NUMBER = "number";
    static final String CONDITION = "condition";
    static final String TEXT = "text";
    static final String DATE = "date";
    static final String NOTHING = "nothing";

    private static final Map<Class<?>, String> FACTS = Map.of(
            Claim.class, "claim",
            Pair.class, "pair",
            EvidenceFact.class, "piece of evidence",
            ComparisonDates.class, "pair of dates",
            Attendance.class, "record of attendance",
            Terms.class, "set of terms",
            Parameters.class, "set of parameters",
            IncompatibleOutcomes.class, "row of incompatible outcomes");

    private TypeWords() {}

    static String of(Class<?> type) {
        if (type == int.class || type == Integer.class || type == BigDecimal.class) {
            return NUMBER;
        }
        if (type == boolean.class || type == Boolean.class) {
            return CONDITION;
        }
        if (type == String.class) {
            return TEXT;
        }
        if (type == LocalDate.class) {
            return DATE;
        }
        return type == Void.class ? NOTHING : FACTS.getOrDefault(type, type.getSimpleName());
    }
}
