// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.checkpoint;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The public half of a key, as others are given it: {@code NAME+HASH+base64(kind ‖ public key)}.
 *
 * @param publicKey 32 bytes
 */
record VerifierKey(String name, Kind kind, byte[] publicKey) {

  /** What a key signs. */
  enum Kind {
    /** The text of a note, 0x01. */
    NOTE(1),
    /** The text of a checkpoint together with the time at which it was seen, 0x04. */
    COSIGNATURE(4);

    private final int number;

    Kind(int number) {
      this.number = number;
    }
  }

  static VerifierKey parse(String text) {
    String[] parts = text.strip().split("\\+", 3);
    if (parts.length != 3 || parts[0].isEmpty() || parts[0].matches(".*\\s.*")) {
      throw new IllegalArgumentException("not a key of the form NAME+HASH+KEY: " + text);
    }
    byte[] coded = Base64.getDecoder().decode(parts[2]);
    Kind kind =
        Arrays.stream(Kind.values())
            .filter(k -> coded.length == 1 + Ed25519.KEY_BYTES && k.number == coded[0])
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("a key of another kind: " + text));
    VerifierKey key = new VerifierKey(parts[0], kind, Arrays.copyOfRange(coded, 1, coded.length));
    if (!parts[1].equals(key.hash())) {
      throw new IllegalArgumentException(
          "the key's hash is not that of its name and bytes: " + text);
    }
    return key;
  }

  /** Whether this key signed the note; also false if one of its signatures is wrong. */
  boolean signed(SignedNote note) {
    List<NoteSignature> mine = note.signatures().stream().filter(this::isMine).toList();
    return !mine.isEmpty() && mine.stream().allMatch(line -> holds(note.text(), line));
  }

  /** This key's signature, if it stands under the note and is right. */
  Optional<NoteSignature> findIn(SignedNote note) {
    return note.signatures().stream()
        .filter(line -> isMine(line) && holds(note.text(), line))
        .findFirst();
  }

  /** When a cosignature was made. */
  static Instant timeOf(NoteSignature cosignature) {
    return Instant.ofEpochSecond(ByteBuffer.wrap(cosignature.signature()).getLong());
  }

  /** What is signed at a time in place of the text alone (C2SP tlog-cosignature, v1). */
  static byte[] cosigned(String text, long second) {
    return ("cosignature/v1\ntime " + second + "\n" + text).getBytes(StandardCharsets.UTF_8);
  }

  private boolean isMine(NoteSignature line) {
    return line.name().equals(name) && line.keyId() == id();
  }

  private boolean holds(String text, NoteSignature line) {
    byte[] signature = line.signature();
    if (kind == Kind.NOTE) {
      return signature.length == Ed25519.SIGNATURE_BYTES
          && Ed25519.verify(publicKey, text.getBytes(StandardCharsets.UTF_8), signature);
    }
    if (signature.length != Long.BYTES + Ed25519.SIGNATURE_BYTES) {
      return false;
    }
    long second = ByteBuffer.wrap(signature).getLong();
    byte[] bare = Arrays.copyOfRange(signature, Long.BYTES, signature.length);
    return second >= 0 && Ed25519.verify(publicKey, cosigned(text, second), bare);
  }

  /** Names the key in a signature line. */
  int id() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(digest.digest(coded())).getInt();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private byte[] coded() {
    byte[] coded = new byte[1 + publicKey.length];
    coded[0] = (byte) kind.number;
    System.arraycopy(publicKey, 0, coded, 1, publicKey.length);
    return coded;
  }

  private String hash() {
    return HexFormat.of().toHexDigits(id());
  }

  @Override
  public String toString() {
    return name + "+" + hash() + "+" + Base64.getEncoder().encodeToString(coded());
  }
}
