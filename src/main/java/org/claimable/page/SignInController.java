package org.claimable.page;

import java.util.Map;
import org.claimable.access.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows where to sign in with an API key; who signs in is decided by {@code access}. */
@Controller
class SignInController {
    private final SignedIn signedIn;

    SignInController(SignedIn signedIn) {
        this.signedIn = signedIn;
    }

    @GetMapping("/sign-in")
    ModelAndView signIn(
            @RequestParam(name = "wrong", required = false) String wrong,
            @RequestParam(name = "out", required = false) String out) {
        if (!signedIn.isByKey()) {
            throw new NothingHereException();
        }
        return new ModelAndView("sign-in", Map.of("wrong", wrong != null, "out", out != null));
    }
}
