package org.claimable.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a cluster has beside the pods: the way in, the metrics and alerts, the way out to Git, and a place for the audit file. */
class ClusterTest {
    private static final Path MANIFESTS = Path.of("packaging/kubernetes");
    private static final String NGINX = "nginx.ingress.kubernetes.io/";

    private static Json object(String overlay, String id) {
        return Kustomized.objects(MANIFESTS.resolve(overlay)).stream()
                .filter(object -> Kustomized.id(object).equals(id))
                .map(Json::new)
                .findFirst()
                .orElseThrow();
    }

    private static Object annotation(String ingress, String name) {
        Object all = object("ingress", ingress).at("metadata.annotations").value();
        return ((Map<?, ?>) all).get(NGINX + name);
    }

    private static Json path(String ingress) {
        return object("ingress", ingress)
                .each("spec.rules")
                .get(0)
                .each("http.paths")
                .get(0);
    }

    @Test
    void kubernetes_knows_the_ingresses_and_they_lead_to_the_service() {
        assertThat(Kustomized.objects(MANIFESTS.resolve("ingress"))).hasSize(2).allSatisfy(KubernetesSchema::check);
        Json service = object("base", "Service claimable");
        for (String ingress : List.of("Ingress claimable", "Ingress claimable-streams")) {
            Json backend = path(ingress).at("backend.service");
            assertThat(backend.at("name").value())
                    .isEqualTo(service.at("metadata.name").value());
            assertThat(service.names("spec.ports"))
                    .contains(backend.at("port.name").value());
        }
    }

    @Test
    void requests_are_bounded_as_the_service_bounds_them_and_streams_are_not() throws IOException {
        assertThat(Files.readString(Path.of("docs/configuration.md")))
                .containsPattern("`claimable.limits.body` \\|.*\\| `64MB` \\|")
                .containsPattern("`claimable.limits.evaluation` \\|.*\\| `60s` \\|");
        assertThat(annotation("Ingress claimable", "proxy-body-size")).isEqualTo("64m");
        assertThat(Integer.parseInt(
                        annotation("Ingress claimable", "proxy-read-timeout").toString()))
                .isGreaterThan(60 + 10);
        assertThat(annotation("Ingress claimable", "affinity")).isEqualTo("cookie");
        assertThat(path("Ingress claimable-streams").at("path").value()).isEqualTo("/v1/evaluations/stream");
        assertThat(Files.readString(Path.of("openapi.yaml"))).contains("  /v1/evaluations/stream:");
        assertThat(annotation("Ingress claimable-streams", "proxy-body-size")).isEqualTo("0");
        for (String buffering : List.of("proxy-buffering", "proxy-request-buffering")) {
            assertThat(annotation("Ingress claimable-streams", buffering)).isEqualTo("off");
        }
    }

    @Test
    void every_pod_is_scraped_under_the_job_that_the_alerts_ask_for() throws IOException {
        Json monitor = object("monitoring", "ServiceMonitor claimable");
        Json service = object("base", "Service claimable");
        assertThat(monitor.at("spec.selector.matchLabels").value())
                .isEqualTo(service.at("metadata.labels").value());
        Json endpoint = monitor.each("spec.endpoints").get(0);
        assertThat(service.names("spec.ports")).contains(endpoint.at("port").value());
        assertThat(endpoint.at("path").value()).isEqualTo("/actuator/prometheus");
        assertThat(endpoint.at("authorization.type").value()).isEqualTo("Bearer");
        // Without a jobLabel the job is the name of the Service.
        assertThat(Files.readString(Path.of("packaging/prometheus-rules.yaml")))
                .contains("{job=\"%s\"".formatted(service.at("metadata.name").value()));
    }

    @Test
    void the_alerts_are_those_that_were_tried() {
        Object tried = Kustomized.documents(Path.of("packaging/prometheus-rules.yaml"))
                .get(0)
                .get("groups");
        assertThat(object("monitoring", "PrometheusRule claimable")
                        .at("spec.groups")
                        .value())
                .isEqualTo(tried);
    }

    @Test
    void rules_from_git_open_the_way_to_one_server_and_to_names_alone() {
        List<Json> ways =
                object("rules-git-sync", "NetworkPolicy claimable-git").each("spec.egress");
        assertThat(ways).hasSize(2).allSatisfy(way -> assertThat(way.each("to")).isNotEmpty());
        assertThat(ways.get(1).each("to").get(0).at("ipBlock.cidr").value().toString())
                .endsWith("/32");
    }

    @Test
    void an_audit_file_has_the_same_place_under_systemd_and_in_a_pod() throws IOException {
        assertThat(Files.readString(Path.of("packaging/systemd/claimable.service")))
                .contains("\nLogsDirectory=claimable\n");
        Json pod = object("base", "Deployment claimable").at("spec.template.spec");
        assertThat(pod.each("containers").get(0).each("volumeMounts")).anySatisfy(mount -> {
            assertThat(mount.at("mountPath").value()).isEqualTo("/var/log/claimable");
            assertThat(mount.at("readOnly").value()).isNull();
        });
        assertThat(Files.readString(Path.of("docs/operations.md"))).contains("/var/log/claimable/audit.json");
    }
}
