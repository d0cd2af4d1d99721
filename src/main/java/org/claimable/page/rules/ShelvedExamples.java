package org.claimable.page.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.claimable.evaluation.drools.ReadLibrary;
import org.claimable.evaluation.drools.ReadLibrary.ReadRuleSet;
import org.claimable.example.Example;
import org.claimable.example.Examples;
import org.claimable.example.Tried;
import org.claimable.publishing.Lease;
import org.claimable.rulebook.Overlay;
import org.claimable.rulebook.file.Problems;

/**
 * The examples of every rule set that is published, by its id, each tried on the rules that it is proven against. Those of a
 * licensed overlay, and those that price by a licensed value set, are left out: they repeat what is licensed.
 */
record ShelvedExamples(List<ReadLibrary> reads, Map<String, List<HeardExample>> byRuleSet) {

    static ShelvedExamples of(Lease lease) {
        Map<String, List<HeardExample>> byRuleSet = new HashMap<>();
        for (ReadLibrary read : lease.reads()) {
            for (ReadRuleSet set : read.ruleSets()) {
                byRuleSet
                        .computeIfAbsent(set.ruleSet().id(), id -> new ArrayList<>())
                        .addAll(heard(set, read));
            }
        }
        byRuleSet.replaceAll((id, examples) -> examples.stream().distinct().toList());
        return new ShelvedExamples(lease.reads(), byRuleSet);
    }

    private static List<HeardExample> heard(ReadRuleSet set, ReadLibrary read) {
        if (set.ruleSet().overlays().stream().anyMatch(Overlay::licensed)) {
            return List.of();
        }
        Stream<Example> shown = Examples.read(set, read.valueSets(), new Problems()).stream()
                .filter(each -> !each.values().licensed());
        return Tried.all(shown.toList(), set.asRead()).stream()
                .map(HeardExample::of)
                .toList();
    }

    /** Whether they are of the very publication that is lent. */
    boolean areOf(Lease lease) {
        return reads == lease.reads();
    }

    List<HeardExample> of(String ruleSet) {
        return byRuleSet.getOrDefault(ruleSet, List.of());
    }
}
