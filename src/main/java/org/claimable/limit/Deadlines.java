package org.claimable.limit;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.claimable.evaluation.Deadline;
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

    /** That of a request which has a place, from now; the same is given to whoever decides it. */
    Deadline begin(HttpServletRequest request, Place place) {
        BooleanSupplier gone = gone(request);
        Deadline deadline = Deadline.in(settings.evaluation(), gone, place.turns(gone));
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
            return Deadline.in(most);
        }
        return request.getAttribute(OF_REQUEST, RequestAttributes.SCOPE_REQUEST) instanceof Deadline begun
                ? begun
                : Deadline.in(most, gone(request.getAttribute(CallerConnection.GONE, RequestAttributes.SCOPE_REQUEST)));
    }

    /** Whether the caller of a request is gone, to be asked on its thread once its body was read. */
    static BooleanSupplier gone(HttpServletRequest request) {
        return gone(request.getAttribute(CallerConnection.GONE));
    }

    private static BooleanSupplier gone(Object attribute) {
        return attribute instanceof BooleanSupplier asked ? asked : NEVER;
    }
}
