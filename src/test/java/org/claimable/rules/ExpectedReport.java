package org.claimable.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.claimable.report.CaveatCount;
import org.claimable.report.OtherBenefit;
import org.claimable.report.Summary;

/** What an example expects of the report on all its claims, where it is written; ratio and net benefit may be none. */
record ExpectedReport(
        String claimable,
        String lowestValue,
        String highestValue,
        String ratio,
        String netBenefit,
        String otherBenefits,
        String peopleOfSeveralServices,
        String theirValue,
        List<String> caveats) {

    /** What is expected, by its name in the example. */
    Map<String, Object> written() {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("claimable", Shown.number(claimable));
        written.put("lowestValue", Shown.number(lowestValue));
        written.put("highestValue", Shown.number(highestValue));
        written.put("ratio", Shown.number(ratio));
        written.put("netBenefit", Shown.number(netBenefit));
        written.put("otherBenefits", Shown.number(otherBenefits));
        written.put("peopleOfSeveralServices", Shown.number(peopleOfSeveralServices));
        written.put("theirValue", Shown.number(theirValue));
        written.put("caveats", caveats == null ? null : Shown.sorted(caveats.stream()));
        written.values().removeIf(Objects::isNull);
        return written;
    }

    /** What the report says, of the same names as are written. */
    Map<String, Object> reported(Summary summary) {
        Map<String, Object> reported = new LinkedHashMap<>();
        reported.put("claimable", Shown.number(summary.whole().claimableValue().total()));
        reported.put("lowestValue", Shown.number(summary.lowestValue()));
        reported.put("highestValue", Shown.number(summary.highestValue()));
        returns(summary, reported);
        int benefits =
                summary.otherBenefits().stream().mapToInt(OtherBenefit::claims).sum();
        reported.put("otherBenefits", Integer.toString(benefits));
        reported.put(
                "peopleOfSeveralServices",
                Integer.toString(summary.multipleServices().individuals()));
        reported.put("theirValue", Shown.number(summary.multipleServices().value()));
        reported.put("caveats", Shown.sorted(summary.caveats().stream().map(CaveatCount::code)));
        reported.keySet().retainAll(written().keySet());
        return reported;
    }

    private static void returns(Summary summary, Map<String, Object> reported) {
        boolean budget = summary.sroi() != null;
        reported.put("ratio", budget ? Shown.number(summary.sroi().ratio()) : GivenClaim.NONE);
        reported.put("netBenefit", budget ? Shown.number(summary.sroi().netBenefit()) : GivenClaim.NONE);
    }
}
