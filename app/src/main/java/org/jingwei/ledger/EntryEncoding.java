// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.ledger;

import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import org.jingwei.shared.CountyCode;

/**
 * The bytes of an entry that its leaf hash covers: docs/decisions/0020-ledger-encoding.md. Changing
 * anything here breaks every ledger in the field; a new form gets a new version byte.
 */
final class EntryEncoding {

  static final int SALT_BYTES = 16;
  private static final int VERSION = 1;

  private final MessageDigest digest = sha256();
  private byte[] buffer = new byte[512];
  private int length;

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** SHA-256(salt ‖ reason ‖ detail): stands for the erasable part once that is gone. */
  byte[] contentHash(byte[] salt, LedgerEntry entry) {
    length = 0;
    bytes(salt, 0, SALT_BYTES);
    text(entry.reason());
    text(entry.detail());
    return hash();
  }

  /** SHA-256(0x00 ‖ record), the leaf hash of RFC 6962. */
  byte[] leaf(CountyCode county, long id, LedgerEntry entry, byte[] contentHash) {
    length = 0;
    room(1)[length++] = 0;
    record(county, id, entry, contentHash);
    return hash();
  }

  private void record(CountyCode county, long id, LedgerEntry entry, byte[] contentHash) {
    room(1)[length++] = VERSION;
    int32(county.value());
    int64(id);
    int64(micros(entry.at()));
    text(entry.actor().kind());
    int64(entry.actor().id());
    text(entry.actor().unit());
    text(entry.actor().role());
    text(entry.action().name());
    text(entry.subject().kind());
    text(entry.subject().id());
    int64(entry.about());
    bytes(contentHash, 0, contentHash.length);
  }

  static long micros(Instant at) {
    return Math.addExact(
        Math.multiplyExact(at.getEpochSecond(), 1_000_000L), at.getNano() / 1_000L);
  }

  private byte[] hash() {
    byte[] out = new byte[32];
    digest.update(buffer, 0, length);
    try {
      digest.digest(out, 0, out.length);
    } catch (DigestException e) {
      throw new IllegalStateException(e);
    }
    return out;
  }

  private void text(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    int32(utf8.length);
    bytes(utf8, 0, utf8.length);
  }

  private void bytes(byte[] source, int from, int count) {
    System.arraycopy(source, from, room(count), length, count);
    length += count;
  }

  private void int32(int value) {
    byte[] to = room(4);
    for (int shift = 24; shift >= 0; shift -= 8) {
      to[length++] = (byte) (value >>> shift);
    }
  }

  private void int64(long value) {
    int32((int) (value >>> 32));
    int32((int) value);
  }

  private byte[] room(int more) {
    if (length + more > buffer.length) {
      buffer = java.util.Arrays.copyOf(buffer, Math.max(2 * buffer.length, length + more));
    }
    return buffer;
  }
}
