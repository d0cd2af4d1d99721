package org.claimable.service.access.key;

import java.util.List;

/** A file of keys cannot be used; its mistakes name lines and columns, and repeat nothing of what stands there. */
public final class UnusableKeysException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnusableKeysException(List<String> mistakes) {
        super(String.join(" ", mistakes));
    }
}
