package org.claimable.api;

import java.io.IOException;

/** The caller of a stream is gone, or too slow, so that its answer ends where it is. */
final class BrokenStreamException extends RuntimeException {
    BrokenStreamException(IOException broken) {
        super("The stream broke off.", broken);
    }
}
