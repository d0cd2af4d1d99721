package org.claimable.file.json;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Arrays;
import org.claimable.method.catalogue.PlanChoice;
import org.claimable.method.catalogue.Setting;
import org.claimable.method.catalogue.TraceChoice;
import org.claimable.method.claim.Settings;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A request in JSON in which some settings are chosen otherwise than it says. */
public final class ChosenInJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private ChosenInJson() {}

    /** The request with what is chosen written into it, in UTF-8; as it is where it is no JSON, so that its reader says what is wrong. */
    public static byte[] over(byte[] request, Settings chosen) {
        try {
            JsonNode read = MAPPER.readTree(TextEncoding.utf8(new ByteArrayInputStream(request), null));
            if (!(read instanceof ObjectNode whole)) {
                return request;
            }
            Arrays.stream(Setting.values())
                    .filter(each -> chosen.get(each) != null)
                    .forEach(each -> put(whole, each, chosen.get(each)));
            return MAPPER.writeValueAsBytes(whole);
        } catch (JacksonException notJson) {
            return request;
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private static void put(ObjectNode whole, Setting setting, Object value) {
        String object = setting.section().object();
        ObjectNode section = whole;
        if (!object.isEmpty()) {
            JsonNode there = whole.get(object);
            section = there instanceof ObjectNode known ? known : whole.putObject(object);
        }
        if (value instanceof TraceChoice trace && trace.which() == TraceChoice.Which.NAMED) {
            ArrayNode ids = section.putArray(setting.field());
            trace.claims().forEach(ids::add);
        } else if (value instanceof PlanChoice plan) {
            ObjectNode asked = section.putObject(setting.field());
            if (plan.until() != null) {
                asked.put("until", plan.until().toString());
            }
        } else if (value instanceof BigDecimal number) {
            section.put(setting.field(), number);
        } else if (value instanceof Boolean flag) {
            section.put(setting.field(), flag);
        } else {
            section.put(setting.field(), value.toString());
        }
    }
}
