package org.claimable.page;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page that says what this is. */
@Controller
class StartController {
    @GetMapping("/")
    String start() {
        return "start";
    }
}
