package no.budstikke.server.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.budstikke.pipeline.issuers.ApiKeys;
import no.budstikke.pipeline.issuers.KeyHolder;
import no.budstikke.pipeline.secrets.ApiKey;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds out whom the key of a call speaks for. */
final class KeyFilter extends OncePerRequestFilter {
  private static final String BEARER = "bearer ";

  private final ApiKeys keys;

  KeyFilter(ApiKeys keys) {
    this.keys = keys;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<String> written = Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION));
    if (written.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    Optional<KeyHolder> holder = written.flatMap(KeyFilter::key).flatMap(keys::holder);
    if (holder.isEmpty()) {
      Access.notKnown(response);
      return;
    }
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(authentication(holder.get()));
    SecurityContextHolder.setContext(context);
    chain.doFilter(request, response);
  }

  private static Optional<ApiKey> key(String header) {
    return header.toLowerCase(Locale.ROOT).startsWith(BEARER)
        ? Optional.of(new ApiKey(header.substring(BEARER.length()).strip()))
        : Optional.empty();
  }

  private static UsernamePasswordAuthenticationToken authentication(KeyHolder holder) {
    String role =
        switch (holder) {
          case KeyHolder.Operator _ -> "ROLE_OPERATOR";
          case KeyHolder.OfIssuer _ -> "ROLE_ISSUER";
        };
    return UsernamePasswordAuthenticationToken.authenticated(
        holder, "", List.of(new SimpleGrantedAuthority(role)));
  }
}
