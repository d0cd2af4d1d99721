package org.claimable.packaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The objects that a folder of manifests makes: resources and patches, as kustomize puts them together. */
final class Kustomized {
    private final Path folder;
    private final Map<String, Object> kustomization;
    private final List<Map<String, Object>> objects = new ArrayList<>();

    private Kustomized(Path folder) {
        this.folder = folder;
        this.kustomization = documents(folder.resolve("kustomization.yaml")).get(0);
    }

    static List<Map<String, Object>> objects(Path folder) {
        Kustomized made = new Kustomized(folder);
        made.texts("resources").forEach(made::take);
        made.maps("configMapGenerator").forEach(made::generate);
        made.maps("patches").forEach(patch -> made.patch((String) patch.get("path")));
        return made.objects;
    }

    /** The documents of a YAML file. */
    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> documents(Path file) {
        try {
            List<Map<String, Object>> found = new ArrayList<>();
            new Load(LoadSettings.builder().build())
                    .loadAllFromString(Files.readString(file))
                    .forEach(document -> found.add((Map<String, Object>) document));
            return found;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void take(String resource) {
        Path path = folder.resolve(resource).normalize();
        objects.addAll(Files.isDirectory(path) ? objects(path) : documents(path));
    }

    private void generate(Map<String, Object> map) {
        Map<String, Object> contents = new LinkedHashMap<>();
        for (Object file : (List<?>) map.get("files")) {
            String[] keyAndPath = file.toString().split("=", 2);
            contents.put(keyAndPath[0], text(folder.resolve(keyAndPath[1])));
        }
        objects.add(new LinkedHashMap<>(Map.of(
                "apiVersion",
                "v1",
                "kind",
                "ConfigMap",
                "metadata",
                Map.of("name", map.get("name")),
                "data",
                contents)));
    }

    private void patch(String file) {
        for (Map<String, Object> patch : documents(folder.resolve(file))) {
            Map<String, Object> patched = objects.stream()
                    .filter(object -> id(object).equals(id(patch)))
                    .findFirst()
                    .orElseThrow(
                            () -> new AssertionError("%s patches %s, which is not there.".formatted(file, id(patch))));
            patched.putAll(StrategicMerge.of(patched, patch));
        }
    }

    static String id(Map<String, Object> object) {
        return "%s %s".formatted(object.get("kind"), ((Map<?, ?>) object.get("metadata")).get("name"));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @SuppressWarnings("unchecked")
    private List<String> texts(String key) {
        return (List<String>) kustomization.getOrDefault(key, List.of());
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> maps(String key) {
        return (List<Map<String, Object>>) kustomization.getOrDefault(key, List.of());
    }
}
