// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.vault;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jingwei.shared.CountyCode;

/** One batch of persons from whatever master key to another. */
final class Rewrapping {

  private final KeyRing keys;
  private final RewrapStore store;
  private final SecureRandom random = new SecureRandom();

  Rewrapping(KeyRing keys, RewrapStore store) {
    this.keys = keys;
    this.store = store;
  }

  /** In the caller's transaction, which holds the rows so that none is erased meanwhile. */
  RewrapStore.Batch step(MasterKey to, RewrapStore.Place from, int most) {
    List<RewrapStore.Row> rows = store.lockBefore(to.id(), from, most);
    Envelope envelope = new Envelope(random);
    BlindIndex index = new BlindIndex(keys.index(to));
    List<RewrapStore.Row> after = new ArrayList<>(rows.size());
    Map<CountyCode, Long> counties = new HashMap<>();
    for (RewrapStore.Row row : rows) {
      after.add(again(envelope, index, to, row));
      counties.merge(row.county(), 1L, Long::sum);
    }
    store.updateAll(to.id(), after);
    return new RewrapStore.Batch(
        counties,
        rows.size() < most ? Optional.empty() : Optional.of(RewrapStore.Place.of(rows.getLast())));
  }

  private RewrapStore.Row again(
      Envelope envelope, BlindIndex index, MasterKey to, RewrapStore.Row row) {
    MasterKey from = keys.get(row.keyId());
    byte[] wrapped =
        envelope.rewrap(from, to, row.county(), row.person(), row.envelope().wrappedKey());
    Envelope.Sealed sealed = new Envelope.Sealed(wrapped, row.envelope().sealed());
    if (!row.indexed()) {
      return row.with(sealed, null, null);
    }
    PersonalData data =
        PersonalDataBytes.read(envelope.open(from, row.county(), row.person(), row.envelope()));
    return row.with(sealed, index.ofPhone(data.phone()), index.ofIdNumber(data.idNumber()));
  }
}
