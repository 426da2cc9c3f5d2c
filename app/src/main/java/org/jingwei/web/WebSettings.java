// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.web;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How the product meets browsers.
 *
 * @param https whether browsers reach it by https only, directly or through a proxy: cookies are
 *     then host-bound and secure, and HSTS is sent
 * @param address where browsers find it, such as {@code https://events.example.gov.cn}; empty while
 *     it is tried out on one machine. Passkeys are bound to it
 * @param largestBody the most that a request may carry, photos and streams apart
 * @param largestUpload the most that a request with photos may carry: six as a phone takes them
 * @param securityContact to whom a weakness is told: mailto:, https: or tel: addresses, the
 *     preferred one first
 */
@ConfigurationProperties("jingwei.web")
record WebSettings(
    @DefaultValue("false") boolean https,
    @DefaultValue("") String address,
    @DefaultValue("1MB") DataSize largestBody,
    @DefaultValue("64MB") DataSize largestUpload,
    @DefaultValue({}) List<URI> securityContact) {

  WebSettings {
    securityContact = List.copyOf(securityContact);
    if (!securityContact.stream().allMatch(to -> CONTACTS.contains(to.getScheme()))) {
      throw new IllegalArgumentException(
          "jingwei.web.security-contact begins with mailto:, https: or tel:");
    }
  }

  private static final Set<String> CONTACTS = Set.of("mailto", "https", "tel");
}
