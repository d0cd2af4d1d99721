package org.claimable.method.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConflictFreeSetTest {
    private static final int SEARCH_STEPS = 200_000;
    private static final List<Boolean> EITHER_WAY = List.of(true, false);

    @Test
    void the_set_kept_is_the_best_of_all_subsets() {
        Random random = new Random(20_251_121);
        for (int i = 0; i < 3_000; i++) {
            int claims = 1 + random.nextInt(random.nextInt(20) == 0 ? 16 : 12);
            double density = random.nextDouble() * (random.nextBoolean() ? 1 : 0.4);
            isBestOfAllSubsets(i, Graph.random(claims, density, random), random);
        }
    }

    @Test
    void the_set_kept_is_the_best_of_all_subsets_of_a_regular_shape() {
        Random random = new Random(11);
        for (int i = 0; i < 40; i++) {
            for (int claims : List.of(6, 9, 12, 14)) {
                List.of(Graph.cycle(claims), Graph.chain(claims), Graph.ladder(claims), Graph.twoHubs(claims))
                        .forEach(graph -> isBestOfAllSubsets(claims, graph, random));
            }
        }
    }

    private static void isBestOfAllSubsets(int number, Graph graph, Random random) {
        for (Weights weights : Weights.values()) {
            long[] worth = weights.of(graph.claims(), random);
            for (boolean highest : EITHER_WAY) {
                ConflictFreeSet.BestSet choice = best(graph, worth, highest, SEARCH_STEPS);
                assertThat(choice.proven()).as("%d: %s", number, graph).isTrue();
                assertThat(choice.kept())
                        .as("%d: %s, %s, highest %s", number, graph, weights, highest)
                        .isEqualTo(EverySubset.best(graph, worth, highest));
            }
        }
    }

    static Stream<Graph> tangles_of_a_whole_catalogue() {
        Stream<Graph> shapes = Stream.of(
                Graph.star(90),
                Graph.cycle(91),
                Graph.triangles(90),
                Graph.complete(90),
                Graph.ladder(90),
                Graph.chain(200),
                Graph.twoHubs(90),
                Graph.grid(8, 10));
        Stream<Graph> random =
                Stream.of(0.05, 0.1, 0.2, 0.5, 0.9).map(density -> Graph.random(90, density, new Random(3)));
        return Stream.concat(shapes, random);
    }

    @ParameterizedTest
    @MethodSource("tangles_of_a_whole_catalogue")
    void ninety_tangled_claims_are_proven_within_the_bound(Graph graph) {
        for (Weights weights : List.of(Weights.RANDOM, Weights.EQUAL)) {
            long[] worth = weights.of(graph.claims(), new Random(7));
            for (boolean highest : EITHER_WAY) {
                ConflictFreeSet.BestSet choice = best(graph, worth, highest, SEARCH_STEPS);
                assertThat(choice.proven())
                        .as("%s, %s, highest %s", graph, weights, highest)
                        .isTrue();
                isMaximalAndConflictFree(graph, choice);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("tangles_of_a_whole_catalogue")
    void a_search_cut_short_anywhere_still_keeps_a_maximal_conflict_free_set(Graph graph) {
        for (Weights weights : Weights.values()) {
            long[] worth = weights.of(graph.claims(), new Random(7));
            for (int steps : List.of(1, 2, 3, 10, 50, 300)) {
                isMaximalAndConflictFree(graph, best(graph, worth, true, steps));
                isMaximalAndConflictFree(graph, best(graph, worth, false, steps));
            }
        }
    }

    @Test
    void one_step_proves_nothing_of_a_tangle_that_needs_a_choice() {
        for (boolean highest : EITHER_WAY) {
            Graph graph = Graph.random(90, 0.1, new Random(3));
            long[] worth = Weights.RANDOM.of(graph.claims(), new Random(7));
            assertThat(best(graph, worth, highest, 1).proven()).isFalse();
        }
    }

    private static ConflictFreeSet.BestSet best(Graph graph, long[] worth, boolean highest, int steps) {
        return ConflictFreeSet.best(worth, graph.clashes(), highest, steps, Deadline.in(Duration.ofMinutes(10)));
    }

    private static void isMaximalAndConflictFree(Graph graph, ConflictFreeSet.BestSet choice) {
        assertThat(graph.isConflictFree(choice.kept()))
                .as("%s is conflict-free", graph)
                .isTrue();
        assertThat(graph.isMaximal(choice.kept())).as("%s is maximal", graph).isTrue();
    }
}
