package org.claimable.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The settings that there are: ours and Spring Boot's, as the annotation processor described them when each was compiled. */
final class SettingNames {
    private static final String METADATA = "META-INF/spring-configuration-metadata.json";

    private SettingNames() {}

    /** Each setting with its description: name, type, description, defaultValue. */
    static Map<String, JsonNode> described() {
        Map<String, JsonNode> byName = new TreeMap<>();
        try {
            for (URL url : Collections.list(SettingNames.class.getClassLoader().getResources(METADATA))) {
                try (InputStream stream = url.openStream()) {
                    new JsonMapper()
                            .readTree(stream)
                            .path("properties")
                            .forEach(setting -> byName.put(setting.path("name").asString(), setting));
                }
            }
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
        return byName;
    }

    static Set<String> known() {
        return described().keySet();
    }

    /** The names that a YAML file of settings sets. */
    static Set<String> in(String yaml) {
        Set<String> names = new TreeSet<>();
        collect("", new Load(LoadSettings.builder().build()).loadFromString(yaml), names);
        return names;
    }

    private static void collect(String prefix, Object settings, Set<String> names) {
        if (settings instanceof Map<?, ?> map) {
            map.forEach((key, value) -> collect(prefix.isEmpty() ? key.toString() : prefix + "." + key, value, names));
        } else if (!(settings instanceof List)) {
            names.add(prefix);
        }
    }
}
