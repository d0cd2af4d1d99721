package org.claimable.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Who is at the other end of the connection. The request's remote address may be one that a proxy named in a header, and whoever
 * reaches the service can send that header.
 */
@Component
class Peer implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private static final String ADDRESS = Peer.class.getName();

    static String of(ServletRequest request) {
        return request.getAttribute(ADDRESS) instanceof String address ? address : request.getRemoteAddr();
    }

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.addEngineValves(new ValveBase(true) {
            @Override
            public void invoke(Request request, Response response) throws IOException, ServletException {
                request.setAttribute(ADDRESS, request.getPeerAddr());
                getNext().invoke(request, response);
            }
        });
    }
}
