// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.vault;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the master keys come from. With neither, and no {@code JINGWEI_MASTER_KEY}, from a file of
 * the data folder that is made at the first start.
 *
 * @param keystore a PKCS#12 file with AES keys of 256 bits
 * @param token a configuration file of SunPKCS11 that names the library of a token with AES keys
 * @param password of the keystore, or the PIN of the token
 */
@ConfigurationProperties("jingwei.vault")
record VaultSettings(
    @Nullable Path keystore, @Nullable Path token, @DefaultValue("") String password) {

  VaultSettings {
    if (keystore != null && token != null) {
      throw new IllegalArgumentException(
          "jingwei.vault.keystore and jingwei.vault.token: set one of them");
    }
  }

  KeySource source(String fromEnvironment, Path data) {
    boolean elsewhere = keystore != null || token != null;
    if (elsewhere && !fromEnvironment.isBlank()) {
      throw new IllegalArgumentException(
          "JINGWEI_MASTER_KEY is set beside jingwei.vault.keystore or token: set one of them");
    }
    if (keystore != null) {
      return Keystore.file(keystore, password);
    }
    if (token != null) {
      return Keystore.token(token, password);
    }
    return fromEnvironment.isBlank()
        ? new MasterKeyFile(data.resolve("keys").resolve("master.key"))
        : new EnvironmentKeys(EnvironmentKeys.parse(fromEnvironment));
  }

  @Override
  public String toString() {
    return "VaultSettings[" + keystore + ", " + token + "]";
  }
}
