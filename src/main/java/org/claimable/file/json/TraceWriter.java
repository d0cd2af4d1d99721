package org.claimable.file.json;

import java.util.List;
import org.claimable.method.decision.RuleCoverage.RuleCount;
import org.claimable.method.decision.TraceEntry;
import org.claimable.method.decision.TraceEntry.Choice;
import org.claimable.method.decision.TraceEntry.ClaimSet;
import org.claimable.method.decision.TraceEntry.Condition;
import org.claimable.method.decision.TraceEntry.Examined;
import org.claimable.method.decision.TraceEntry.Status;
import org.claimable.method.decision.TraceEntry.Together;
import tools.jackson.core.JsonGenerator;

/** Writes what became of each rule: for one claim, and for how many of all. */
final class TraceWriter extends AnswerWriter {
    TraceWriter(JsonGenerator json) {
        super(json);
    }

    void write(List<TraceEntry> trace) {
        list("trace", trace, this::write);
    }

    private void write(TraceEntry entry) {
        json.writeStringProperty("rule", entry.rule());
        json.writeStringProperty("stage", entry.stage());
        json.writeStringProperty("status", entry.status().name());
        json.writeBooleanProperty("mayRefuse", entry.mayRefuse());
        if (!entry.conditions().isEmpty()) {
            list("conditions", entry.conditions(), this::write);
        }
        texts("missing", entry.missing());
        if (entry.examined() != null) {
            object("examined", () -> write(entry.examined()));
        }
        texts("rows", entry.rows());
        texts("advisingRows", entry.advisingRows());
        text("because", entry.because());
        text("coveredBy", entry.coveredBy());
        texts("keptOver", entry.keptOver());
        text("arithmetic", entry.arithmetic());
        if (entry.choice() != null) {
            object("choice", () -> write(entry.choice()));
        }
    }

    private void texts(String name, List<String> texts) {
        if (!texts.isEmpty()) {
            array(name, texts, json::writeString);
        }
    }

    private void write(Condition condition) {
        switch (condition.together()) {
            case ASKS -> json.writeStringProperty("asks", condition.asks());
            case NOT -> object("not", () -> write(condition.parts().get(0)));
            case ALL, ANY -> list(condition.together() == Together.ALL ? "all" : "any", condition.parts(), this::write);
        }
        json.writeName("holds");
        if (condition.holds() == null) {
            json.writeNull();
        } else {
            json.writeBoolean(condition.holds());
        }
        text("read", condition.read());
        text("pointer", condition.pointer());
    }

    private void write(Examined examined) {
        array("claims", examined.claims(), json::writeString);
        if (examined.more() > 0) {
            json.writeNumberProperty("more", examined.more());
        }
        json.writeNumberProperty("countedBefore", examined.countedBefore());
        if (examined.rows() != null) {
            json.writeNumberProperty("rows", examined.rows());
        }
    }

    private void write(Choice choice) {
        json.writeStringProperty("policy", choice.policy());
        object("kept", () -> write(choice.kept()));
        if (choice.bestOther() != null) {
            object("bestOther", () -> write(choice.bestOther()));
        }
        json.writeNumberProperty("steps", choice.steps());
        json.writeBooleanProperty("proven", choice.proven());
    }

    private void write(ClaimSet set) {
        array("claims", set.claims(), json::writeString);
        json.writeNumberProperty("sum", set.sum());
    }

    void writeCoverage(List<RuleCount> rules) {
        list("ruleCoverage", rules, this::write);
    }

    private void write(RuleCount rule) {
        json.writeStringProperty("rule", rule.rule());
        json.writeStringProperty("name", rule.name());
        json.writeStringProperty("stage", rule.stage());
        for (Status status : Status.values()) {
            json.writeNumberProperty(status.property(), rule.of(status));
        }
        if (!rule.missing().isEmpty()) {
            list("missing", List.copyOf(rule.missing().entrySet()), field -> {
                json.writeStringProperty("field", field.getKey());
                json.writeNumberProperty("claims", field.getValue());
            });
        }
    }
}
