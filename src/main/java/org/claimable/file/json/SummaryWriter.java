package org.claimable.file.json;

import java.math.BigDecimal;
import org.claimable.method.claim.Settings;
import org.claimable.method.report.CaveatCount;
import org.claimable.method.report.CaveatCount.CaveatGroup;
import org.claimable.method.report.ClaimGroup;
import org.claimable.method.report.ClaimGroup.OfSpace;
import org.claimable.method.report.Delivery;
import org.claimable.method.report.Delivery.Delivered;
import org.claimable.method.report.Delivery.DeliveryLine;
import org.claimable.method.report.Movements.OtherBenefit;
import org.claimable.method.report.Segment;
import org.claimable.method.report.Summary;
import org.claimable.method.report.Summary.ReasonCount;
import tools.jackson.core.JsonGenerator;

/** Writes the summary of an evaluation. */
final class SummaryWriter extends AnswerWriter {
    private static final String FROM_COUNTING_ALONE =
            "The range is from counting alone: who of these people holds an incompatible outcome, or was counted "
                    + "elsewhere, is not known.";

    SummaryWriter(JsonGenerator json) {
        super(json);
    }

    /** Writes as much of it as {@code settings} choose. */
    void write(Summary summary, Settings settings) {
        json.writeStartObject();
        writeTotals(summary);
        if (!settings.isTotals()) {
            writeBreakdowns(summary);
        }
        list("caveats", summary.caveats(), caveat -> write(caveat, settings.isInCodes()));
        if (summary.coverage() != null && !settings.isTotals()) {
            new TraceWriter(json).writeCoverage(summary.coverage().counts());
        }
        json.writeEndObject();
    }

    private void writeTotals(Summary summary) {
        json.writeNumberProperty("claims", summary.whole().claims());
        json.writeNumberProperty("claimable", summary.whole().claimable());
        json.writeNumberProperty("notClaimable", summary.whole().notClaimable());
        json.writeNumberProperty("review", summary.whole().review());
        json.writeNumberProperty("individuals", summary.whole().individuals());
        write("claimedValue", summary.whole().claimedValue());
        write("claimableValue", summary.whole().claimableValue());
        write("notClaimableValue", summary.notClaimableValue());
        write("reviewValue", summary.reviewValue());
        object("reviewRange", () -> {
            json.writeNumberProperty("low", summary.reviewRange().low());
            json.writeNumberProperty("high", summary.reviewRange().high());
            json.writeStringProperty("note", FROM_COUNTING_ALONE);
        });
        object("policyRange", () -> {
            json.writeNumberProperty("lowestValue", summary.lowestValue());
            json.writeNumberProperty("highestValue", summary.highestValue());
        });
    }

    private void writeBreakdowns(Summary summary) {
        list("otherBenefits", summary.otherBenefits(), this::write);
        object("noImprovement", () -> {
            json.writeNumberProperty("unchanged", summary.noImprovement().unchanged());
            json.writeNumberProperty("worsened", summary.noImprovement().worsened());
            json.writeNumberProperty("notKnown", summary.noImprovement().notKnown());
        });
        write(summary.sroi());
        if (summary.delivery() != null) {
            write(summary.delivery());
        }
        summary.groups().forEach((by, groups) -> list(by.property(), groups, this::write));
        list("bySegment", summary.bySegment(), this::write);
        list("byReason", summary.byReason(), this::write);
        object("multipleServices", () -> {
            json.writeNumberProperty("individuals", summary.multipleServices().individuals());
            json.writeNumberProperty("value", summary.multipleServices().value());
        });
    }

    private void write(ClaimGroup group) {
        json.writeName("key");
        json.writeString(group.key());
        json.writeStringProperty("title", group.title());
        if (group.space() != null) {
            write(group.space());
        }
        if (!group.isHidden()) {
            ClaimGroup.Figures figures = group.figures();
            json.writeNumberProperty("claims", figures.claims());
            json.writeNumberProperty("claimable", figures.claimable());
            json.writeNumberProperty("notClaimable", figures.notClaimable());
            json.writeNumberProperty("review", figures.review());
            json.writeNumberProperty("individuals", figures.individuals());
            write("claimedValue", figures.claimedValue());
            write("claimableValue", figures.claimableValue());
        }
        if (group.space() != null) {
            write(group.space().sroi());
        }
    }

    private void write(OfSpace space) {
        text("organisation", space.organisation());
        if (space.listed() != null) {
            text("type", space.listed().type());
            text("managedBy", space.listed().managedBy());
            text("from", space.listed().from());
            text("to", space.listed().to());
        }
    }

    private void write(Segment segment) {
        json.writeStringProperty("segment", segment.segment());
        list("groups", segment.groups(), group -> {
            json.writeBooleanProperty("hidden", group.isHidden());
            write(group);
        });
    }

    private void write(OtherBenefit benefit) {
        json.writeStringProperty("outcome", benefit.outcome());
        json.writeStringProperty("name", benefit.name());
        json.writeNumberProperty("claims", benefit.claims());
    }

    private void write(ReasonCount reason) {
        json.writeStringProperty("code", reason.code());
        json.writeNumberProperty("claims", reason.claims());
        json.writeNumberProperty("individuals", reason.individuals());
        json.writeNumberProperty("value", reason.value());
    }

    private void write(CaveatCount caveat, boolean inCodes) {
        json.writeStringProperty("code", caveat.code());
        json.writeStringProperty("rule", caveat.rule());
        WordingWriter.writeProperties(caveat.wording(), inCodes, json);
        if (!inCodes) {
            json.writeStringProperty("source", caveat.source());
        }
        json.writeStringProperty("provenance", caveat.provenance());
        json.writeNumberProperty("claims", caveat.claims());
        if (caveat.groupCount() > 0) {
            json.writeNumberProperty("groupCount", caveat.groupCount());
            list("groups", caveat.groups(), this::write);
        }
    }

    private void write(CaveatGroup group) {
        array("references", group.references(), json::writeString);
        array("claims", group.claims(), json::writeString);
        if (!group.lines().isEmpty()) {
            array("lines", group.lines(), json::writeNumber);
        }
    }

    void write(Delivery delivery) {
        object("delivery", () -> {
            list("outcomes", delivery.outcomes(), this::write);
            object("notPromised", () -> write(delivery.notPromised()));
            object("total", () -> write(delivery.total()));
        });
    }

    private void write(DeliveryLine line) {
        if (line.outcome() != null) {
            json.writeStringProperty("outcome", line.outcome());
            json.writeStringProperty("name", line.name());
        }
        text("space", line.need().space());
        text("organisation", line.need().organisation());
        text("rationale", line.need().rationale());
        text("priority", line.need().priority());
        if (line.isPromised()) {
            Integer people = line.promisedPeople();
            figures("promised", people == null ? null : Long.valueOf(people), line.promisedValue());
        }
        write("claimable", line.claimable());
        write("review", line.review());
        if (line.isPromised()) {
            figures("difference", line.peopleDifference(), line.valueDifference());
            json.writeStringProperty("status", line.status().name());
        }
    }

    /** Writes the figures that are not null. */
    private void figures(String name, Long people, BigDecimal value) {
        object(name, () -> {
            if (people != null) {
                json.writeNumberProperty("people", people);
            }
            if (value != null) {
                json.writeNumberProperty("value", value);
            }
        });
    }

    private void write(String name, Delivered delivered) {
        object(name, () -> {
            json.writeNumberProperty("people", delivered.people());
            json.writeNumberProperty("value", delivered.value());
            json.writeNumberProperty("withoutValue", delivered.withoutValue());
        });
    }
}
