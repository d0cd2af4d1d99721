package org.claimable.page;

import org.claimable.access.SignedIn;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** What templates can name beside what a controller gives them. */
@Configuration
@EnableConfigurationProperties(PageSettings.class)
class PageConfiguration {
    PageConfiguration(ThymeleafViewResolver views, Assets assets, PageSettings settings, SignedIn signedIn) {
        views.addStaticVariable("idleMinutes", settings.idle().toMinutes());
        views.addStaticVariable("assets", assets);
        views.addStaticVariable("signedIn", signedIn);
        views.setProducePartialOutputWhileProcessing(false);
    }
}
