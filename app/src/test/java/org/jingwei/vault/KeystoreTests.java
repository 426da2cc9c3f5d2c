// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import org.jingwei.shared.CountyCode;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Master keys in a PKCS#12 file, and in a real token: SoftHSM, which ./check installs on Debian.
 */
class KeystoreTests {

  private static final CountyCode HUANGMEI = new CountyCode(421127);
  private static final Pseudonym PERSON = new Pseudonym(5);
  private static final byte[] PLAIN = "王金丝雀".getBytes(java.nio.charset.StandardCharsets.UTF_8);
  private static final List<Path> LIBRARIES =
      List.of(
          Path.of("/usr/lib/softhsm/libsofthsm2.so"),
          Path.of("/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so"),
          Path.of("/usr/lib/aarch64-linux-gnu/softhsm/libsofthsm2.so"));

  @TempDir Path folder;

  private static KeyStore.SecretKeyEntry key(int bytes) {
    byte[] key = new byte[bytes];
    new SecureRandom().nextBytes(key);
    return new KeyStore.SecretKeyEntry(new SecretKeySpec(key, "AES"));
  }

  private Path file(String password, int bytes, String... aliases) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    for (String alias : aliases) {
      store.setEntry(alias, key(bytes), new KeyStore.PasswordProtection(password.toCharArray()));
    }
    Path file = folder.resolve("vault.p12");
    try (OutputStream out = Files.newOutputStream(file)) {
      store.store(out, password.toCharArray());
    }
    return file;
  }

  @Test
  void readsTheKeysOfAPkcs12FileTheLastAliasFirst() throws Exception {
    Path file = file("a password", 32, "vault-2026", "vault-2027");
    List<MasterKey> keys = Keystore.file(file, "a password").read();
    assertThat(keys).hasSize(2);
    Path one = file("a password", 32, "vault-2026");
    assertThat(Keystore.file(one, "a password").read()).hasSize(1);
    assertThat(open(keys.getFirst(), seal(keys.getFirst()))).isEqualTo(PLAIN);
    assertThatThrownBy(() -> open(keys.get(1), seal(keys.getFirst())))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void saysWhatIsWrongWithAKeystore() throws Exception {
    Path file = file("a password", 32, "vault-2026");
    assertThatThrownBy(() -> Keystore.file(file, "another"))
        .hasMessageContaining("vault.p12")
        .hasMessageContaining("password");
    Path empty = file("a password", 32);
    assertThatThrownBy(() -> Keystore.file(empty, "a password").read())
        .hasMessageContaining("keytool -genseckey");
    Path small = file("a password", 16, "vault-2026");
    assertThatThrownBy(() -> Keystore.file(small, "a password").read())
        .hasMessageContaining("32 bytes, this one has 16");
  }

  @Test
  void takesKeysFromOnePlaceOnly() throws Exception {
    Path file = file("a password", 32, "vault-2026");
    assertThatThrownBy(() -> new VaultSettings(file, file, "")).hasMessageContaining("one of them");
    String text = Base64.getEncoder().encodeToString(new byte[32]);
    var settings = new VaultSettings(file, null, "a password");
    assertThatThrownBy(() -> settings.source(text, folder)).hasMessageContaining("one of them");
    assertThat(settings.toString()).doesNotContain("a password");
  }

  private static Envelope.Sealed seal(MasterKey under) {
    return new Envelope(new SecureRandom()).seal(under, HUANGMEI, PERSON, PLAIN);
  }

  private static byte[] open(MasterKey under, Envelope.Sealed sealed) {
    return new Envelope(new SecureRandom()).open(under, HUANGMEI, PERSON, sealed);
  }

  /** Wraps, unwraps and rewraps with keys that never leave the token. */
  @Test
  void worksWithKeysThatStayInAToken() throws Exception {
    Path settings = token("1234");
    assertThatThrownBy(() -> Keystore.token(settings, "9999")).hasMessageContaining("PIN");
    KeyStore token = Keystore.token(settings, "1234").store();
    token.setEntry("vault-2026", key(32), null);
    token.setEntry("vault-2027", key(32), null);
    List<MasterKey> keys = Keystore.token(settings, "1234").read();
    assertThat(keys).hasSize(2).allMatch(key -> key.wrapping().getEncoded() == null);
    assertThat(keys).extracting(MasterKey::id).doesNotHaveDuplicates();
    MasterKey to = keys.get(0);
    MasterKey from = keys.get(1);
    Envelope.Sealed sealed = seal(from);
    assertThat(open(from, sealed)).isEqualTo(PLAIN);
    Envelope envelope = new Envelope(new SecureRandom());
    byte[] wrapped = envelope.rewrap(from, to, HUANGMEI, PERSON, sealed.wrappedKey());
    assertThat(open(to, new Envelope.Sealed(wrapped, sealed.sealed()))).isEqualTo(PLAIN);
    assertThatThrownBy(() -> open(to, sealed)).isInstanceOf(IllegalStateException.class);
  }

  private Path token(String pin) throws Exception {
    Path library = LIBRARIES.stream().filter(Files::exists).findFirst().orElse(null);
    Assumptions.assumeTrue(library != null, "SoftHSM is not installed");
    // The library asks the environment, which a running JVM cannot change: the build sets it.
    String conf = System.getenv("SOFTHSM2_CONF");
    Assumptions.assumeTrue(conf != null, "SOFTHSM2_CONF is not set");
    Path tokens = Path.of(conf).resolveSibling("tokens");
    Files.createDirectories(tokens);
    Files.writeString(
        Path.of(conf), "directories.tokendir = " + tokens + "\nobjectstore.backend = file\n");
    String label = "jingwei" + System.nanoTime();
    Process made =
        new ProcessBuilder(
                "softhsm2-util",
                "--init-token",
                "--free",
                "--label",
                label,
                "--pin",
                pin,
                "--so-pin",
                pin)
            .redirectErrorStream(true)
            .start();
    String said = new String(made.getInputStream().readAllBytes());
    assertThat(made.waitFor()).as(said).isZero();
    String slot = said.replaceAll("(?s).*slot (\\d+).*", "$1");
    Path settings = folder.resolve("token.cfg");
    Files.writeString(
        settings, "name = %s\nlibrary = %s\nslot = %s\n".formatted(label, library, slot));
    return settings;
  }
}
