// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.jingwei.directory.Site;
import org.springframework.stereotype.Component;

/**
 * Where browsers see us: the address that is set, and for trying out this very machine. What a
 * request says of its host is never believed, since a passkey is bound to it.
 */
@Component
final class Sites {

  private static final String THIS_MACHINE = "localhost";

  private final Optional<Site> set;

  Sites(WebSettings settings) {
    this.set =
        settings.address().isBlank() ? Optional.empty() : Optional.of(site(settings.address()));
  }

  private static Site site(String address) {
    var uri = URI.create(address.strip());
    if (uri.getHost() == null || uri.getScheme() == null) {
      throw new IllegalStateException(
          "jingwei.web.address is not an address such as https://events.example.gov.cn: "
              + address);
    }
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    return new Site(uri.getHost(), uri.getScheme() + "://" + uri.getHost() + port);
  }

  /** Empty where no passkey can work, as at a bare IP address. */
  Optional<Site> find(HttpServletRequest request) {
    if (set.isPresent() || !THIS_MACHINE.equals(request.getServerName())) {
      return set;
    }
    String origin = request.getScheme() + "://" + THIS_MACHINE + ":" + request.getServerPort();
    return Optional.of(new Site(THIS_MACHINE, origin));
  }
}
