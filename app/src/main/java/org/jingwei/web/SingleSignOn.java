// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jingwei.directory.Site;
import org.jingwei.directory.SsoAttempt;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.stereotype.Component;

/**
 * Speaks with the county's own single sign-on by Spring Security's client: authorization code with
 * PKCE and nonce; the token's signature, issuer, audience, time and nonce are verified. It is asked
 * to describe itself when somebody first comes by it, so that the program starts without it.
 */
@Component
final class SingleSignOn {

  static final String BACK = "/sign-in/sso/back";

  private final SsoSettings settings;
  private final Clock clock;
  private final OidcAuthorizationCodeAuthenticationProvider provider;
  private final Base64StringKeyGenerator random =
      new Base64StringKeyGenerator(java.util.Base64.getUrlEncoder().withoutPadding(), 64);
  private volatile @Nullable ClientRegistration described;

  SingleSignOn(SsoSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
    var users = new OidcUserService();
    users.setRetrieveUserInfo(asked -> false);
    this.provider =
        new OidcAuthorizationCodeAuthenticationProvider(
            new RestClientAuthorizationCodeTokenResponseClient(), users);
    var decoders = new OidcIdTokenDecoderFactory();
    decoders.setJwtValidatorFactory(this::validator);
    provider.setJwtDecoderFactory(decoders);
  }

  private OAuth2TokenValidator<Jwt> validator(ClientRegistration registration) {
    var times = new JwtTimestampValidator();
    times.setClock(clock);
    var claims = new OidcIdTokenValidator(registration);
    claims.setClock(clock);
    return new DelegatingOAuth2TokenValidator<>(times, claims);
  }

  boolean isOn() {
    return settings.isOn();
  }

  String name() {
    return settings.name();
  }

  SsoAttempt attempt(String next) {
    return new SsoAttempt(random.generateKey(), random.generateKey(), random.generateKey(), next);
  }

  /** Where the browser goes. */
  String address(Site site, SsoAttempt attempt) {
    return request(site, attempt).getAuthorizationRequestUri();
  }

  /**
   * Fetches and verifies the token; throws where anything about it is wrong.
   *
   * @return the person's login, if the token names one
   */
  Optional<String> findLogin(Site site, SsoAttempt attempt, String code) {
    var request = request(site, attempt);
    var response =
        OAuth2AuthorizationResponse.success(code)
            .state(attempt.state())
            .redirectUri(site.origin() + BACK)
            .build();
    var asked =
        new OAuth2LoginAuthenticationToken(
            registration(site), new OAuth2AuthorizationExchange(request, response));
    var known = Objects.requireNonNull(provider.authenticate(asked));
    return known.getPrincipal() instanceof OidcUser user
        ? Optional.ofNullable(user.getClaimAsString(settings.claim()))
        : Optional.empty();
  }

  private OAuth2AuthorizationRequest request(Site site, SsoAttempt attempt) {
    var registration = registration(site);
    return OAuth2AuthorizationRequest.authorizationCode()
        .authorizationUri(
            Objects.requireNonNull(registration.getProviderDetails().getAuthorizationUri()))
        .clientId(registration.getClientId())
        .redirectUri(site.origin() + BACK)
        .scopes(registration.getScopes())
        .state(attempt.state())
        .additionalParameters(
            Map.of(
                "nonce",
                Hashes.sha256(attempt.nonce()),
                "code_challenge",
                Hashes.sha256(attempt.verifier()),
                "code_challenge_method",
                "S256"))
        .attributes(
            Map.of(
                "registration_id",
                registration.getRegistrationId(),
                "nonce",
                attempt.nonce(),
                "code_verifier",
                attempt.verifier()))
        .build();
  }

  private ClientRegistration registration(Site site) {
    ClientRegistration known = described;
    if (known == null) {
      known =
          ClientRegistrations.fromIssuerLocation(settings.issuer())
              .registrationId("sso")
              .clientId(settings.clientId())
              .clientSecret(settings.clientSecret())
              .scope(List.of("openid", "profile"))
              .build();
      described = known;
    }
    return ClientRegistration.withClientRegistration(known)
        .redirectUri(site.origin() + BACK)
        .build();
  }
}
