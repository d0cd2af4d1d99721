package org.claimable.limit;

import org.apache.coyote.http11.Http11NioProtocol;

/** HTTP over connections that are bounded by address; made by the web server, by its name. */
public final class BoundedProtocol extends Http11NioProtocol {
    /** Bounds nothing until it is told what. */
    public BoundedProtocol() {
        super(new BoundedEndpoint());
    }

    /** What takes its connections. */
    BoundedEndpoint endpoint() {
        return (BoundedEndpoint) getEndpoint();
    }
}
