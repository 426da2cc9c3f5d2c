// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.reply;

import java.util.List;

/**
 * Something that an answer lacks.
 *
 * @param about the open gaps, the words that were asked about, or the question as it was asked;
 *     empty where there is nothing to name
 */
public record Finding(Lack lack, List<String> about) {

  public Finding {
    about = List.copyOf(about);
  }

  static Finding of(Lack lack) {
    return new Finding(lack, List.of());
  }
}
