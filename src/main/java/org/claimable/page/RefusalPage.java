package org.claimable.page;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.claimable.access.SignedIn;
import org.claimable.problem.ProblemAnswer.VisitorPage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.exceptions.TemplateEngineException;

/** The page that says why a visitor was refused by a limit, or for who they are. */
@Component
class RefusalPage implements VisitorPage {
    private static final Logger LOG = LoggerFactory.getLogger(RefusalPage.class);
    private static final Map<HttpStatus, String> TITLES = Map.of(
            HttpStatus.BAD_REQUEST, "This could not be read",
            HttpStatus.FORBIDDEN, "This is not open to you",
            HttpStatus.NOT_FOUND, "There is nothing here",
            HttpStatus.REQUEST_TIMEOUT, "This came too slowly",
            HttpStatus.CONTENT_TOO_LARGE, "This is too large",
            HttpStatus.TOO_MANY_REQUESTS, "Too many requests",
            HttpStatus.SERVICE_UNAVAILABLE, "The service is busy");

    private final ITemplateEngine templates;
    private final Assets assets;
    private final PageSettings settings;
    private final SignedIn signedIn;

    RefusalPage(ITemplateEngine templates, Assets assets, PageSettings settings, SignedIn signedIn) {
        this.templates = templates;
        this.assets = assets;
        this.settings = settings;
        this.signedIn = signedIn;
    }

    @Override
    public Optional<String> of(HttpStatus status, String detail) {
        if (!signedIn.hasPages()) {
            return Optional.empty();
        }
        Map<String, Object> shown = Map.of(
                "title", TITLES.getOrDefault(status, status.getReasonPhrase()),
                "detail", detail,
                "assets", assets,
                "signedIn", signedIn,
                "idleMinutes", settings.idle().toMinutes());
        try {
            return Optional.of(templates.process("problem/refused", new Context(Locale.UK, shown)));
        } catch (TemplateEngineException fault) {
            LOG.error(
                    "The page of a refusal could not be made: {}",
                    fault.getClass().getName());
            return Optional.empty();
        }
    }
}
