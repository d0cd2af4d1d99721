package org.claimable.file.json;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
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

    /** The decision id of a cohort evaluated as of a day, {@code sha256:…}. */
    public static String decisionId(Cohort cohort, RuleSet ruleSet, ValueSet values, LocalDate asOf) {
        Map<String, Integer> named = new HashMap<>();
        for (Claim claim : cohort.claims()) {
            named.putIfAbsent(claim.individual(), named.size());
        }
        Lists lists = new Lists(
                digest(list -> cohort.claims().forEach(list::claim)),
                digest(list ->
                        byClaims(cohort.individuals(), Individual::ref, named).forEach(list::individual)),
                digest(list -> byClaims(cohort.previouslyCounted(), PreviouslyCounted::individual, named)
                        .forEach(list::counted)));
        return decisionId(cohort, lists, ruleSet, values, asOf);
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
            number(json, "budget", terms.budget());
            json.writeStringProperty("claims", lists.claims());
            CanonicalCommitments.write(terms.commitments(), json);
            json.writeName("deadweight");
            json.writeStartObject();
            json.writeStringProperty("basis", terms.deadweight().basis().name());
            text(json, "justification", terms.deadweight().justification());
            number(json, "rate", terms.deadweight().rate());
            json.writeEndObject();
            json.writeStringProperty("individuals", lists.individuals());
            json.writeName("options");
            json.writeStartObject();
            json.writeStringProperty(
                    "conflictPolicy", terms.options().conflictPolicy().name());
            json.writeStringProperty("rules", terms.options().rules().name());
            json.writeStringProperty("yearBasis", terms.options().yearBasis().name());
            json.writeEndObject();
            json.writeName("period");
            json.writeStartObject();
            text(json, "from", terms.period().from());
            text(json, "to", terms.period().to());
            json.writeEndObject();
            json.writeStringProperty("previouslyCounted", lists.previouslyCounted());
            text(json, "reference", terms.reference());
            json.writeStringProperty("ruleSet", ruleSet.digest());
            json.writeStringProperty("valueSet", values.digest());
            json.writeEndObject();
        }
        return Digests.end(digest);
    }

    /** By person, in the order in which claims first name them; those of whom nothing is claimed last, as first listed. */
    private static <T> List<T> byClaims(List<T> elements, Function<T, String> person, Map<String, Integer> named) {
        List<T> ordered = new ArrayList<>(elements);
        Map<String, Integer> places = new HashMap<>(named);
        elements.forEach(each -> places.putIfAbsent(person.apply(each), places.size()));
        ordered.sort(Comparator.comparingInt(each -> places.get(person.apply(each))));
        return ordered;
    }

    private static String digest(Consumer<CanonicalWriter> content) {
        MessageDigest digest = Digests.begin();
        OutputStream sink = new DigestOutputStream(OutputStream.nullOutputStream(), digest);
        try (CanonicalWriter list = new CanonicalWriter(sink)) {
            content.accept(list);
        }
        return Digests.end(digest);
    }

    private static void text(JsonGenerator json, String name, Object value) {
        if (value != null) {
            json.writeStringProperty(name, value.toString());
        }
    }

    private static void number(JsonGenerator json, String name, BigDecimal value) {
        if (value != null) {
            json.writeNumberProperty(name, value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros());
        }
    }
}
