package org.claimable.rules.proof;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimable.method.bank.Names.Nearest;
import org.claimable.method.rulebook.Remedies;
import org.claimable.rules.engine.ReadLibrary.ReadRuleSet;
import org.claimable.rules.files.Problem.Location;
import org.claimable.rules.files.Problems;

/** Whether each reason that the top layer says how to put right is one that a rule, or the program, gives. */
final class StaleRemedies {
    private StaleRemedies() {}

    static void check(ReadRuleSet set, Map<String, Location> places, Problems problems) {
        Set<String> known = set.rules().stream().map(each -> each.text().code()).collect(Collectors.toSet());
        known.addAll(Remedies.CODES_OF_PROGRAM);
        places.forEach((code, place) -> {
            if (!known.contains(code)) {
                problems.add(
                        place,
                        "No rule gives the reason %s, so that this row is never used.%s",
                        code,
                        Nearest.hint(
                                " Maybe %s.",
                                " Remove the row.", code, known.stream().sorted()));
            }
        });
    }
}
