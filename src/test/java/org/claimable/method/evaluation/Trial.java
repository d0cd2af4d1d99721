package org.claimable.method.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.claimable.ShippedRules;
import org.claimable.method.catalogue.YearBasis;
import org.claimable.method.claim.Claim;
import org.claimable.method.decision.Decision;
import org.claimable.oracle.RandomCohorts;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A random request and what was decided of it. */
record Trial(ObjectNode request, Evaluation evaluation) {
    private static final RandomCohorts RANDOM = new RandomCohorts(ShippedRules.UKSVB);
    private static final List<Trial> DECIDED = new ArrayList<>();

    /** A claim as submitted, and its decision. */
    record Line(Claim claim, Decision decision) {
        boolean isClaimable() {
            return decision.reasons().isEmpty();
        }

        boolean isOfOnePersonWith(Line other) {
            return claim.individual() != null && claim.individual().equals(other.claim.individual());
        }

        boolean isInOneYearWith(Line other, YearBasis yearBasis) {
            return yearBasis.sameYear(claim.achievedOn(), other.claim.achievedOn());
        }
    }

    static ObjectNode request(long seed) {
        ObjectNode request = RANDOM.cohort(seed);
        request.set("valueSet", RANDOM.valueSet(seed));
        return request;
    }

    static Trial of(ObjectNode request) {
        return new Trial(request, Agreement.evaluate(request, ShippedRules.library()));
    }

    /** The trials of the seeds from 0, each decided once for all tests; none changes its request. */
    static void ofEach(int seeds, BiConsumer<String, Trial> check) {
        while (DECIDED.size() < seeds) {
            DECIDED.add(of(request(DECIDED.size())));
        }
        for (int seed = 0; seed < seeds; seed++) {
            check.accept("cohort " + seed, DECIDED.get(seed));
        }
    }

    /** The same request with a change, decided anew. */
    Trial after(Consumer<ObjectNode> change) {
        ObjectNode changed = request.deepCopy();
        change.accept(changed);
        return of(changed);
    }

    static ArrayNode claims(ObjectNode request) {
        return (ArrayNode) request.get("claims");
    }

    List<Decision> decisions() {
        return evaluation.decisions();
    }

    Stream<Line> lines() {
        return IntStream.range(0, decisions().size())
                .mapToObj(i -> new Line(
                        evaluation.cohort().claims().get(i), decisions().get(i)));
    }

    Line line(String claim) {
        return lines().filter(line -> line.claim().id().equals(claim))
                .findFirst()
                .orElseThrow();
    }

    YearBasis yearBasis() {
        return evaluation.cohort().settings().yearBasis();
    }
}
