package org.claimable.service.limit;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Settings of limits, with the defaults but for what is given. */
final class Limited {
    private Limited() {}

    /** By name and value, one after another. */
    static LimitSettings settings(String... given) {
        Map<String, String> named = new HashMap<>();
        for (int i = 0; i < given.length; i += 2) {
            named.put("claimable.limits." + given[i], given[i + 1]);
        }
        return new Binder(new MapConfigurationPropertySource(named))
                .bindOrCreate("claimable.limits", LimitSettings.class);
    }
}
