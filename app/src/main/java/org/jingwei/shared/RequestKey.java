// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.shared;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * An Idempotency-Key as it is stored: sixteen bytes, however long the caller's text was, and beside
 * it a fingerprint that tells a retry from another request under the same key.
 */
public final class RequestKey {

  private RequestKey() {}

  /** The stored form of a key. */
  public static UUID stored(String key) {
    ByteBuffer hash = sha256(key);
    return new UUID(hash.getLong(), hash.getLong());
  }

  /** The fingerprint of what was asked for; never of personal data, which it could not hide. */
  public static long fingerprint(String asked) {
    return sha256(asked).getLong();
  }

  private static ByteBuffer sha256(String text) {
    try {
      return ByteBuffer.wrap(
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
