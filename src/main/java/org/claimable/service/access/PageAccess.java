package org.claimable.service.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.claimable.service.access.Origin.OwnNames;
import org.claimable.service.access.Peer.ProxyVisitors;
import org.claimable.service.access.key.KeyCheck;
import org.claimable.service.access.key.KeyCheck.KeySession;
import org.claimable.service.access.key.Keys;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.security.web.authentication.preauth.AbstractPreAuthenticatedProcessingFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** The way to the page: open, by signing in with an API key, through a proxy, or not at all. */
@Configuration(proxyBeanMethods = false)
class PageAccess {
    static final String SIGN_IN = "/sign-in";
    static final String SIGN_OUT = "/sign-out";

    private final Access access;
    private final Denials denials;
    private final AccessSettings settings;

    PageAccess(Access access, Denials denials, AccessSettings settings) {
        this.access = access;
        this.denials = denials;
        this.settings = settings;
    }

    @Bean
    @Order(2)
    SecurityFilterChain page(HttpSecurity http, Optional<Keys> keys) {
        http.csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(AnswerHeaders::ofPage)
                .addFilterAfter(new OwnNames(access, settings, denials), HeaderWriterFilter.class)
                .exceptionHandling(faults -> faults.authenticationEntryPoint(denials::unknownToPage)
                        .accessDeniedHandler(denials::deniedByPage));
        switch (access.page()) {
            case KEY -> signIn(http, keys.orElseThrow());
            case PROXY -> throughProxy(http);
            default -> {}
        }
        return http.authorizeHttpRequests(this::allow).build();
    }

    private void allow(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        switch (access.page()) {
            case OPEN -> requests.anyRequest().permitAll();
            case OFF -> requests.anyRequest().denyAll();
            default -> {
                requests.requestMatchers("/assets/**", SIGN_IN).permitAll();
                Operations.OF_PAGE.allow(requests);
                requests.anyRequest().authenticated();
            }
        }
    }

    /** A session begins with the key and is told apart from what the browser had before; no refused visitor is given one. */
    private void signIn(HttpSecurity http, Keys keys) {
        SimpleUrlAuthenticationFailureHandler wrongKey = new SimpleUrlAuthenticationFailureHandler(SIGN_IN + "?wrong");
        wrongKey.setAllowSessionCreation(false);
        http.authenticationManager(new ProviderManager(new KeyCheck(keys)))
                .formLogin(form -> form.loginPage(SIGN_IN)
                        .loginProcessingUrl(SIGN_IN)
                        .passwordParameter("key")
                        .defaultSuccessUrl("/", true)
                        .failureHandler((request, response, why) -> {
                            denials.count("key");
                            wrongKey.onAuthenticationFailure(request, response, why);
                        }))
                .logout(out -> out.logoutRequestMatcher(
                                PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, SIGN_OUT))
                        .logoutSuccessUrl(SIGN_IN + "?out")
                        .deleteCookies("claimable"))
                .addFilterBefore(new OwnForms(denials), LogoutFilter.class)
                .addFilterBefore(new KeySession(keys), AnonymousAuthenticationFilter.class);
    }

    /** Every request is the visitor's whom the proxy names with it; a session says nothing of who that is. */
    private void throughProxy(HttpSecurity http) {
        ProxyVisitors visitors = new ProxyVisitors(settings.proxy());
        http.securityContext(each -> each.securityContextRepository(new RequestAttributeSecurityContextRepository()))
                .addFilterAt(visitors, AbstractPreAuthenticatedProcessingFilter.class);
    }

    /** Takes forms to sign in and out from pages of this site alone; the page itself does so for its other forms. */
    static final class OwnForms extends OncePerRequestFilter {
        private static final String OTHER_SITE =
                "This form came from a page of another site, so nothing was done. Start from our own form.";
        /** A key is taken from the form alone, since others can read the address. */
        private static final String IN_ADDRESS =
                "Something was sent in the address, where others can read it, so nothing was done. Use our own form. If it was an "
                        + "API key, ask for another one.";

        private final Denials denials;

        OwnForms(Denials denials) {
            this.denials = denials;
        }

        @Override
        protected boolean shouldNotFilter(HttpServletRequest request) {
            String path = request.getRequestURI();
            return !request.getMethod().equals("POST")
                    || !path.equals(PageAccess.SIGN_IN) && !path.equals(PageAccess.SIGN_OUT);
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (!Origin.of(request).isOwn()) {
                denials.refuse(request, response, HttpStatus.FORBIDDEN, "origin", OTHER_SITE);
            } else if (request.getQueryString() != null) {
                denials.refuse(request, response, HttpStatus.BAD_REQUEST, "address", IN_ADDRESS);
            } else {
                chain.doFilter(request, response);
            }
        }
    }
}
