package org.claimable.rules.proof;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimable.method.bank.ValueSet;
import org.claimable.method.rulebook.IncompatibilityTable.IncompatibleOutcomes;
import org.claimable.method.rulebook.Remedies;
import org.claimable.method.rulebook.RuleCard;
import org.claimable.rules.engine.ReadLibrary.ReadRuleSet;
import org.claimable.rules.example.Example;
import org.claimable.rules.example.Example.Tried;
import org.claimable.rules.example.Examples;
import org.claimable.rules.files.FolderFiles;
import org.claimable.rules.files.Problem.Location;
import org.claimable.rules.files.Problems;
import org.claimable.rules.language.Rule;

/**
 * What was proven of a rule set, or of the layer on top of it: how many rules and table rows it has, by how many examples
 * they are shown, how many changes were tried, and which steps were not done.
 */
public record Proof(int rules, int rows, int examples, int tried, int same, List<String> notDone) {
    public Proof {
        notDone = List.copyOf(notDone);
    }

    /** Tries the examples of the top layer, and unless one is wrong sees what they show; what is wrong is noted. */
    public static Proof of(
            ReadRuleSet set,
            Collection<ValueSet> valueSets,
            boolean withMutation,
            ProofProgress progress,
            Problems problems) {
        Problems wrong = new Problems();
        List<Example> examples = Examples.read(set, valueSets, wrong);
        Examples.prove(examples, set, wrong);
        problems.addAll(wrong);
        OwnParts own = new OwnParts(set);
        StaleRemedies.check(set, own.remedies(), problems);
        MeasureProof measures = MeasureProof.of(set, withMutation && wrong.isEmpty(), problems);
        int rules = own.rules().size() + own.norms().size();
        if (!wrong.isEmpty()) {
            return new Proof(
                    rules,
                    own.tableRows() + measures.rows(),
                    examples.size() + measures.examples(),
                    0,
                    0,
                    List.of("coverage", "mutation"));
        }
        Set<String> mute = Coverage.check(set, Tried.all(examples, set.asRead()), problems);
        Mutation.MutationCount count = withMutation
                ? Mutation.check(set, examples, mute, progress, problems)
                : new Mutation.MutationCount(0, 0);
        List<String> notDone = withMutation ? List.of() : List.of("mutation");
        return new Proof(
                rules,
                own.tableRows() + measures.rows(),
                examples.size() + measures.examples(),
                count.tried() + measures.tried(),
                count.same(),
                notDone);
    }

    /** Hears how far the work is. */
    public interface ProofProgress {
        /** Nobody listens. */
        ProofProgress UNHEARD = (done, of) -> {};

        /** So many of all changes were tried. */
        void done(int done, int of);
    }

    /** What of a rule set its top folder defines, each with its place; what lies below is proven with what is below. */
    record OwnParts(ReadRuleSet set) {
        private FolderFiles top() {
            return set.folder().layers().top();
        }

        List<Rule> rules() {
            return set.rules().stream().filter(each -> isOwn(each.place())).toList();
        }

        List<RuleCard> norms() {
            return set.ruleSet().norms().stream()
                    .filter(each -> isOwn(place(each.key())))
                    .toList();
        }

        List<IncompatibleOutcomes> rows() {
            return set.ruleSet().incompatibilities().rows().stream()
                    .filter(each -> isOwn(place(each.id())))
                    .toList();
        }

        /** Where the norm or the row with an id is written. */
        Location place(String id) {
            return set.folder().idPlaces().get(id);
        }

        private boolean isOwn(Location place) {
            return top().paths().stream().anyMatch(path -> top().called(path).equals(place.file()));
        }

        /** The places of outcomes by code. */
        Map<String, Location> outcomes() {
            return top().places("catalogue/outcomes.csv", "code");
        }

        /** The places of answers, by scale and answer with a space between them. */
        Map<String, Location> answers() {
            return top().places("catalogue/answers.csv", "scale", "answer");
        }

        /** The places of scales of scores by name. */
        Map<String, Location> scores() {
            return top().places("catalogue/scores.csv", "scale");
        }

        /** The places of parameters, by name and first day with a space between them. */
        Map<String, Location> parameters() {
            return top().places("parameters.csv", "name", "from");
        }

        /** The places of the texts that are no reference. */
        Map<String, Location> placeholders() {
            return top().places("placeholders.csv", "text");
        }

        /** The places of what would put a reason right, by its code. */
        Map<String, Location> remedies() {
            return top().places(Remedies.FILE, "code");
        }

        /** How many rows of tables there are. */
        int tableRows() {
            return rows().size()
                    + outcomes().size()
                    + answers().size()
                    + scores().size()
                    + parameters().size()
                    + placeholders().size();
        }

        /** The places of everything that has an id. */
        Map<String, Location> places() {
            Map<String, Location> places = new LinkedHashMap<>();
            rules().forEach(each -> places.put(each.card().key(), each.place()));
            norms().forEach(each -> places.put(each.key(), place(each.key())));
            rows().forEach(each -> places.putIfAbsent(each.id(), place(each.id())));
            return places;
        }
    }
}
