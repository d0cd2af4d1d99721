package org.claimable.limit;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.function.BooleanSupplier;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/**
 * Lets whoever works on a request see whether its caller is still there, once its body was read: the servlet API says so only
 * when something is written. To be asked on the thread of the request alone.
 */
final class CallerConnection extends ValveBase {
    /** The attribute of a request that says whether its caller is gone, a {@link BooleanSupplier}. */
    static final String GONE = CallerConnection.class.getName() + ".gone";

    CallerConnection() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        org.apache.coyote.Request connection = request.getCoyoteRequest();
        request.setAttribute(GONE, (BooleanSupplier) () -> isGone(connection));
        getNext().invoke(request, response);
    }

    /**
     * The server reads ahead what a caller may have sent next, without waiting; where the connection has ended it says each
     * time that one byte is there, where a next request has come it says so once.
     */
    private static boolean isGone(org.apache.coyote.Request connection) {
        return seesByte(connection) && seesByte(connection);
    }

    private static boolean seesByte(org.apache.coyote.Request connection) {
        connection.action(ActionCode.AVAILABLE, Boolean.TRUE);
        return connection.getAvailable() == 1;
    }
}
