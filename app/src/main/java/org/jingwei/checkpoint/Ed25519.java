// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.checkpoint;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;

/** Ed25519 (RFC 8032) with keys as their 32 bytes. */
final class Ed25519 {

  static final int KEY_BYTES = 32;
  static final int SIGNATURE_BYTES = 64;

  /** What stands before the 32 bytes in the form that the JDK reads (RFC 8410). */
  private static final byte[] SUBJECT_PUBLIC_KEY =
      HexFormat.of().parseHex("302a300506032b6570032100");

  private Ed25519() {}

  static PrivateKey privateKey(byte[] seed) {
    try {
      return KeyFactory.getInstance("Ed25519")
          .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has Ed25519", e);
    }
  }

  /** The JDK signs and verifies, but derives no public key from a private one. */
  static byte[] publicKeyOf(byte[] seed) {
    return new Ed25519PrivateKeyParameters(seed).generatePublicKey().getEncoded();
  }

  static byte[] sign(PrivateKey key, byte[] message) {
    try {
      Signature signing = Signature.getInstance("Ed25519");
      signing.initSign(key);
      signing.update(message);
      return signing.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has Ed25519", e);
    }
  }

  static boolean verify(byte[] publicKey, byte[] message, byte[] signature) {
    try {
      Signature verifying = Signature.getInstance("Ed25519");
      verifying.initVerify(read(publicKey));
      verifying.update(message);
      return verifying.verify(signature);
    } catch (SignatureException malformed) {
      return false;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has Ed25519", e);
    }
  }

  private static PublicKey read(byte[] publicKey) throws GeneralSecurityException {
    byte[] encoded = new byte[SUBJECT_PUBLIC_KEY.length + KEY_BYTES];
    System.arraycopy(SUBJECT_PUBLIC_KEY, 0, encoded, 0, SUBJECT_PUBLIC_KEY.length);
    System.arraycopy(publicKey, 0, encoded, SUBJECT_PUBLIC_KEY.length, KEY_BYTES);
    return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
  }
}
