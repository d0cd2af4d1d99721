package org.claimable.page;

import org.claimable.access.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows where to sign in with an API key; who signs in is decided by {@code access}. */
@Controller
class SignInController {
    private final SignedIn signedIn;

    SignInController(SignedIn signedIn) {
        this.signedIn = signedIn;
    }

    @GetMapping("/sign-in")
    String signIn() {
        if (!signedIn.isByKey()) {
            throw new NothingHereException();
        }
        return "sign-in";
    }
}
