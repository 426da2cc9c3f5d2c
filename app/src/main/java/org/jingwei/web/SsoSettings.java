// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A county's own single sign-on (OpenID Connect); off while issuer, client id or secret is missing.
 *
 * @param issuer the address under which it describes itself
 * @param clientId how it knows us
 * @param clientSecret from the environment, as {@code JINGWEI_SSO_CLIENTSECRET}
 * @param claim what of its token is a person's login here
 * @param name how people call it, on the button
 */
@ConfigurationProperties("jingwei.sso")
record SsoSettings(
    @DefaultValue("") String issuer,
    @DefaultValue("") String clientId,
    @DefaultValue("") String clientSecret,
    @DefaultValue("preferred_username") String claim,
    @DefaultValue("") String name) {

  boolean isOn() {
    return !issuer.isBlank() && !clientId.isBlank() && !clientSecret.isBlank();
  }

  @Override
  public String toString() {
    return "SsoSettings[" + issuer + "]";
  }
}
