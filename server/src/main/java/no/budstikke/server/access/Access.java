package no.budstikke.server.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import no.budstikke.pipeline.issuers.ApiKeys;
import no.budstikke.server.problem.ProblemWriter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter;

/** Which doors are open to whom. */
@Configuration(proxyBeanMethods = false)
public class Access {
  private static final String OPERATOR = "OPERATOR";

  /** Keys only: no sessions, no cookies, no forms. */
  @Bean
  SecurityFilterChain doors(HttpSecurity http, ApiKeys keys) {
    return http.csrf(AbstractHttpConfigurer::disable)
        .formLogin(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        // Banks show documents inside frames (eFaktura, section 7.1); nobody else does.
        .headers(
            headers ->
                headers
                    .frameOptions(HeadersConfigurer.FrameOptionsConfig::disable)
                    .addHeaderWriter(
                        new DelegatingRequestMatcherHeaderWriter(
                            request -> !request.getRequestURI().startsWith("/details/"),
                            new XFrameOptionsHeaderWriter(
                                XFrameOptionsHeaderWriter.XFrameOptionsMode.DENY))))
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .addFilterBefore(new KeyFilter(keys), AuthorizationFilter.class)
        .authorizeHttpRequests(
            doors ->
                doors
                    .dispatcherTypeMatchers(DispatcherType.ERROR)
                    .permitAll()
                    .requestMatchers(
                        "/actuator/health",
                        "/actuator/health/*",
                        "/v3/api-docs",
                        "/v3/api-docs.yaml",
                        // Counterparts sign what they say.
                        "/hooks/**",
                        // And who may open a document.
                        "/details/**",
                        // Their links are their keys.
                        "/f/**")
                    .permitAll()
                    .requestMatchers("/actuator/**", "/v1/operations/**")
                    .hasRole(OPERATOR)
                    .anyRequest()
                    .authenticated())
        .exceptionHandling(
            refused ->
                refused
                    .authenticationEntryPoint((_, response, _) -> notKnown(response))
                    .accessDeniedHandler((_, response, _) -> notAllowed(response)))
        .build();
  }

  static void notKnown(HttpServletResponse response) throws IOException {
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    ProblemWriter.write(
        response,
        ProblemDetail.forStatusAndDetail(
            HttpStatus.UNAUTHORIZED, "A key is needed: Authorization: Bearer KEY."));
  }

  private static void notAllowed(HttpServletResponse response) throws IOException {
    ProblemWriter.write(
        response,
        ProblemDetail.forStatusAndDetail(HttpStatus.FORBIDDEN, "This needs an operator's key."));
  }
}
