package org.claimable.oracle;

import java.util.List;
import java.util.Set;

/**
 * What is concluded of one claim: codes and rules of its reasons side by side, the claims that its reasons name, and
 * its value (null where there is none); {@code laterSurveys} are the claims that its caveat LATER_SURVEY lists.
 */
public record Judgement(
        String claim,
        String verdict,
        List<String> codes,
        List<String> rules,
        List<String> clashes,
        String year,
        Worth value,
        Set<String> caveats,
        List<String> advisories,
        List<String> laterSurveys) {}
