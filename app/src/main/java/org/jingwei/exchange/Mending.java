// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.exchange;

import java.util.Map;

/**
 * What may be seen of a dead letter, for whoever is to put it right. Of one that came in, that is
 * the field that is wrong and nothing else; a name, a number or a text of somebody never is.
 *
 * @param field the line's name of the one that may be corrected; empty where none may
 * @param parts by field
 */
public record Mending(DeadLetter letter, String field, Map<String, String> parts) {
  public Mending {
    parts = Map.copyOf(parts);
  }
}
