package org.claimable.page.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows what can be claimed by a rule set, and what is not claimed together. */
@Controller
class CatalogueController {
    private final Shelf shelf;

    CatalogueController(Shelf shelf) {
        this.shelf = shelf;
    }

    @GetMapping("/rules/{ruleSet}/outcomes")
    ModelAndView outcomes(
            @PathVariable("ruleSet") String ruleSet,
            @RequestParam(name = "q", required = false) String words,
            @RequestParam(name = "bank", required = false) String bank,
            @RequestParam(name = "area", required = false) String area) {
        return shelf.read(loaded -> {
            Book book = loaded.book(ruleSet);
            return new ModelAndView(
                    "rules/outcomes",
                    Map.of(
                            "catalogue", CatalogueView.of(book, new CatalogueQuery(words, bank, area)),
                            "address", book.addresses().outcomes(),
                            "crumbs", RuleBookController.crumbs(book)));
        });
    }

    @GetMapping("/rules/{ruleSet}/outcomes/{code}")
    ModelAndView outcome(@PathVariable("ruleSet") String ruleSet, @PathVariable("code") String code) {
        return shelf.read(loaded -> {
            Book book = loaded.book(ruleSet);
            List<Link> crumbs = new ArrayList<>(RuleBookController.crumbs(book));
            crumbs.add(new Link("Outcomes", book.addresses().outcomes()));
            return new ModelAndView(
                    "rules/outcome", Map.of("outcome", OutcomeView.of(book.outcome(code), book), "crumbs", crumbs));
        });
    }

    @GetMapping("/rules/{ruleSet}/incompatibilities")
    ModelAndView incompatibilities(@PathVariable("ruleSet") String ruleSet) {
        return shelf.read(loaded -> {
            Book book = loaded.book(ruleSet);
            return new ModelAndView(
                    "rules/incompatibilities",
                    Map.of("view", IncompatibilitiesView.of(book), "crumbs", RuleBookController.crumbs(book)));
        });
    }
}
