// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.vault;

import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The master keys and the vault's own keys under them: with each master key one that makes the
 * index of what is sealed under it, and the keys of the reporters' secrets and of other modules'
 * seals, which outlive every master key.
 */
final class KeyRing {

  private static final String INDEX = "index ";
  private static final String SECRETS = "secrets ";
  private static final String SEALING = "sealing ";

  /** Uses whose keys outlive every master key: they are wrapped anew under the next one. */
  private static final List<String> LASTING = List.of(SECRETS, SEALING);

  private final MasterKeys masters;
  private final OwnKeyStore store;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, SecretKey> indexes = new ConcurrentHashMap<>();
  private volatile @Nullable List<SecretKey> secrets;
  private volatile @Nullable List<SecretKey> sealing;

  KeyRing(MasterKeys masters, DataSource database) {
    this.masters = masters;
    this.store = new OwnKeyStore(database);
    refuseToStartWithoutAKeyInUse();
  }

  /**
   * Found out now rather than when the first name cannot be read, or is sealed under a stray key.
   */
  private void refuseToStartWithoutAKeyInUse() {
    for (String inUse : store.listMasterIds()) {
      if (masters.find(inUse).isEmpty()) {
        throw new IllegalStateException(
            ("the database holds personal data under master key %s, which is not given: restore it"
                    + " from its backup to where the keys come from (%s)")
                .formatted(inUse, masters));
      }
    }
    var unused = index(masters.current());
    secrets();
  }

  MasterKeys masters() {
    return masters;
  }

  MasterKey current() {
    return masters.current();
  }

  MasterKey get(String id) {
    return masters.find(id).orElseThrow(() -> new IllegalStateException("no master key " + id));
  }

  /** The key that makes the index of what is sealed under a master key; made with its first use. */
  SecretKey index(MasterKey master) {
    return indexes.computeIfAbsent(master.id(), id -> readIndex(master));
  }

  private SecretKey readIndex(MasterKey master) {
    store.use(master.id());
    String name = INDEX + master.id();
    if (store.find(name).isEmpty()) {
      byte[] key = fresh();
      if (master.derived() != null && store.hasPersonsOf(master.id())) {
        key = master.derived().index().getEncoded();
      }
      store.add(name, master.id(), OwnKeys.wrap(master, name, key, random));
    }
    return open(store.find(name).orElseThrow());
  }

  /** Those by whose index somebody may be found: of every master key that is in use. */
  List<SecretKey> indexes() {
    return store.listMasterIds().stream().map(id -> index(get(id))).toList();
  }

  /** The keys of the reporters' secrets, the one that makes new ones first. */
  List<SecretKey> secrets() {
    List<SecretKey> known = secrets;
    if (known == null) {
      known = readSecrets();
      secrets = known;
    }
    return known;
  }

  private List<SecretKey> readSecrets() {
    if (store.listNamed(SECRETS).isEmpty()) {
      // Whoever holds a receipt from before the vault had keys of its own goes on with it.
      List<String> inUse = store.listMasterIds();
      boolean used = inUse.stream().anyMatch(store::hasPersonsOf);
      for (MasterKey master : masters.all().reversed()) {
        boolean first = master.id().equals(masters.current().id());
        if (used && master.derived() != null && inUse.contains(master.id())) {
          add(SECRETS, master, master.derived().secrets().getEncoded());
        } else if (first) {
          add(SECRETS, master, fresh());
        }
      }
    }
    return store.listNamed(SECRETS).stream().map(this::open).toList();
  }

  /** The keys that seal other modules' small secrets, the one that seals now first. */
  List<SecretKey> sealing() {
    List<SecretKey> known = sealing;
    if (known == null) {
      if (store.listNamed(SEALING).isEmpty()) {
        add(SEALING, masters.current(), fresh());
      }
      known = store.listNamed(SEALING).stream().map(this::open).toList();
      sealing = known;
    }
    return known;
  }

  private void add(String use, MasterKey master, byte[] key) {
    String name = use + master.id();
    store.add(name, master.id(), OwnKeys.wrap(master, name, key, random));
  }

  /** Wraps the keys that last under the current master key. */
  void rewrapSecrets() {
    MasterKey to = masters.current();
    for (OwnKeyStore.Row row :
        LASTING.stream().map(store::listNamed).flatMap(List::stream).toList()) {
      if (!row.masterId().equals(to.id())) {
        byte[] key = open(row).getEncoded();
        store.replace(row, to.id(), OwnKeys.wrap(to, row.name(), key, random));
      }
    }
  }

  /** Forgets a master key under which nothing is left. */
  void drop(String masterId) {
    store.drop(INDEX + masterId, masterId);
    indexes.remove(masterId);
  }

  Optional<String> findOwnKeyUnder(String masterId) {
    return LASTING.stream()
        .map(store::listNamed)
        .flatMap(List::stream)
        .filter(row -> row.masterId().equals(masterId))
        .map(OwnKeyStore.Row::name)
        .findFirst();
  }

  List<String> listMasterIds() {
    return store.listMasterIds();
  }

  private SecretKey open(OwnKeyStore.Row row) {
    byte[] key = OwnKeys.unwrap(get(row.masterId()), row.name(), row.wrapped());
    return new SecretKeySpec(key, "HmacSHA256");
  }

  private byte[] fresh() {
    byte[] key = new byte[MasterKey.BYTES];
    random.nextBytes(key);
    return key;
  }
}
