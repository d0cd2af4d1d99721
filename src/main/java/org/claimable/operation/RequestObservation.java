package org.claimable.operation;

import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.server.observation.DefaultServerRequestObservationConvention;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.stereotype.Component;

/** What is noted of a request in metrics and traces: its route, never its address, which may name a person. */
@Component
class RequestObservation extends DefaultServerRequestObservationConvention {

    /** The method and the route; a method that was made up is not named. */
    @Override
    public String getContextualName(ServerRequestObservationContext context) {
        HttpServletRequest request = context.getCarrier();
        String method = request == null ? "request" : Methods.known(request.getMethod());
        return context.getPathPattern() == null ? method : method + " " + context.getPathPattern();
    }

    /** The request id alone, which only traces hold. */
    @Override
    public KeyValues getHighCardinalityKeyValues(ServerRequestObservationContext context) {
        HttpServletRequest request = context.getCarrier();
        Object id = request == null ? null : request.getAttribute(RequestId.HEADER);
        return id == null ? KeyValues.empty() : KeyValues.of(KeyValue.of(LogKeys.REQUEST, id.toString()));
    }
}
