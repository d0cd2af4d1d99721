package org.claimable.page.rules;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Shows the value sets that are loaded; never the figures of a licensed one. */
@Controller
class ValuesController {
    private final Shelf shelf;

    ValuesController(Shelf shelf) {
        this.shelf = shelf;
    }

    @GetMapping("/values")
    ModelAndView all() {
        return shelf.read(loaded -> new ModelAndView(
                "values/all",
                Map.of(
                        "sets",
                        loaded.library().valueSets().stream()
                                .map(set -> ValueSetView.of(set, loaded))
                                .toList())));
    }

    @GetMapping("/values/{id}")
    ModelAndView one(@PathVariable("id") String id) {
        return shelf.read(loaded -> new ModelAndView(
                "values/one",
                Map.of("set", ValueSetView.of(loaded.values(id), loaded), "crumbs", List.of(Addresses.VALUES))));
    }
}
