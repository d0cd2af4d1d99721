package org.claimable.file.json;

import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;
import org.claimable.method.bank.ValueSet;
import org.claimable.method.catalogue.Setting;
import org.claimable.method.claim.Settings;
import org.claimable.method.report.Summary.Sroi;
import org.claimable.method.report.TotalValue;
import org.claimable.method.rulebook.RuleSet;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Writes what the answers of the API have in common; the same answer gives the same bytes. */
abstract class AnswerWriter {
    static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    /** Writes values one after another, with nothing between them. */
    static final JsonFactory LINES =
            JSON.rebuild().rootValueSeparator((String) null).build();

    protected final JsonGenerator json;

    AnswerWriter(JsonGenerator json) {
        this.json = json;
    }

    /** Writes into a stream, which is left open. */
    static void write(OutputStream stream, Consumer<JsonGenerator> content) {
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), stream, JsonEncoding.UTF8)) {
            content.accept(json);
        }
    }

    /** Writes a text that is there. */
    void text(String name, Object text) {
        if (text != null) {
            json.writeStringProperty(name, text.toString());
        }
    }

    void object(String name, Runnable fields) {
        json.writeName(name);
        json.writeStartObject();
        fields.run();
        json.writeEndObject();
    }

    <T> void array(String name, List<T> elements, Consumer<T> element) {
        json.writeName(name);
        json.writeStartArray();
        elements.forEach(element);
        json.writeEndArray();
    }

    /** Writes a list of objects. */
    <T> void list(String name, List<T> elements, Consumer<T> fields) {
        array(name, elements, each -> {
            json.writeStartObject();
            fields.accept(each);
            json.writeEndObject();
        });
    }

    void write(RuleSet ruleSet) {
        object("ruleSet", () -> {
            json.writeStringProperty("id", ruleSet.id());
            json.writeStringProperty("version", ruleSet.version());
            json.writeStringProperty("digest", ruleSet.digest());
            if (!ruleSet.overlays().isEmpty()) {
                list("overlays", ruleSet.overlays(), overlay -> {
                    json.writeStringProperty("id", overlay.id());
                    json.writeStringProperty("digest", overlay.digest());
                });
            }
        });
    }

    void write(ValueSet valueSet) {
        object("valueSet", () -> {
            json.writeStringProperty("id", valueSet.id());
            json.writeStringProperty("digest", valueSet.digest());
            json.writeStringProperty("notice", valueSet.notice());
        });
    }

    void write(Settings settings) {
        object("options", () -> Setting.OPTIONS.stream()
                .filter(settings::isWritten)
                .forEach(option -> json.writeStringProperty(
                        option.field(), settings.choice(option).name())));
    }

    void write(String name, TotalValue value) {
        object(name, () -> {
            json.writeNumberProperty("wellbeing", value.wellbeing());
            json.writeNumberProperty("deadweight", value.deadweight());
            json.writeNumberProperty("wellbeingNet", value.wellbeingNet());
            json.writeNumberProperty("exchequer", value.exchequer());
            json.writeNumberProperty("business", value.business());
            json.writeNumberProperty("total", value.total());
        });
    }

    /** Writes the social return, if there is a budget that it is of. */
    void write(Sroi sroi) {
        if (sroi != null) {
            object("sroi", () -> {
                json.writeNumberProperty("budget", sroi.budget());
                json.writeNumberProperty("ratio", sroi.ratio());
                json.writeNumberProperty("netBenefit", sroi.netBenefit());
            });
        }
    }
}
