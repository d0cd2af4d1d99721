package org.claimable.rules.proof;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.claimable.method.bank.Catalogue;
import org.claimable.method.bank.Outcome;
import org.claimable.method.evaluation.Evaluator;
import org.claimable.method.rulebook.IncompatibilityTable;
import org.claimable.method.rulebook.IncompatibilityTable.IncompatibleOutcomes;
import org.claimable.method.rulebook.Parameters.Parameter;
import org.claimable.method.rulebook.Parameters.ParameterTimeline;
import org.claimable.method.rulebook.Placeholders;
import org.claimable.method.rulebook.RuleSet;
import org.claimable.rules.engine.ReadLibrary.ReadRuleSet;
import org.claimable.rules.example.Example;
import org.claimable.rules.files.Problem.Location;
import org.claimable.rules.files.Problems;
import org.claimable.rules.language.ReadRules;
import org.claimable.rules.language.Rule;
import org.claimable.rules.proof.Proof.OwnParts;
import org.claimable.rules.proof.Proof.ProofProgress;

/**
 * Changes a rule set in one place after the other, and sees whether an example notices; those near the change are tried
 * first, the first that notices ends it. All processors are used.
 */
final class Mutation {
    private final Draft draft;
    private final List<Example> examples;
    private final Map<String, List<Example>> near = new HashMap<>();
    private final Sameness sameness;

    private Mutation(ReadRuleSet set, List<Example> examples) {
        this.draft = new Draft(set.ruleSet(), set.rules());
        this.examples = examples;
        this.sameness = new Sameness(draft);
        Catalogue catalogue = set.ruleSet().catalogue();
        for (Example example : examples) {
            Set<String> keys = new HashSet<>(Set.of(example.under()));
            example.outcomes()
                    .forEach(each -> catalogue.find(each).map(Outcome::code).ifPresent(keys::add));
            keys.forEach(
                    key -> near.computeIfAbsent(key, each -> new ArrayList<>()).add(example));
        }
    }

    /** What became of a change; one that gives no rule set, or no other one, is none. */
    private enum Fate {
        NOTICED,
        SURVIVED,
        SAME,
        NONE
    }

    /** How many changes were tried, and how many more say the same as the rule that they change. */
    record MutationCount(int tried, int same) {}

    /** Notes each change that no example notices, but for those of {@code mute} ids. */
    static MutationCount check(
            ReadRuleSet set, List<Example> examples, Set<String> mute, ProofProgress progress, Problems problems) {
        Mutation mutation = new Mutation(set, examples);
        List<Mutant> mutants = mutation.mutants(new OwnParts(set)).stream()
                .filter(each -> !mute.contains(each.id()))
                .toList();
        List<Fate> fates = mutation.fates(mutants, progress);
        for (int i = 0; i < fates.size(); i++) {
            if (fates.get(i) == Fate.SURVIVED) {
                problems.add(mutants.get(i).place(), mutants.get(i).survival());
            }
        }
        int none = Collections.frequency(fates, Fate.NONE);
        int same = Collections.frequency(fates, Fate.SAME);
        return new MutationCount(fates.size() - same - none, same);
    }

    private List<Mutant> mutants(OwnParts own) {
        List<Mutant> mutants = new ArrayList<>();
        own.rules().forEach(each -> mutants.addAll(new RuleMutants(draft, each).mutants()));
        mutants.addAll(TableMutants.of(draft, own));
        mutants.addAll(OutcomeMutants.of(draft, own));
        mutants.addAll(ScaleMutants.of(draft, own));
        return mutants;
    }

    private List<Fate> fates(List<Mutant> mutants, ProofProgress progress) {
        ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<Future<Fate>> waited = mutants.stream()
                    .map(each -> threads.submit(() -> fate(each)))
                    .toList();
            List<Fate> fates = new ArrayList<>();
            for (Future<Fate> fate : waited) {
                fates.add(fate.get());
                progress.done(fates.size(), mutants.size());
            }
            return fates;
        } catch (ExecutionException failing) {
            throw new IllegalStateException("A change could not be tried.", failing.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped before every change was tried.", stopped);
        } finally {
            threads.shutdownNow();
        }
    }

    private Fate fate(Mutant mutant) {
        Evaluator changed;
        try {
            changed = mutant.made().get();
        } catch (IllegalArgumentException noRuleSet) {
            return Fate.NONE;
        }
        if (first(mutant).stream().anyMatch(each -> !each.holds(changed))
                || examples.stream().anyMatch(each -> !each.holds(changed))) {
            return Fate.NOTICED;
        }
        return sameness.isSame(mutant, changed) ? Fate.SAME : Fate.SURVIVED;
    }

    private Collection<Example> first(Mutant mutant) {
        List<Example> first = new ArrayList<>(near.getOrDefault(mutant.id(), List.of()));
        mutant.about().forEach(each -> first.addAll(near.getOrDefault(each.code(), List.of())));
        return first;
    }

    /**
     * A rule set with one change, which some example should notice: the id of what was changed and its place, the change in
     * words, the outcomes that it is about (none: any), and the rule before and after it, null where no rule was changed and
     * {@code after} null where it was switched off.
     */
    record Mutant(
            String id,
            Location place,
            String change,
            List<Outcome> about,
            Rule before,
            Rule after,
            Supplier<Evaluator> made) {

        /** A change of a table. */
        static Mutant ofTable(String id, Location place, String change, List<Outcome> about, Supplier<Evaluator> made) {
            return new Mutant(id, place, change, about, null, null, made);
        }

        boolean isOfRule() {
            return before != null;
        }

        /** What is said where no example notices it. */
        String survival() {
            return "%s: %s is noticed by no example. Maybe add one that differs by it.".formatted(id, change);
        }
    }

    /** A rule set to be changed in one place, and its evaluator by the rules as read. */
    record Draft(RuleSet ruleSet, List<Rule> rules) {
        Evaluator evaluator() {
            return new Evaluator(ruleSet, new ReadRules(ruleSet.chapters(), rules));
        }

        Draft without(Rule rule) {
            return new Draft(
                    ruleSet, rules.stream().filter(each -> each != rule).toList());
        }

        Draft with(Rule before, Rule after) {
            return new Draft(
                    ruleSet,
                    rules.stream().map(each -> each == before ? after : each).toList());
        }

        Draft withOutcomes(UnaryOperator<Outcome> change) {
            Catalogue catalogue = new Catalogue(
                    ruleSet.catalogue().outcomes().stream().map(change).toList());
            return with(catalogue, ruleSet.incompatibilities(), ruleSet.parameters());
        }

        Draft withRows(List<IncompatibleOutcomes> rows) {
            return with(ruleSet.catalogue(), new IncompatibilityTable(rows), ruleSet.parameters());
        }

        Draft withParameters(List<Parameter> rows) {
            return with(ruleSet.catalogue(), ruleSet.incompatibilities(), new ParameterTimeline(rows));
        }

        Draft withPlaceholders(List<Placeholders.Placeholder> rows) {
            return with(ruleSet.catalogue(), ruleSet.incompatibilities(), ruleSet.parameters(), new Placeholders(rows));
        }

        private Draft with(Catalogue catalogue, IncompatibilityTable table, ParameterTimeline parameters) {
            return with(catalogue, table, parameters, ruleSet.placeholders());
        }

        private Draft with(
                Catalogue catalogue,
                IncompatibilityTable table,
                ParameterTimeline parameters,
                Placeholders placeholders) {
            return new Draft(ruleSet.with(catalogue, table, parameters, placeholders), rules);
        }
    }
}
