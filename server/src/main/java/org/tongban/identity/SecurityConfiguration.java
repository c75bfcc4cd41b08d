package org.tongban.identity;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.tongban.platform.PlatformRejection;

/**
 * What every answer carries and what no request gets past: forged requests, framing, guessed types, scripts that are
 * not ours. Who may call what stands on the handlers and is checked by the platform's gate, not here.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    private static final String CONTENT_POLICY = String.join(
            "; ",
            "default-src 'self'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "connect-src 'self'",
            "worker-src 'self' blob:",
            "frame-src 'self' blob:",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'self'");
    private static final String FEATURES = "camera=(self), geolocation=(self), microphone=(), payment=(), usb=()";

    /** Documents of a case are shown inside our own desk; pages are never framed. */
    private static final RequestMatcher API = request -> request.getRequestURI().startsWith("/api/");

    /** No session counts here, so a form without script may post. */
    private static final RequestMatcher FOR_ANYBODY =
            request -> request.getRequestURI().startsWith("/verify")
                    || request.getRequestURI().startsWith("/notices/")
                    || request.getRequestURI().startsWith("/parties/")
                    || request.getRequestURI().startsWith("/guides/");

    /** Each filter of the chain would be timed by itself, on every request; the request as a whole is. */
    @Bean
    static SecurityObservationSettings timedAsOne() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    SecurityFilterChain securityFilterChain(HttpSecurity http, ProblemWriter problems) throws Exception {
        return http.csrf(csrf -> guard(csrf))
                .headers(SecurityConfiguration::headers)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .exceptionHandling(refused -> refused.authenticationEntryPoint((request, response, _) ->
                                problems.write(new PlatformRejection.NotAllowed(), request, response))
                        .accessDeniedHandler((request, response, _) ->
                                problems.write(new IdentityRejection.StalePage(), request, response)))
                .authorizeHttpRequests(requests -> requests.requestMatchers("/manage/health/**", "/manage/info")
                        .permitAll()
                        .requestMatchers(request -> isOperators(request) && !isFromThisMachine(request))
                        .denyAll()
                        .anyRequest()
                        .permitAll())
                .build();
    }

    private static void guard(CsrfConfigurer<HttpSecurity> csrf) {
        csrf.spa().ignoringRequestMatchers(FOR_ANYBODY);
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.frameOptions(FrameOptionsConfig::disable)
                .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(FEATURES))
                .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                        API, new StaticHeadersWriter("X-Frame-Options", "SAMEORIGIN")))
                .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                        new NegatedRequestMatcher(API), new StaticHeadersWriter("X-Frame-Options", "DENY")))
                .addHeaderWriter(new StaticHeadersWriter("Cross-Origin-Opener-Policy", "same-origin"));
    }

    /** Addresses that the firewall does not let through, such as those with a double slash encoded. */
    @Bean
    RequestRejectedHandler requestRejectedHandler(ProblemWriter problems) {
        return (request, response, _) -> problems.write(new PlatformRejection.NoSuchPage(), request, response);
    }

    private static boolean isOperators(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/manage");
    }

    /** A proxy on the same machine names whom it speaks for; then it is not this machine. */
    private static boolean isFromThisMachine(HttpServletRequest request) {
        var address = request.getRemoteAddr();
        return (address.equals("127.0.0.1") || address.equals("0:0:0:0:0:0:0:1") || address.equals("[::1]"))
                && request.getHeader("X-Forwarded-For") == null
                && request.getHeader("Forwarded") == null;
    }
}
