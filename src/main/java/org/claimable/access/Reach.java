package org.claimable.access;

import java.net.InetAddress;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementServerProperties;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.stereotype.Component;

/** From where the service can be reached: without a way to know its callers, from its own machine alone. */
@Component
class Reach {
    private static final String REMEDY = """
            Set one of these, or leave the address at 127.0.0.1 behind a proxy on the same machine:
              claimable.access.keys=FILE    API keys; ./claimable key create --help makes one
              spring.security.oauth2.resourceserver.jwt.issuer-uri=URL and .audiences=NAME
                                            tokens of an identity provider (or .jwk-set-uri)
              claimable.access.page=proxy   visitors of the page, signed in by a proxy
              claimable.access.open=true    (--open) no one is asked: whoever reaches this address can submit claims
                                            and read the rules
            docs/security.md says more.""";

    private final ServerProperties server;
    private final ObjectProvider<ManagementServerProperties> management;

    Reach(ServerProperties server, ObjectProvider<ManagementServerProperties> management) {
        this.server = server;
        this.management = management;
    }

    /** Fails where others than this machine could reach a service that asks no one who they are. */
    void requireOwnMachine() {
        require("server.address", server.getAddress());
        management.ifAvailable(this::requireOwnMachine);
    }

    private void requireOwnMachine(ManagementServerProperties apart) {
        Integer port = apart.getPort();
        if (port != null && port >= 0 && (port == 0 || !port.equals(server.getPort()))) {
            require("management.server.address", apart.getAddress());
        }
    }

    private static void require(String setting, InetAddress address) {
        if (address == null || !address.isLoopbackAddress()) {
            String where = address == null ? "every address of this machine" : address.getHostAddress();
            throw new UnsafeAccessException(
                    "By %s it would listen at %s, where others can reach it, and nothing is set by which it would know who is asking."
                            .formatted(setting, where),
                    REMEDY);
        }
    }
}
