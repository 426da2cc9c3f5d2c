// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Personal data as bytes: per field a tag, a length and UTF-8, then padding to whole blocks so that
 * the length of the sealed form does not tell a two-character name from a three-character one.
 */
final class PersonalDataBytes {

  private static final int BLOCK = 64;
  private static final int HEADER = 5;

  private PersonalDataBytes() {}

  static byte[] write(PersonalData data) {
    String[] fields = {
      data.name(),
      data.phone(),
      data.idNumber(),
      data.address(),
      data.email(),
      data.relay(),
      data.notes()
    };
    byte[][] encoded = new byte[fields.length][];
    int length = 0;
    for (int i = 0; i < fields.length; i++) {
      encoded[i] = fields[i].getBytes(StandardCharsets.UTF_8);
      length += encoded[i].length == 0 ? 0 : HEADER + encoded[i].length;
    }
    ByteBuffer out = ByteBuffer.allocate(Math.max(1, (length + BLOCK - 1) / BLOCK) * BLOCK);
    for (int i = 0; i < fields.length; i++) {
      if (encoded[i].length > 0) {
        out.put((byte) (i + 1)).putInt(encoded[i].length).put(encoded[i]);
      }
    }
    return out.array();
  }

  static PersonalData read(byte[] bytes) {
    String[] fields = new String[7];
    Arrays.fill(fields, "");
    ByteBuffer in = ByteBuffer.wrap(bytes);
    while (in.remaining() >= HEADER) {
      int tag = in.get();
      if (tag == 0) {
        break;
      }
      byte[] value = new byte[in.getInt()];
      in.get(value);
      fields[tag - 1] = new String(value, StandardCharsets.UTF_8);
    }
    return new PersonalData(
        fields[0], fields[1], fields[2], fields[3], fields[4], fields[5], fields[6]);
  }
}
