// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;

/** The one filter chain of the product. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  private static final String PERMISSIONS =
      "geolocation=(self), camera=(), microphone=(), payment=(), usb=(), browsing-topics=()";

  /** Another program's log asks to be cosigned: no rights, no cookie (C2SP tlog-witness). */
  private static final String WITNESS = "/ledger/witness/add-checkpoint";

  /** Messages of the lines are signed, and no browser sends them. */
  private static final String LINES = "/exchange/v1/";

  @Bean
  AccessRules accessRules() {
    return new AccessRules();
  }

  @Bean
  SecurityFilterChain entrance(
      HttpSecurity http,
      AccessRules rules,
      CallerContexts callers,
      SessionCookie cookie,
      PasswordProvider passwords,
      SignInHandlers handlers,
      Turnaway turnaway,
      Pace pace,
      WebSettings settings) {
    return http.securityContext(context -> context.securityContextRepository(callers))
        .sessionManagement(all -> all.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(cache -> cache.disable())
        .authorizeHttpRequests(all -> all.anyRequest().access(new Admission(rules)))
        .addFilterAfter(new CallerPace(pace, cookie), AuthorizationFilter.class)
        .authenticationProvider(passwords)
        .formLogin(form ->
            form.loginPage("/sign-in")
                .loginProcessingUrl("/sign-in")
                .authenticationDetailsSource(Origins::of)
                .securityContextRepository(callers)
                .successHandler(handlers)
                .failureHandler(handlers))
        .logout(out ->
            out.logoutUrl("/sign-out").addLogoutHandler(handlers).logoutSuccessUrl("/sign-in?left"))
        .exceptionHandling(
            refused -> refused.authenticationEntryPoint(turnaway).accessDeniedHandler(turnaway))
        .csrf(csrf ->
            csrf.csrfTokenRepository(forgeryTokens(settings))
                .requireCsrfProtectionMatcher(request -> needsForgeryToken(request, cookie)))
        .headers(headers -> write(headers))
        .build();
  }

  private static CookieCsrfTokenRepository forgeryTokens(WebSettings settings) {
    var tokens = new CookieCsrfTokenRepository();
    tokens.setCookieName(settings.https() ? "__Host-csrf" : "csrf");
    tokens.setHeaderName("X-CSRF-TOKEN");
    tokens.setCookiePath("/");
    tokens.setCookieCustomizer(cookie -> cookie.secure(settings.https()).sameSite("Lax"));
    return tokens;
  }

  /**
   * Every form of a page, and every call that a browser's cookie could authorise. The rest of the
   * API is either without any rights or has a bearer token, which makes the cookie count for
   * nothing.
   */
  private static boolean needsForgeryToken(HttpServletRequest request, SessionCookie cookie) {
    if (SAFE.contains(request.getMethod()) || Bearer.isOn(request)) {
      return false;
    }
    String path = request.getRequestURI();
    boolean forPrograms =
        path.startsWith("/api/")
            || path.startsWith("/open311/")
            || path.startsWith(LINES)
            || path.equals(WITNESS);
    return !forPrograms || cookie.isOn(request);
  }

  /** The rest stands in {@link FirstHeaders}. */
  private static void write(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS))
        .frameOptions(frame -> frame.deny())
        .httpStrictTransportSecurity(hsts -> hsts.disable())
        .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
        .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
  }

  /** Also keeps zero bytes, which no text field and no database takes, out of every parameter. */
  @Bean
  HttpFirewall firewall() {
    var firewall = new StrictHttpFirewall();
    firewall.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
    return firewall;
  }
}
