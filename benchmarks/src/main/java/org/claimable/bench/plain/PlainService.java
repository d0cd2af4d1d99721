package org.claimable.bench.plain;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A service of one address, with the web server and the probes of Claimable's. */
@EnableAutoConfiguration
@Import(PlainService.Greeting.class)
public class PlainService {
    /** Arguments are those of Spring Boot. */
    public static void main(String[] arguments) {
        SpringApplication.run(PlainService.class, arguments);
    }

    /** Its only answer. */
    @RestController
    static class Greeting {
        @GetMapping("/")
        String hello() {
            return "Hello";
        }
    }
}
