package org.claimable.page;

import java.util.List;
import java.util.Map;
import org.claimable.file.json.ProblemKind;
import org.claimable.page.Visitors.NothingHereException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Says to people what each kind of problem of the API means, and what to do. */
@Controller
class ProblemPages {
    @GetMapping(path = "/problems", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView all() {
        return new ModelAndView("problems", Map.of("title", "Problems", "kinds", List.of(ProblemKind.values())));
    }

    @GetMapping(path = "/problems/{kind}", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView one(@PathVariable("kind") String kind) {
        ProblemKind known = ProblemKind.named(kind).orElseThrow(NothingHereException::new);
        return new ModelAndView("problems", Map.of("title", known.title(), "kinds", List.of(known)));
    }
}
