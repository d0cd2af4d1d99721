package org.claimable.file.json;

import org.claimable.file.document.SinceWords;
import org.claimable.method.claim.EarlierCheck;
import org.claimable.method.report.SinceLastTime;
import org.claimable.method.report.SinceLastTime.ChangedField;
import org.claimable.method.report.SinceLastTime.CheckSum;
import org.claimable.method.report.SinceLastTime.ComparedClaim;
import tools.jackson.core.JsonGenerator;

/** Writes what became of claims since earlier checks. */
final class SinceWriter extends AnswerWriter {
    SinceWriter(JsonGenerator json) {
        super(json);
    }

    void write(SinceLastTime since) {
        object("sinceLastTime", () -> {
            json.writeStringProperty("kind", since.kind().word());
            json.writeNumberProperty("claimableThen", since.claimableThen());
            list("checks", since.checks(), this::write);
            object("counts", () -> since.counts()
                    .forEach((difference, count) -> json.writeNumberProperty(difference.name(), count)));
            list("claims", since.claims(), this::write);
            array(
                    "repeated",
                    since.repeated(),
                    each -> json.writeString(each.claim().id()));
            if (since.delivery() != null) {
                new SummaryWriter(json).write(since.delivery());
            }
        });
    }

    private void write(CheckSum sum) {
        EarlierCheck check = sum.check();
        text("decisionId", check.decisionId());
        text("from", check.period().from());
        text("to", check.period().to());
        text("asOf", check.asOf());
        json.writeNumberProperty("claims", sum.claims());
        json.writeNumberProperty("claimable", sum.claimable());
        json.writeNumberProperty("value", sum.value());
    }

    private void write(ComparedClaim claim) {
        json.writeStringProperty("claim", claim.id());
        json.writeStringProperty("difference", claim.difference().name());
        if (claim.then() != null) {
            text("earlierClaim", claim.then().claim().id());
            json.writeStringProperty("verdictThen", claim.then().verdict().name());
            text(
                    "reasonsThen",
                    claim.then().reasons().isEmpty() ? null : claim.then().reasons());
        }
        if (claim.decision() != null) {
            json.writeStringProperty("verdict", claim.decision().verdict().name());
        }
        if (!claim.fields().isEmpty()) {
            list("changes", claim.fields(), this::write);
        }
    }

    private void write(ChangedField field) {
        json.writeStringProperty("field", field.title());
        text("was", field.was() == null ? null : SinceWords.text(field.was()));
        text("is", field.is() == null ? null : SinceWords.text(field.is()));
    }
}
