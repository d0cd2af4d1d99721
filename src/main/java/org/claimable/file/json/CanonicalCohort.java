package org.claimable.file.json;

import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.claimable.bank.Digests;
import org.claimable.bank.ValueSet;
import org.claimable.claim.Claim;
import org.claimable.claim.Cohort;
import org.claimable.claim.Individual;
import org.claimable.claim.PreviouslyCounted;
import org.claimable.rulebook.RuleSet;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * The identity of a decision: the SHA-256 of the request in canonical form, with the digests of its rule set and value
 * set. In canonical form defaults are filled in, keys sorted, absent fields left out, and each of the three lists stands
 * as the digest of its elements, so that it can be worked out while a long cohort passes: the claims in their order, people
 * and what was counted of them before in the order in which claims first name them.
 */
public final class CanonicalCohort {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private CanonicalCohort() {}

    /** The decision id of a cohort evaluated as of a day, {@code sha256:…}; its people have been identified. */
    public static String decisionId(Cohort cohort, RuleSet ruleSet, ValueSet values, LocalDate asOf) {
        Map<String, Integer> places = new HashMap<>();
        cohort.claims().forEach(claim -> places.putIfAbsent(claim.individual(), places.size()));
        places.remove(null);
        Set<String> claimed = Set.copyOf(places.keySet());
        cohort.individuals().forEach(each -> places.putIfAbsent(each.ref(), places.size() + 1));
        cohort.previouslyCounted().forEach(each -> places.putIfAbsent(each.individual(), places.size() + 1));
        Lists lists = new Lists(
                digest(cohort, ruleSet, list -> byPerson(cohort.claims()).forEach(list::claim)),
                digest(cohort, ruleSet, list -> ordered(listed(cohort, ruleSet), Individual::ref, places)
                        .forEach(each -> individual(each, claimed, list))),
                digest(cohort, ruleSet, list -> ordered(
                                cohort.previouslyCounted(), PreviouslyCounted::individual, places)
                        .forEach(list::counted)));
        return decisionId(cohort, lists, ruleSet, values, asOf);
    }

    /** The people listed; a text that is no reference to one is left out. */
    private static List<Individual> listed(Cohort cohort, RuleSet ruleSet) {
        return cohort.individuals().stream()
                .filter(each -> !ruleSet.placeholders().has(each.ref()))
                .toList();
    }

    private static void individual(Individual individual, Set<String> claimed, CanonicalWriter list) {
        if (claimed.contains(individual.ref())) {
            list.individual(individual);
        } else {
            list.unmatched(individual);
        }
    }

    /** The claims by person, in the order in which people first come, an untracked one as a person of its own. */
    private static List<Claim> byPerson(List<Claim> claims) {
        Map<String, Integer> first = new HashMap<>();
        int[] places = new int[claims.size()];
        boolean inOrder = true;
        for (int i = 0; i < places.length; i++) {
            String person = claims.get(i).individual();
            Integer known = person == null ? null : first.putIfAbsent(person, i);
            places[i] = known == null ? i : known;
            inOrder &= i == 0 || places[i] >= places[i - 1];
        }
        return inOrder
                ? claims
                : IntStream.range(0, places.length)
                        .boxed()
                        .sorted(Comparator.comparingInt(i -> places[i]))
                        .map(claims::get)
                        .toList();
    }

    private static <T> List<T> ordered(List<T> elements, Function<T, String> person, Map<String, Integer> places) {
        return elements.stream()
                .sorted(Comparator.comparingInt(each -> places.get(person.apply(each))))
                .toList();
    }

    /** The digests of claims, of individuals and of what was counted before, each of its lines in canonical form. */
    public record Lists(String claims, String individuals, String previouslyCounted) {}

    /** The decision id on the terms of a cohort whose lists have passed. */
    public static String decisionId(Cohort terms, Lists lists, RuleSet ruleSet, ValueSet values, LocalDate asOf) {
        MessageDigest digest = Digests.begin();
        OutputStream sink = new DigestOutputStream(OutputStream.nullOutputStream(), digest);
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), sink)) {
            json.writeStartObject();
            json.writeStringProperty("asOf", asOf.toString());
            CanonicalSettings.number(json, "budget", terms.budget());
            json.writeStringProperty("claims", lists.claims());
            CanonicalCommitments.write(terms.commitments(), json);
            CanonicalSettings.deadweight(terms.deadweight(), json);
            json.writeStringProperty("individuals", lists.individuals());
            CanonicalSettings.options(terms.settings(), json);
            CanonicalSettings.period(terms.period(), json);
            json.writeStringProperty("previouslyCounted", lists.previouslyCounted());
            CanonicalSettings.text(json, "reference", terms.reference());
            json.writeStringProperty("ruleSet", ruleSet.digest());
            json.writeStringProperty("valueSet", values.digest());
            json.writeEndObject();
        }
        return Digests.end(digest);
    }

    private static String digest(Cohort terms, RuleSet ruleSet, Consumer<CanonicalWriter> content) {
        MessageDigest digest = Digests.begin();
        OutputStream sink = new DigestOutputStream(OutputStream.nullOutputStream(), digest);
        try (CanonicalWriter list = new CanonicalWriter(sink, terms, ruleSet)) {
            content.accept(list);
        }
        return Digests.end(digest);
    }
}
