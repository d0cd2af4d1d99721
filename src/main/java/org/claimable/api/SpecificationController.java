package org.claimable.api;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Gives the description of the API to programs, and below /api to visitors of the page. */
@RestController
class SpecificationController {
    private static final MediaType YAML = new MediaType("application", "yaml");

    private final Specification specification;

    SpecificationController(Specification specification) {
        this.specification = specification;
    }

    @GetMapping({"/openapi.yaml", "/api/openapi.yaml"})
    ResponseEntity<byte[]> yaml() {
        return Unchanged.tagged(specification.digest()).contentType(YAML).body(specification.yaml());
    }

    @GetMapping({"/openapi.json", "/api/openapi.json"})
    ResponseEntity<byte[]> json() {
        return Unchanged.tagged(specification.digest())
                .contentType(MediaType.APPLICATION_JSON)
                .body(specification.json());
    }
}
