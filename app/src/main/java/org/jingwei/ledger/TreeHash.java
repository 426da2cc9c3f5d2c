// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** A SHA-256 hash in a tree as RFC 6962 and RFC 9162 define it. */
public final class TreeHash {

  static final int BYTES = 32;

  private final byte[] bytes;

  private TreeHash(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * @param bytes exactly 32, copied
   */
  public static TreeHash of(byte[] bytes) {
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException("a hash has 32 bytes: " + bytes.length);
    }
    return new TreeHash(bytes.clone());
  }

  /**
   * @param base64 of 32 bytes
   */
  public static TreeHash ofBase64(String base64) {
    return of(Base64.getDecoder().decode(base64));
  }

  static TreeHash at(byte[] many, int index) {
    return new TreeHash(Arrays.copyOfRange(many, index * BYTES, (index + 1) * BYTES));
  }

  /** The hash of a leaf: SHA-256(0x00 ‖ record). */
  public static TreeHash ofLeaf(byte[] record) {
    MessageDigest digest = sha256();
    digest.update((byte) 0);
    return new TreeHash(digest.digest(record));
  }

  /** The hash of an inner node: SHA-256(0x01 ‖ left ‖ right). */
  public static TreeHash ofNode(TreeHash left, TreeHash right) {
    MessageDigest digest = sha256();
    digest.update((byte) 1);
    digest.update(left.bytes);
    return new TreeHash(digest.digest(right.bytes));
  }

  /** The root of the tree without leaves: SHA-256 of nothing. */
  public static TreeHash ofNothing() {
    return new TreeHash(sha256().digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** A copy of its 32 bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** As checkpoints and proofs write it (RFC 4648, section 4). */
  public String base64() {
    return Base64.getEncoder().encodeToString(bytes);
  }

  void copyTo(byte[] many, int index) {
    System.arraycopy(bytes, 0, many, index * BYTES, BYTES);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TreeHash that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** 64 hexadecimal digits. */
  @Override
  public String toString() {
    return HexFormat.of().formatHex(bytes);
  }
}
