package org.claimable.problem;

import java.util.Optional;
import org.springframework.http.HttpStatus;

/** Says to a visitor of the page, in the page's own looks, why something was refused before it reached a controller. */
public interface VisitorPage {
    /** The whole page as HTML; none where pages cannot be shown as they look. */
    Optional<String> of(HttpStatus status, String detail);
}
