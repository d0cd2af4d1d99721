package org.claimable.file.json;

import java.math.BigDecimal;
import java.util.Comparator;
import org.claimable.catalogue.Setting;
import org.claimable.claim.Settings;
import org.claimable.claim.Settings.Deadweight;
import org.claimable.claim.Settings.Period;
import tools.jackson.core.JsonGenerator;

/** Settings in canonical form: keys sorted, what is absent left out, and what came later left out at its default. */
final class CanonicalSettings {
    private CanonicalSettings() {}

    static void deadweight(Deadweight deadweight, JsonGenerator json) {
        json.writeName("deadweight");
        json.writeStartObject();
        json.writeStringProperty("basis", deadweight.basis().name());
        text(json, "justification", deadweight.justification());
        number(json, "rate", deadweight.rate());
        json.writeEndObject();
    }

    static void options(Settings settings, JsonGenerator json) {
        json.writeName("options");
        json.writeStartObject();
        Setting.OPTIONS.stream()
                .filter(settings::isWritten)
                .sorted(Comparator.comparing(Setting::field))
                .forEach(option ->
                        text(json, option.field(), settings.choice(option).name()));
        json.writeEndObject();
    }

    static void period(Period period, JsonGenerator json) {
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
}
