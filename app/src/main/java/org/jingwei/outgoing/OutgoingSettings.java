// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.outgoing;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the program may call out to.
 *
 * @param inside addresses or ranges (CIDR) that may be called though they are not of the public
 *     network: the county's own message gateway, say
 */
@ConfigurationProperties("jingwei.outgoing")
record OutgoingSettings(@DefaultValue({}) List<String> inside) {

  OutgoingSettings {
    inside = List.copyOf(inside);
  }
}
