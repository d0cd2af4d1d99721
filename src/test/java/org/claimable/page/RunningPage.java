package org.claimable.page;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.claimable.api.Service;
import org.springframework.boot.test.context.SpringBootTest;

/** A test that visits the page over HTTP, with the shipped rules; it is started once for all such tests. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = Service.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "claimable.rules.folder=rules",
            "claimable.page.upload=200KB",
            "claimable.page.checks-per-visitor=3",
            "claimable.page.checks-per-caller=1000",
            "claimable.page.checks=1000"
        })
@interface RunningPage {}
