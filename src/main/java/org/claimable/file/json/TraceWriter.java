package org.claimable.file.json;

import java.util.List;
import org.claimable.method.decision.RuleCoverage.RuleCount;
import org.claimable.method.decision.Trace.Asked;
import org.claimable.method.decision.Trace.Compared;
import org.claimable.method.decision.Trace.Form;
import org.claimable.method.decision.Trace.Place;
import org.claimable.method.decision.TraceEntry;
import org.claimable.method.decision.TraceEntry.Choice;
import org.claimable.method.decision.TraceEntry.ClaimSet;
import org.claimable.method.decision.TraceEntry.Status;
import org.claimable.method.decision.TraceEntry.Together;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.io.JsonStringEncoder;

/** Writes what became of each rule: for one claim, and for how many of all. */
final class TraceWriter extends AnswerWriter {
    TraceWriter(JsonGenerator json) {
        super(json);
    }

    /** What is of one claim in what it says of a rule, and is written, or left open to be filled in later. */
    interface Open {
        /** What the claim says in a field, as a value. */
        void text(Place place);

        /** The pointer to the claim or person of a field, with a stroke at the end, within a text. */
        void base(Place place);

        /** What it was compared with, as the first properties of an object. */
        void examined(int stage);
    }

    /** Writes what became of one rule. */
    void write(Form form, Open open) {
        TraceEntry entry = form.entry();
        json.writeStartObject();
        json.writeStringProperty("rule", entry.rule());
        json.writeStringProperty("stage", entry.stage());
        json.writeStringProperty("status", entry.status().name());
        json.writeBooleanProperty("mayRefuse", entry.mayRefuse());
        if (!form.conditions().isEmpty()) {
            list("conditions", form.conditions(), each -> write(each, open));
        }
        if (form.missing().isEmpty()) {
            texts("missing", entry.missing());
        } else {
            array("missing", form.missing(), place -> pointer(place, open));
        }
        if (form.compared() != null) {
            object("examined", () -> write(form.compared(), open));
        }
        writeFound(entry);
        json.writeEndObject();
    }

    private void writeFound(TraceEntry entry) {
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

    private void write(Asked condition, Open open) {
        switch (condition.together()) {
            case ASKS -> json.writeStringProperty("asks", condition.asks());
            case NOT -> object("not", () -> write(condition.parts().get(0), open));
            case ALL, ANY ->
                list(
                        condition.together() == Together.ALL ? "all" : "any",
                        condition.parts(),
                        each -> write(each, open));
        }
        json.writeName("holds");
        if (condition.holds() == null) {
            json.writeNull();
        } else {
            json.writeBoolean(condition.holds());
        }
        if (condition.place() != null) {
            json.writeName("read");
            open.text(condition.place());
            json.writeName("pointer");
            pointer(condition.place(), open);
        }
    }

    private void pointer(Place place, Open open) {
        json.writeRawValue("\"");
        open.base(place);
        json.writeRaw(escaped(place.field()));
        json.writeRaw('"');
    }

    /** A text as it stands between its quotes. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        JsonStringEncoder.getInstance().quoteAsString(text, escaped);
        return escaped.toString();
    }

    /** What it was compared with is written as it is, so that what follows brings its own comma. */
    private void write(Compared compared, Open open) {
        open.examined(compared.stage());
        if (compared.rows() != null) {
            json.writeRaw(",\"rows\":" + compared.rows());
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
