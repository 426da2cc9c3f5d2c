// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.checkpoint;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One signature line of a note: {@code — NAME base64(key id ‖ signature)}.
 *
 * @param keyId first four bytes of the hash that names the key
 */
record NoteSignature(String name, int keyId, byte[] signature) {

  private static final Pattern LINE = Pattern.compile("— ([^\\s+]+) ([A-Za-z0-9+/=]+)");
  private static final int ID_BYTES = 4;

  static NoteSignature parse(String line) {
    Matcher parts = LINE.matcher(line);
    if (!parts.matches()) {
      throw new IllegalArgumentException("not a signature line: " + line);
    }
    ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(parts.group(2)));
    if (bytes.remaining() <= ID_BYTES) {
      throw new IllegalArgumentException("a signature line without a signature: " + line);
    }
    int keyId = bytes.getInt();
    byte[] signature = new byte[bytes.remaining()];
    bytes.get(signature);
    return new NoteSignature(parts.group(1), keyId, signature);
  }

  /** The line, without its line break. */
  @Override
  public String toString() {
    ByteBuffer bytes = ByteBuffer.allocate(ID_BYTES + signature.length);
    bytes.putInt(keyId).put(signature);
    return "— " + name + " " + Base64.getEncoder().encodeToString(bytes.array());
  }
}
