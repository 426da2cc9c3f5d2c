// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.checkpoint;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.time.Instant;

/** A key with its secret half, which never leaves this record. */
record SigningKey(VerifierKey verifier, PrivateKey secret) {

  static SigningKey of(String name, VerifierKey.Kind kind, byte[] seed) {
    return new SigningKey(
        new VerifierKey(name, kind, Ed25519.publicKeyOf(seed)), Ed25519.privateKey(seed));
  }

  NoteSignature sign(String text) {
    return line(Ed25519.sign(secret, text.getBytes(StandardCharsets.UTF_8)));
  }

  NoteSignature cosign(String text, Instant at) {
    long second = at.getEpochSecond();
    byte[] bare = Ed25519.sign(secret, VerifierKey.cosigned(text, second));
    return line(ByteBuffer.allocate(Long.BYTES + bare.length).putLong(second).put(bare).array());
  }

  private NoteSignature line(byte[] signature) {
    return new NoteSignature(verifier.name(), verifier.id(), signature);
  }

  @Override
  public String toString() {
    return "SigningKey[" + verifier + "]";
  }
}
