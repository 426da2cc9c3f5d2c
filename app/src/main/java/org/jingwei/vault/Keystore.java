// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.vault;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Provider;
import java.security.Security;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/**
 * AES keys of 256 bits in a PKCS#12 file, or in a token behind PKCS#11, which they never leave. The
 * one whose alias is last in the order of the alphabet seals: name them by the day they are made.
 */
record Keystore(KeyStore store, @Nullable Provider token, char[] password, String told)
    implements KeySource {

  static Keystore file(Path file, String password) {
    try (InputStream in = Files.newInputStream(file)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, password.toCharArray());
      return new Keystore(store, null, password.toCharArray(), file.toString());
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(
          "the keystore %s does not open: see whether it is a PKCS#12 file and its password right"
              .formatted(file),
          e);
    }
  }

  /**
   * @param settings a configuration file of SunPKCS11, which names the token's library
   */
  static Keystore token(Path settings, String pin) {
    try {
      Provider provider = Security.getProvider("SunPKCS11").configure(settings.toString());
      KeyStore store = KeyStore.getInstance("PKCS11", provider);
      store.load(null, pin.toCharArray());
      return new Keystore(store, provider, pin.toCharArray(), "the token of " + settings);
    } catch (IOException | GeneralSecurityException | RuntimeException e) {
      throw new IllegalStateException(
          "the token of %s does not open: see whether its library is there and the PIN right"
              .formatted(settings),
          e);
    }
  }

  @Override
  public List<MasterKey> read() {
    try {
      List<String> aliases = new ArrayList<>();
      for (String alias : Collections.list(store.aliases())) {
        if (store.isKeyEntry(alias) && store.getKey(alias, password) instanceof SecretKey) {
          aliases.add(alias);
        }
      }
      if (aliases.isEmpty()) {
        throw new IllegalStateException(
            "there is no AES key in %s: make one with keytool -genseckey".formatted(told));
      }
      aliases.sort(Comparator.reverseOrder());
      List<MasterKey> keys = new ArrayList<>();
      for (String alias : aliases) {
        keys.add(key((SecretKey) store.getKey(alias, password)));
      }
      return keys;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the keys of %s cannot be read".formatted(told), e);
    }
  }

  private MasterKey key(SecretKey entry) {
    return token == null ? MasterKey.of(entry.getEncoded()) : MasterKey.inToken(entry, token);
  }

  @Override
  public String toString() {
    return told;
  }
}
