package org.claimable.service.limit;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.claimable.method.evaluation.Deadline;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Until when deciding goes on: the time of an evaluation, and no longer than someone waits for it. */
@Component
public final class Deadlines {
    private static final String OF_REQUEST = Deadlines.class.getName();
    private static final BooleanSupplier NEVER = () -> false;

    private final LimitSettings settings;

    Deadlines(LimitSettings settings) {
        this.settings = settings;
    }

    /** That of a request which has a place, from now; the same is given to the one who decides it. */
    Deadline begin(HttpServletRequest request, EvaluationPlace place) {
        BooleanSupplier gone = gone(request);
        Deadline deadline =
                Deadline.in(settings.evaluation(), gone, place.turns(gone)).tracing(settings.trace());
        request.setAttribute(OF_REQUEST, deadline);
        return deadline;
    }

    /** That of the request that is answered on this thread; of one without a place, from now. */
    public Deadline ofRequest() {
        return ofRequest(settings.evaluation());
    }

    /** The same, where one without a place may take so long. */
    public Deadline ofRequest(Duration most) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return Deadline.in(most).tracing(settings.trace());
        }
        return request.getAttribute(OF_REQUEST, RequestAttributes.SCOPE_REQUEST) instanceof Deadline begun
                ? begun
                : Deadline.in(most, gone(request.getAttribute(CallerConnection.GONE, RequestAttributes.SCOPE_REQUEST)))
                        .tracing(settings.trace());
    }

    /** Whether the caller of a request is gone, to be asked on its thread once its body was read. */
    static BooleanSupplier gone(HttpServletRequest request) {
        return gone(request.getAttribute(CallerConnection.GONE));
    }

    private static BooleanSupplier gone(Object attribute) {
        return attribute instanceof BooleanSupplier asked ? asked : NEVER;
    }

    /**
     * Lets those who work on a request see whether its caller is still there, once its body was read: the servlet API says so only
     * when something is written. To be asked on the thread of the request alone.
     */
    static final class CallerConnection extends ValveBase {
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
}
