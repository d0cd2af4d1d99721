package org.claimable.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The manifests in packaging/kubernetes are what Kubernetes takes, and keep to what docs/deployment.md promises. */
class KubernetesTest {
    private static final Path MANIFESTS = Path.of("packaging/kubernetes");

    @TempDir
    private static Path laid;

    /** The overlay of rules in a ConfigMap is made from the shipped rules by the script that operators use. */
    @BeforeAll
    static void lay_the_rules_out() throws IOException, InterruptedException {
        Path base = Files.createDirectories(laid.resolve("base"));
        try (Stream<Path> files = Files.list(MANIFESTS.resolve("base"))) {
            for (Path file : files.toList()) {
                Files.copy(file, base.resolve(file.getFileName()));
            }
        }
        Process script = new ProcessBuilder(
                        "sh",
                        MANIFESTS.resolve("lay-rules").toString(),
                        "rules",
                        laid.resolve("rules-config-map").toString())
                .inheritIO()
                .start();
        assertThat(script.waitFor()).isZero();
    }

    static Stream<Path> overlays() {
        return Stream.of(
                MANIFESTS.resolve("base"), MANIFESTS.resolve("rules-git-sync"), laid.resolve("rules-config-map"));
    }

    private static Json object(Path overlay, String id) {
        return Kustomized.objects(overlay).stream()
                .filter(object -> Kustomized.id(object).equals(id))
                .map(Json::new)
                .findFirst()
                .orElseThrow();
    }

    private static Json pod(Path overlay) {
        return object(overlay, "Deployment claimable").at("spec.template");
    }

    private static List<Json> containers(Path overlay) {
        return Stream.of("spec.containers", "spec.initContainers")
                .flatMap(list -> pod(overlay).each(list).stream())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void kubernetes_knows_every_field_and_misses_none(Path overlay) {
        assertThat(Kustomized.objects(overlay)).hasSizeGreaterThan(6).allSatisfy(KubernetesSchema::check);
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void every_container_runs_without_rights_and_writes_to_volumes_alone(Path overlay) {
        assertThat(pod(overlay).at("spec.securityContext.runAsNonRoot").value()).isEqualTo(true);
        assertThat(containers(overlay)).isNotEmpty().allSatisfy(container -> {
            Json context = container.at("securityContext");
            assertThat(context.at("allowPrivilegeEscalation").value()).isEqualTo(false);
            assertThat(context.at("readOnlyRootFilesystem").value()).isEqualTo(true);
            assertThat(context.at("capabilities.drop").value()).isEqualTo(List.of("ALL"));
            assertThat(container.at("resources.limits.memory").value()).isNotNull();
        });
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void every_mount_has_its_volume_and_every_probe_its_port(Path overlay) {
        List<Object> volumes = pod(overlay).names("spec.volumes");
        assertThat(containers(overlay))
                .allSatisfy(container -> assertThat(volumes).containsAll(container.names("volumeMounts")));
        Json service = pod(overlay).each("spec.containers").get(0);
        for (String probe : List.of("startupProbe", "readinessProbe", "livenessProbe")) {
            assertThat(service.names("ports"))
                    .contains(service.at(probe + ".httpGet.port").value());
        }
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void what_selects_pods_selects_these(Path overlay) {
        Object labels = pod(overlay).at("metadata.labels").value();
        assertThat(object(overlay, "Service claimable").at("spec.selector").value())
                .isEqualTo(labels);
        for (String id : List.of("Deployment claimable", "PodDisruptionBudget claimable")) {
            assertThat(object(overlay, id).at("spec.selector.matchLabels").value())
                    .isEqualTo(labels);
        }
        assertThat(object(overlay, "NetworkPolicy claimable")
                        .at("spec.podSelector.matchLabels")
                        .value())
                .isEqualTo(labels);
    }

    @Test
    void the_settings_that_are_given_exist() {
        String yaml = object(MANIFESTS.resolve("base"), "ConfigMap claimable-settings")
                .at("data")
                .text("application.yaml");
        assertThat(SettingNames.in(yaml)).isNotEmpty().isSubsetOf(SettingNames.known());
    }

    @Test
    void a_manifest_with_a_misspelt_a_missing_or_a_mistyped_field_is_refused() {
        assertThatThrownBy(() -> KubernetesSchema.check(deployment("{\"replica\": 2, %s}")))
                .hasMessageContaining("Deployment claimable")
                .hasMessageContaining("replica");
        assertThatThrownBy(() -> KubernetesSchema.check(deployment("{\"template\": {}}")))
                .hasMessageContaining("selector");
        assertThatThrownBy(() -> KubernetesSchema.check(deployment("{\"replicas\": \"two\", %s}")))
                .hasMessageContaining("two");
        assertThatCode(() -> KubernetesSchema.check(deployment("{\"replicas\": 2, %s}")))
                .doesNotThrowAnyException();
    }

    private static Map<String, Object> deployment(String spec) {
        String rest = "\"selector\": {}, \"template\": {}";
        return Json.read(
                "{\"apiVersion\": \"apps/v1\", \"kind\": \"Deployment\", \"metadata\": {\"name\": \"claimable\"}, \"spec\": %s}"
                        .formatted(spec.formatted(rest)));
    }
}
