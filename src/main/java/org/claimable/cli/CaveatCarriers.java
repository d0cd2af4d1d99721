package org.claimable.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimable.method.decision.Decision;
import org.claimable.method.decision.Decision.Caveat;
import org.claimable.method.decision.Decision.Reason;
import org.claimable.method.report.CaveatCount;

/** The claims that carry each caveat, found in one pass over all claims: the first of their ids, and how many there are. */
final class CaveatCarriers {
    private static final String UNREADABLE = "UNREADABLE_ROWS";
    private static final int MOST_IDS = 20;

    private final Map<CaveatKind, Ids> found = new HashMap<>();

    /** What tells a caveat from others, whatever its words. */
    private record CaveatKind(String code, String rule) {}

    /** Looks for those of the caveats that are of claims. */
    CaveatCarriers(List<CaveatCount> caveats, List<Decision> decisions) {
        caveats.stream()
                .filter(CaveatCount::isOfClaims)
                .forEach(each -> found.put(new CaveatKind(each.code(), each.rule()), new Ids()));
        List<Ids> ofUnreadable = found.keySet().stream()
                .filter(kind -> kind.code().equals(UNREADABLE))
                .map(found::get)
                .toList();
        for (Decision decision : decisions) {
            for (Caveat caveat : decision.caveats()) {
                Ids carriers = found.get(new CaveatKind(caveat.code(), caveat.rule()));
                if (carriers != null) {
                    carriers.add(decision);
                }
            }
            if (isUnreadable(decision)) {
                ofUnreadable.forEach(each -> each.add(decision));
            }
        }
    }

    /** Rows that could not be read carry no caveat: it is their reason that says so. */
    private static boolean isUnreadable(Decision decision) {
        for (Reason reason : decision.reasons()) {
            if (reason.code().equals("UNREADABLE_ROW")) {
                return true;
            }
        }
        return false;
    }

    /** The claims that carry a caveat, in words. */
    String of(CaveatCount caveat) {
        return found.get(new CaveatKind(caveat.code(), caveat.rule())).shown();
    }

    /** Ids of claims, each once, of which the first are shown. */
    private static final class Ids {
        private final List<String> first = new ArrayList<>();
        private Decision last;
        private int count;

        void add(Decision decision) {
            if (decision == last) {
                return;
            }
            last = decision;
            if (count++ < MOST_IDS) {
                first.add(decision.claim());
            }
        }

        String shown() {
            String shown = String.join(", ", first);
            return count > MOST_IDS ? "%s and %d more".formatted(shown, count - MOST_IDS) : shown;
        }
    }
}
