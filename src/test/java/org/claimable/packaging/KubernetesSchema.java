package org.claimable.packaging;

import io.kubernetes.client.openapi.JSON;
import java.lang.reflect.InvocationTargetException;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What Kubernetes' own description of its API says of an object: which fields there are, which must be, and of what type. */
final class KubernetesSchema {
    private static final JsonMapper JSON_TEXT = new JsonMapper();

    private KubernetesSchema() {}

    /** Fails, naming the object and the field, where Kubernetes would not know or would miss something. */
    static void check(Map<String, Object> object) {
        String kind = object.get("kind").toString();
        try {
            model(object.get("apiVersion").toString(), kind)
                    .getMethod("fromJson", String.class)
                    .invoke(null, JSON_TEXT.writeValueAsString(object));
        } catch (InvocationTargetException refused) {
            throw new AssertionError(
                    "%s: %s".formatted(Kustomized.id(object), refused.getCause().getMessage()), refused.getCause());
        } catch (ReflectiveOperationException unknown) {
            throw new AssertionError("Kubernetes has no %s %s.".formatted(object.get("apiVersion"), kind), unknown);
        }
    }

    private static Class<?> model(String version, String kind) throws ClassNotFoundException {
        new JSON();
        String ofGroup = version.substring(version.indexOf('/') + 1);
        return Class.forName("io.kubernetes.client.openapi.models.%s%s%s"
                .formatted(ofGroup.substring(0, 1).toUpperCase(java.util.Locale.ROOT), ofGroup.substring(1), kind));
    }
}
