// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.directory;

import java.util.List;
import java.util.Set;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Spring Security's WebAuthn, asked the way we want it: a passkey is found by itself, without a
 * login typed, and its owner is verified by finger, face or PIN, so that it is both steps in one.
 */
@Component
final class RelyingParties {

  private static final TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>> NEW =
      new TypeReference<>() {};
  private static final TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>> USED =
      new TypeReference<>() {};

  private final PasskeyStore keys;
  private final UserHandles people;
  private final SignInSettings settings;
  private final JsonMapper json =
      JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

  RelyingParties(PasskeyStore keys, UserHandles people, SignInSettings settings) {
    this.keys = keys;
    this.people = people;
    this.settings = settings;
  }

  PublicKeyCredentialCreationOptions creation(Site site, Person person, Bytes challenge) {
    var operations = at(site);
    operations.setCustomizeCreationOptions(options ->
        options
            .challenge(challenge)
            .authenticatorSelection(
                AuthenticatorSelectionCriteria.builder()
                    .userVerification(UserVerificationRequirement.REQUIRED)
                    .residentKey(ResidentKeyRequirement.REQUIRED)
                    .build()));
    var self = UsernamePasswordAuthenticationToken.authenticated(person.login(), null, List.of());
    return operations.createPublicKeyCredentialCreationOptions(
        new ImmutablePublicKeyCredentialCreationOptionsRequest(self));
  }

  PublicKeyCredentialRequestOptions request(Site site, Bytes challenge) {
    return PublicKeyCredentialRequestOptions.builder()
        .challenge(challenge)
        .rpId(site.host())
        .timeout(PasskeyChallenges.LIFE)
        .allowCredentials(List.of())
        .userVerification(UserVerificationRequirement.REQUIRED)
        .build();
  }

  String text(Object options) {
    return json.writeValueAsString(options);
  }

  /** Checks the answer and keeps the new passkey; throws where anything about it is wrong. */
  void register(Site site, Person person, Bytes challenge, String answer, String label) {
    var made = json.readValue(answer, NEW);
    var options = creation(site, person, challenge);
    at(site)
        .registerCredential(
            new ImmutableRelyingPartyRegistrationRequest(
                options, new RelyingPartyPublicKey(made, label)));
  }

  /** Whose passkey answered; throws where anything about the answer is wrong. */
  long authenticate(Site site, Bytes challenge, String answer) {
    var used = json.readValue(answer, USED);
    var request = new RelyingPartyAuthenticationRequest(request(site, challenge), used);
    return UserHandles.personOf(at(site).authenticate(request).getId());
  }

  private Webauthn4JRelyingPartyOperations at(Site site) {
    var self =
        PublicKeyCredentialRpEntity.builder().id(site.host()).name(settings.codeAppName()).build();
    return new Webauthn4JRelyingPartyOperations(people, keys, self, Set.of(site.origin()));
  }
}
