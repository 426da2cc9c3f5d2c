// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.resident;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where people find these pages, as it is printed on paper. */
@Component
final class PublicAddress {

  private final String set;

  PublicAddress(@Value("${jingwei.web.address:}") String set) {
    this.set = set.strip();
  }

  /** The address that is set; where none is, as while trying out, the one that was asked. */
  String own(HttpServletRequest request) {
    String address =
        set.isEmpty()
            ? ServletUriComponentsBuilder.fromContextPath(request).build().toUriString()
            : set;
    return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
  }
}
