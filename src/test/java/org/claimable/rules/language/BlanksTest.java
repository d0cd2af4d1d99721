package org.claimable.rules.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.claimable.CopiedRules;
import org.claimable.method.decision.Decision.Reason;
import org.claimable.rules.engine.ReadLibrary;
import org.claimable.rules.engine.ReadLibrary.ReadRuleSet;
import org.claimable.rules.example.Examples;
import org.claimable.rules.files.FolderFiles;
import org.claimable.rules.files.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is not given is said once in a reason, even where two claims do not give it. */
class BlanksTest {
    @TempDir
    private Path folder;

    @Test
    void a_word_that_is_blank_of_both_claims_is_said_once() {
        CopiedRules.to(folder)
                .append("uksvb/3-incompatibility/incompatibility.drl", """
                rule "IN-99 Two claims are of two providers"
                    @source( "csif section 4.2" )  @provenance( "published" )  @remedy( "None." )  @whenBlank( "review" )
                when
                    $pair : Pair( claim.provider == other.provider )
                then
                    findings.clash( $pair, "ONE_PROVIDER", "They are of one provider." );
                end
                """)
                .append("uksvb/3-incompatibility/incompatibility.examples.yaml", """
                IN-99:
                  - it: cannot tell of two without a provider
                    given: {claims: [{id: c1, outcome: gardening}, {id: c2, outcome: improved-diet}]}
                    expect: {c1: {verdict: CLAIMABLE}, c2: {verdict: CLAIMABLE}}
                """);
        Problems problems = new Problems();
        ReadLibrary library = ReadLibrary.read(FolderFiles.read(folder, "", problems), List.of(), problems);
        ReadRuleSet uksvb = library.ruleSets().stream()
                .filter(each -> each.ruleSet().id().equals("uksvb"))
                .findFirst()
                .orElseThrow();
        List<String> reasons = Examples.read(uksvb, library.valueSets(), problems).stream()
                .filter(each -> each.under().equals("IN-99"))
                .flatMap(each -> each.decided(uksvb.asRead()).decisions().stream())
                .flatMap(each -> each.reasons().stream())
                .map(Reason::text)
                .toList();
        assertThat(reasons).isNotEmpty().allSatisfy(text -> assertThat(text)
                .endsWith("\". The provider is not given."));
    }
}
