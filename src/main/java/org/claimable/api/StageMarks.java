package org.claimable.api;

import java.lang.reflect.Type;
import org.claimable.comparison.Comparison;
import org.claimable.file.json.CanonicalPlan;
import org.claimable.forecast.Forecast;
import org.claimable.operation.Account;
import org.claimable.operation.Account.Stage;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Marks in the account of an evaluation where one stage ends and the next begins. */
@ControllerAdvice(basePackageClasses = StageMarks.class)
class StageMarks extends RequestBodyAdviceAdapter implements ResponseBodyAdvice<Object> {
    private final Accounting accounting;

    StageMarks(Accounting accounting) {
        this.accounting = accounting;
    }

    @Override
    public boolean supports(MethodParameter method, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        return accounting.current() != null;
    }

    @Override
    public boolean supports(MethodParameter method, Class<? extends HttpMessageConverter<?>> converter) {
        return accounting.current() != null;
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage input,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter) {
        accounting.current().enter(Stage.READ);
        return input;
    }

    @Override
    public Object afterBodyRead(
            Object body,
            HttpInputMessage input,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter) {
        accounting.current().enter(Stage.DECIDE);
        return body;
    }

    @Override
    public Object beforeBodyWrite(
            Object body,
            MethodParameter method,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        Account account = accounting.current();
        account.enter(Stage.WRITE);
        if (body instanceof Forecast forecast) {
            account.forecast(forecast, CanonicalPlan.forecastId(forecast));
        } else if (body instanceof Comparison comparison) {
            account.compared(comparison);
        }
        return body;
    }
}
