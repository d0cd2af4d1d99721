package org.claimable.file.json;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.claimable.bank.Digests;
import org.claimable.bank.ValueSet;
import org.claimable.claim.Claim;
import org.claimable.claim.Cohort;
import org.claimable.claim.Evidence;
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
 * as the digest of its elements, so that it can be worked out while a long cohort passes.
 */
public final class CanonicalCohort {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private CanonicalCohort() {}

    /** The decision id of a cohort evaluated as of a day, {@code sha256:…}. */
    public static String decisionId(Cohort cohort, RuleSet ruleSet, ValueSet values, LocalDate asOf) {
        return digest(json -> {
            json.writeStartObject();
            json.writeStringProperty("asOf", asOf.toString());
            number(json, "budget", cohort.budget());
            json.writeStringProperty("claims", digest(list -> cohort.claims().forEach(claim -> claim(list, claim))));
            json.writeName("deadweight");
            json.writeStartObject();
            json.writeStringProperty("basis", cohort.deadweight().basis().name());
            text(json, "justification", cohort.deadweight().justification());
            number(json, "rate", cohort.deadweight().rate());
            json.writeEndObject();
            json.writeStringProperty(
                    "individuals", digest(list -> cohort.individuals().forEach(each -> individual(list, each))));
            json.writeName("options");
            json.writeStartObject();
            json.writeStringProperty(
                    "conflictPolicy", cohort.options().conflictPolicy().name());
            json.writeStringProperty("rules", cohort.options().rules().name());
            json.writeStringProperty("yearBasis", cohort.options().yearBasis().name());
            json.writeEndObject();
            json.writeName("period");
            json.writeStartObject();
            text(json, "from", cohort.period().from());
            text(json, "to", cohort.period().to());
            json.writeEndObject();
            json.writeStringProperty("previouslyCounted", digest(list -> cohort.previouslyCounted()
                    .forEach(each -> counted(list, each))));
            text(json, "reference", cohort.reference());
            json.writeStringProperty("ruleSet", ruleSet.digest());
            json.writeStringProperty("valueSet", values.digest());
            json.writeEndObject();
        });
    }

    private static void claim(JsonGenerator json, Claim claim) {
        json.writeStartObject();
        text(json, "achievedOn", claim.achievedOn());
        if (claim.evidence() != null) {
            json.writeName("evidence");
            evidence(json, claim.evidence());
        }
        json.writeNumberProperty("headcount", claim.headcount());
        text(json, "id", claim.id());
        text(json, "individual", claim.individual());
        text(json, "outcome", claim.outcome());
        text(json, "provider", claim.provider());
        text(json, "service", claim.service());
        number(json, "share", claim.share());
        json.writeNumberProperty("sustainedYear", claim.sustainedYear());
        if (!claim.isReadable()) {
            json.writeName("unreadable");
            json.writeStartArray();
            claim.problems().forEach(problem -> json.writeString(problem.pointer() + ": " + problem.code()));
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static void evidence(JsonGenerator json, Evidence evidence) {
        json.writeStartObject();
        text(json, "after", evidence.after());
        number(json, "after", evidence.scoreAfter());
        text(json, "afterOn", evidence.afterOn());
        text(json, "before", evidence.before());
        number(json, "before", evidence.scoreBefore());
        text(json, "beforeOn", evidence.beforeOn());
        text(json, "from", evidence.from());
        text(json, "kind", evidence.kind());
        text(json, "reference", evidence.reference());
        json.writeBooleanProperty("retrospective", evidence.retrospective());
        if (evidence.sessions() != null) {
            json.writeNumberProperty("sessions", evidence.sessions());
        }
        text(json, "to", evidence.to());
        json.writeEndObject();
    }

    private static void individual(JsonGenerator json, Individual individual) {
        json.writeStartObject();
        if (individual.age() != null) {
            json.writeNumberProperty("age", individual.age());
        }
        json.writeStringProperty("ref", individual.ref());
        json.writeName("segments");
        json.writeStartObject();
        individual.segments().forEach((segment, value) -> json.writeStringProperty(segment, value));
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void counted(JsonGenerator json, PreviouslyCounted entry) {
        json.writeStartObject();
        text(json, "achievedOn", entry.achievedOn());
        text(json, "individual", entry.individual());
        text(json, "outcome", entry.outcome());
        text(json, "reference", entry.reference());
        json.writeEndObject();
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

    private static String digest(Consumer<JsonGenerator> content) {
        MessageDigest digest = Digests.begin();
        OutputStream sink = new DigestOutputStream(OutputStream.nullOutputStream(), digest);
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), sink)) {
            content.accept(json);
        }
        return Digests.end(digest);
    }
}
