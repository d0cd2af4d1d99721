package org.claimable.limit;

import java.util.function.BooleanSupplier;
import org.claimable.evaluation.Deadline;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Until when deciding goes on: the time of an evaluation, and no longer than someone waits for it. */
@Component
public final class Deadlines {
    private static final BooleanSupplier NEVER = () -> false;

    private final LimitSettings settings;

    Deadlines(LimitSettings settings) {
        this.settings = settings;
    }

    /** That of the request that is answered on this thread, from now. */
    public Deadline ofRequest() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        Object gone =
                request == null ? null : request.getAttribute(CallerConnection.GONE, RequestAttributes.SCOPE_REQUEST);
        return Deadline.in(settings.evaluation(), gone instanceof BooleanSupplier asked ? asked : NEVER);
    }
}
