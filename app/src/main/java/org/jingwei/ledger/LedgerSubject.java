// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.ledger;

/**
 * The thing that was acted on.
 *
 * @param kind kebab-case noun of the glossary, such as {@code case-file}, {@code report}, {@code
 *     person}
 * @param id its id or code within the county; never personal data
 */
public record LedgerSubject(String kind, String id) {

  public LedgerSubject {
    if (kind.isEmpty() || kind.length() > 40 || id.isEmpty() || id.length() > 100) {
      throw new IllegalArgumentException("not a subject: %s %s".formatted(kind, id));
    }
    id = Storable.text(id);
  }

  /** What has a number of its own, such as a case file. */
  public static LedgerSubject of(String kind, long id) {
    return new LedgerSubject(kind, Long.toString(id));
  }
}
