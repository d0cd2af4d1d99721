package org.claimable.page.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.claimable.method.rulebook.RuleSet.Overlay;
import org.claimable.rules.engine.ReadLibrary;
import org.claimable.rules.engine.ReadLibrary.ReadRuleSet;
import org.claimable.rules.example.Example;
import org.claimable.rules.example.Example.Tried;
import org.claimable.rules.example.Examples;
import org.claimable.rules.files.Problems;
import org.claimable.rules.publishing.Lease;

/**
 * The examples of every rule set that is published, by its id, each tried on the rules that it is proven against. Those of a
 * licensed overlay, and those that price by a licensed value set, are left out: they repeat what is licensed.
 */
record BookExamples(List<ReadLibrary> reads, Map<String, List<TriedExample>> byRuleSet) {

    static BookExamples of(Lease lease) {
        Map<String, List<TriedExample>> byRuleSet = new HashMap<>();
        for (ReadLibrary read : lease.reads()) {
            for (ReadRuleSet set : read.ruleSets()) {
                byRuleSet
                        .computeIfAbsent(set.ruleSet().id(), id -> new ArrayList<>())
                        .addAll(heard(set, read));
            }
        }
        byRuleSet.replaceAll((id, examples) -> examples.stream().distinct().toList());
        return new BookExamples(lease.reads(), byRuleSet);
    }

    private static List<TriedExample> heard(ReadRuleSet set, ReadLibrary read) {
        if (set.ruleSet().overlays().stream().anyMatch(Overlay::licensed)) {
            return List.of();
        }
        Stream<Example> shown = Examples.read(set, read.valueSets(), new Problems()).stream()
                .filter(each -> !each.values().licensed());
        return Tried.all(shown.toList(), set.asRead()).stream()
                .map(TriedExample::of)
                .toList();
    }

    /** Whether they are of the very publication that is lent. */
    boolean areOf(Lease lease) {
        return reads == lease.reads();
    }

    List<TriedExample> of(String ruleSet) {
        return byRuleSet.getOrDefault(ruleSet, List.of());
    }

    /** An example that holds, and what the rule that it stands under does in it. */
    record TriedExample(Example example, Effect voice) {
        static TriedExample of(Tried tried) {
            String id = tried.example().under();
            if (tried.speaks(id)) {
                return new TriedExample(tried.example(), Effect.SPEAKS);
            }
            return new TriedExample(tried.example(), tried.isSilent(id) ? Effect.SILENT : Effect.OTHER);
        }

        /** Whether it stands under an id in the file beside another, as {@code evidence.examples.yaml} beside {@code evidence.drl}. */
        boolean isOf(String id, String file) {
            return example.under().equals(id)
                    && example.place()
                            .file()
                            .endsWith("/" + file.replaceFirst("(\\.drl)?\\.(drl|csv|xlsx)$", ".examples.yaml"));
        }
    }

    /** What a rule does in an example that stands under its id. */
    enum Effect {
        SPEAKS("Speaks"),
        SILENT("Silent"),
        OTHER("");

        private final String words;

        Effect(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }
}
