package org.claimable.file.json;

import java.io.OutputStream;
import java.math.BigDecimal;
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
import tools.jackson.core.JsonGenerator;

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
        return digest(sink -> AnswerWriter.write(sink, json -> {
            json.writeStartObject();
            text(json, "asOf", asOf);
            number(json, "budget", terms.budget());
            text(json, "claims", lists.claims());
            commitments(terms.commitments(), json);
            deadweight(terms.deadweight(), json);
            text(json, "individuals", lists.individuals());
            options(terms.settings(), json);
            period(terms.period(), json);
            text(json, "previouslyCounted", lists.previouslyCounted());
            text(json, "reference", terms.reference());
            text(json, "ruleSet", ruleSet.digest());
            spaces(terms.spaces(), json);
            text(json, "valueSet", values.digest());
            json.writeEndObject();
        }));
    }

    /** The digest of what is written, {@code sha256:…}. */
    static String digest(Consumer<OutputStream> content) {
        MessageDigest digest = Digests.begin();
        content.accept(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        return Digests.end(digest);
    }

    /** Nothing where no space is listed, so that the id is as without; else each, in whatever order they came. */
    private static void spaces(List<Space> spaces, JsonGenerator json) {
        if (spaces.isEmpty()) {
            return;
        }
        json.writeName("spaces");
        json.writeStartArray();
        spaces.stream()
                .sorted(Comparator.comparing(Space::organisation).thenComparing(Space::space))
                .forEach(each -> {
                    json.writeStartObject();
                    number(json, "budget", each.budget());
                    text(json, "from", each.from());
                    text(json, "managedBy", each.managedBy());
                    text(json, "organisation", each.organisation());
                    text(json, "space", each.space());
                    text(json, "to", each.to());
                    text(json, "type", each.type());
                    json.writeEndObject();
                });
        json.writeEndArray();
    }

    /**
     * Nothing where nothing was promised, so that the id is as without; else each outcome as an array of its fields by their names, after
     * which comes where and why it was promised, where that is said.
     */
    private static void commitments(Commitments commitments, JsonGenerator json) {
        if (commitments == null) {
            return;
        }
        json.writeName("commitments");
        json.writeStartObject();
        json.writeName("outcomes");
        json.writeStartArray();
        for (Commitment each : commitments.outcomes()) {
            json.writeStartArray();
            json.writeString(each.outcome());
            json.writeNumber(
                    each.people() == null
                            ? null
                            : BigDecimal.valueOf(each.people()).stripTrailingZeros());
            json.writeNumber(each.value() == null ? null : each.value().stripTrailingZeros());
            if (!each.need().isNone()) {
                json.writeString(each.need().organisation());
                json.writeString(each.need().priority());
                json.writeString(each.need().rationale());
                json.writeString(each.need().space());
            }
            json.writeEndArray();
        }
        json.writeEndArray();
        number(json, "total", commitments.total());
        json.writeEndObject();
    }

    static void deadweight(Deadweight deadweight, JsonGenerator json) {
        json.writeName("deadweight");
        json.writeStartObject();
        json.writeStringProperty("basis", deadweight.basis().name());
        text(json, "justification", deadweight.justification());
        number(json, "rate", deadweight.rate());
        json.writeEndObject();
    }

    private static void options(Settings settings, JsonGenerator json) {
        json.writeName("options");
        json.writeStartObject();
        Setting.OPTIONS.stream()
                .filter(settings::isWritten)
                .sorted(Comparator.comparing(Setting::field))
                .forEach(option ->
                        text(json, option.field(), settings.choice(option).name()));
        json.writeEndObject();
    }

    private static void period(Period period, JsonGenerator json) {
        json.writeName("period");
        json.writeStartObject();
        text(json, "from", period.from());
        text(json, "to", period.to());
        json.writeEndObject();
    }

    static void text(JsonGenerator json, String name, Object value) {
        if (value != null) {
            json.writeStringProperty(name, value.toString());
        }
    }

    static void number(JsonGenerator json, String name, BigDecimal value) {
        if (value != null) {
            json.writeNumberProperty(name, value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros());
        }
    }

    private static String digest(Cohort terms, RuleSet ruleSet, Consumer<CanonicalWriter> content) {
        return digest(sink -> {
            try (CanonicalWriter list = new CanonicalWriter(sink, terms, ruleSet)) {
                content.accept(list);
            }
        });
    }
}
