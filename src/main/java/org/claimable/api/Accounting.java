package org.claimable.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import org.claimable.file.json.MeasuresWriter.Answered;
import org.claimable.method.evaluation.Deadline.CallerGoneException;
import org.claimable.method.forecast.Forecast;
import org.claimable.rules.comparison.Comparison;
import org.claimable.service.operation.Account;
import org.claimable.service.operation.Account.Door;
import org.claimable.service.operation.Account.Ending;
import org.claimable.service.operation.Account.Stage;
import org.claimable.service.operation.Accounts;
import org.springframework.core.MethodParameter;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import org.springframework.web.util.DisconnectedClientHelper;

/** Keeps an account of each evaluation that is asked for by the API, from before it is read until its answer is written. */
@Component
class Accounting implements HandlerInterceptor, HandlerExceptionResolver, WebMvcConfigurer {
    private static final String ACCOUNT = Account.class.getName();
    private static final Map<String, Door> DOORS = Map.of(
            "/v1/evaluations", Door.API,
            "/v1/evaluations/stream", Door.STREAM,
            "/v1/forecasts", Door.FORECAST,
            "/v1/measures", Door.MEASURES,
            "/v1/comparisons", Door.COMPARISON);

    private final Accounts accounts;

    Accounting(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns(DOORS.keySet().stream().toList());
    }

    @Override
    public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
        resolvers.add(0, this);
    }

    /** Tells of an answer that nothing can correct any more, and leaves all else to others; of a caller who hung up they tell no one. */
    @Override
    public ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, Object handler, Exception fault) {
        Account account = (Account) request.getAttribute(ACCOUNT);
        boolean gone = DisconnectedClientHelper.isClientDisconnectedException(fault);
        if (account != null && (gone || response.isCommitted())) {
            Throwable cause = NestedExceptionUtils.getMostSpecificCause(fault);
            boolean ofCaller = gone || cause instanceof IOException || cause instanceof CallerGoneException;
            account.end(ofCaller ? Ending.BROKEN_OFF : Ending.FAILED);
        }
        return null;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getMethod().equals("POST")) {
            request.setAttribute(ACCOUNT, accounts.begin(door(request), request));
        }
        return true;
    }

    private static Door door(HttpServletRequest request) {
        return DOORS.get(String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)));
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, Exception fault) {
        Account account = (Account) request.getAttribute(ACCOUNT);
        if (account != null) {
            account.end(Ending.of(response.getStatus()));
        }
    }

    /** The account of the request that is answered on this thread; null where nothing is evaluated for it. */
    Account current() {
        return (Account)
                RequestContextHolder.currentRequestAttributes().getAttribute(ACCOUNT, RequestAttributes.SCOPE_REQUEST);
    }

    /** Marks in the account of an evaluation where one stage ends and the next begins. */
    @ControllerAdvice(basePackageClasses = StageMarks.class)
    static class StageMarks extends RequestBodyAdviceAdapter implements ResponseBodyAdvice<Object> {
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
                account.forecast(forecast);
            } else if (body instanceof Answered answered) {
                account.measured(answered);
            } else if (body instanceof Comparison comparison) {
                account.compared(comparison);
            }
            return body;
        }
    }
}
