package org.claimable.method.canonical;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.claimable.method.bank.Digests;
import org.claimable.method.bank.ValueSet;
import org.claimable.method.catalogue.Setting;
import org.claimable.method.claim.Claim;
import org.claimable.method.claim.Cohort;
import org.claimable.method.claim.Commitments;
import org.claimable.method.claim.Commitments.Commitment;
import org.claimable.method.claim.Individual;
import org.claimable.method.claim.PreviouslyCounted;
import org.claimable.method.claim.Settings;
import org.claimable.method.claim.Settings.Deadweight;
import org.claimable.method.claim.Settings.Period;
import org.claimable.method.measure.MeasuresRequest.Space;
import org.claimable.method.rulebook.RuleSet;

/**
 * The identity of a decision: the SHA-256 of the request in canonical form, with the digests of its rule set and value
 * set. In canonical form defaults are filled in, keys sorted, absent fields left out, and each of the three lists stands
 * as the digest of its elements, so that it can be worked out while a long cohort passes: the claims in their order, people
 * and what was counted of them before in the order in which claims first name them.
 */
public final class CanonicalCohort {
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
        return CanonicalJson.digest(json -> {
            json.beginObject();
            json.given("asOf", asOf);
            json.given("budget", terms.budget());
            json.given("claims", lists.claims());
            commitments(terms.commitments(), json);
            deadweight(terms.deadweight(), json);
            json.given("individuals", lists.individuals());
            options(terms.settings(), json);
            period(terms.period(), json);
            json.given("previouslyCounted", lists.previouslyCounted());
            json.given("reference", terms.reference());
            json.given("ruleSet", ruleSet.digest());
            spaces(terms.spaces(), json);
            json.given("valueSet", values.digest());
            json.endObject();
        });
    }

    /** Nothing where no space is listed, so that the id is as without; else each, in whatever order they came. */
    private static void spaces(List<Space> spaces, CanonicalJson json) {
        if (spaces.isEmpty()) {
            return;
        }
        json.name("spaces");
        json.beginArray();
        spaces.stream()
                .sorted(Comparator.comparing(Space::organisation).thenComparing(Space::space))
                .forEach(each -> {
                    json.beginObject();
                    json.given("budget", each.budget());
                    json.given("from", each.from());
                    json.given("managedBy", each.managedBy());
                    json.given("organisation", each.organisation());
                    json.given("space", each.space());
                    json.given("to", each.to());
                    json.given("type", each.type());
                    json.endObject();
                });
        json.endArray();
    }

    /**
     * Nothing where nothing was promised, so that the id is as without; else each outcome as an array of its fields by their names, after
     * which comes where and why it was promised, where that is said.
     */
    private static void commitments(Commitments commitments, CanonicalJson json) {
        if (commitments == null) {
            return;
        }
        json.name("commitments");
        json.beginObject();
        json.name("outcomes");
        json.beginArray();
        for (Commitment each : commitments.outcomes()) {
            json.beginArray();
            json.text(each.outcome());
            json.number(
                    each.people() == null
                            ? null
                            : BigDecimal.valueOf(each.people()).stripTrailingZeros());
            json.number(each.value() == null ? null : each.value().stripTrailingZeros());
            if (!each.need().isNone()) {
                json.text(each.need().organisation());
                json.text(each.need().priority());
                json.text(each.need().rationale());
                json.text(each.need().space());
            }
            json.endArray();
        }
        json.endArray();
        json.given("total", commitments.total());
        json.endObject();
    }

    /** Writes the field of the deadweight that was asked for. */
    public static void deadweight(Deadweight deadweight, CanonicalJson json) {
        json.name("deadweight");
        json.beginObject();
        json.field("basis", deadweight.basis().name());
        json.given("justification", deadweight.justification());
        json.given("rate", deadweight.rate());
        json.endObject();
    }

    private static void options(Settings settings, CanonicalJson json) {
        json.name("options");
        json.beginObject();
        Setting.OPTIONS.stream()
                .filter(settings::isWritten)
                .sorted(Comparator.comparing(Setting::field))
                .forEach(option ->
                        json.given(option.field(), settings.choice(option).name()));
        json.endObject();
    }

    private static void period(Period period, CanonicalJson json) {
        json.name("period");
        json.beginObject();
        json.given("from", period.from());
        json.given("to", period.to());
        json.endObject();
    }

    private static String digest(Cohort terms, RuleSet ruleSet, Consumer<CanonicalWriter> content) {
        return Digests.of(sink -> {
            try (CanonicalWriter list = new CanonicalWriter(sink, terms, ruleSet)) {
                content.accept(list);
            }
        });
    }
}
