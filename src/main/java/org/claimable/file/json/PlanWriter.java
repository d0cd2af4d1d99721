package org.claimable.file.json;

import java.math.BigDecimal;
import java.util.List;
import org.claimable.file.document.PlanWords;
import org.claimable.method.evaluation.RecoveryPlan;
import org.claimable.method.evaluation.RecoveryPlan.Never;
import org.claimable.method.evaluation.RecoveryPlan.Range;
import org.claimable.method.evaluation.RecoveryPlan.Step;
import org.claimable.method.rulebook.Remedies.Standing;
import tools.jackson.core.JsonGenerator;

/** Writes what would make claims claimable. */
final class PlanWriter extends AnswerWriter {
    PlanWriter(JsonGenerator json) {
        super(json);
    }

    void write(RecoveryPlan plan) {
        object("plan", () -> {
            text("until", plan.until());
            json.writeStringProperty("notice", PlanWords.NOTICE);
            list("steps", plan.steps(), each -> step(Standing.IF, "brings", each));
            object("recoverable", () -> {
                json.writeNumberProperty("claims", plan.recoverable().claims());
                json.writeNumberProperty("value", plan.recoverable().value());
                range(plan.recoverable().range());
            });
            list("depends", plan.depends(), each -> step(Standing.DEPENDS, "couldBring", each));
            list("never", plan.never(), this::write);
        });
    }

    private void step(Standing label, String gain, Step step) {
        json.writeStringProperty("label", label.name());
        json.writeStringProperty("action", step.action());
        array("supply", step.supply(), each -> json.writeString(each.name()));
        texts("claims", step.claims());
        if (!step.withdrawn().isEmpty()) {
            texts("withdrawn", step.withdrawn());
        }
        text("provider", step.provider());
        json.writeStringProperty("by", step.by().name());
        json.writeNumberProperty("effort", step.effort());
        number(gain, step.brings());
        range(step.range());
        if (step.withoutValue() > 0) {
            json.writeNumberProperty("withoutValue", step.withoutValue());
        }
    }

    private void write(Never never) {
        json.writeStringProperty("label", Standing.NEVER.name());
        json.writeStringProperty("code", never.code());
        json.writeStringProperty("rule", never.rule());
        json.writeStringProperty("why", never.why());
        texts("claims", never.claims());
        text("provider", never.provider());
    }

    private void texts(String name, List<String> texts) {
        array(name, texts, json::writeString);
    }

    private void number(String name, BigDecimal number) {
        if (number != null) {
            json.writeNumberProperty(name, number);
        }
    }

    private void range(Range range) {
        if (range != null) {
            object("range", () -> {
                json.writeNumberProperty("low", range.low());
                json.writeNumberProperty("high", range.high());
            });
        }
    }
}
