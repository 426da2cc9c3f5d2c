// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.kit;

import java.util.List;

/** Whose pages have the search box: any of these roles. Nobody's where no bean says. */
public record SearchBox(List<String> roles) {
  public SearchBox {
    roles = List.copyOf(roles);
  }
}
