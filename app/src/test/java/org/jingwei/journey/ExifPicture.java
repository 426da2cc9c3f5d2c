// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jingwei.grid.Wgs84;

/** A JPEG as a phone writes it: turned by its orientation mark, and with where it was taken. */
final class ExifPicture {

  private static final int SHORT = 3;
  private static final int LONG = 4;
  private static final int LETTERS = 2;
  private static final int FRACTION = 5;

  private ExifPicture() {}

  static byte[] at(Wgs84 point, int orientation, ByteOrder order) {
    byte[] plain = Pictures.jpeg(1200, 900);
    byte[] tiff = tiff(point, orientation, order);
    ByteBuffer all = ByteBuffer.allocate(plain.length + tiff.length + 10);
    all.put(plain, 0, 2);
    all.putShort((short) 0xffe1).putShort((short) (tiff.length + 8));
    all.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(tiff);
    return all.put(plain, 2, plain.length - 2).array();
  }

  private static byte[] tiff(Wgs84 point, int orientation, ByteOrder order) {
    ByteBuffer tiff = ByteBuffer.allocate(148).order(order);
    tiff.putShort((short) (order == ByteOrder.LITTLE_ENDIAN ? 0x4949 : 0x4d4d));
    tiff.putShort((short) 42).putInt(8).putShort((short) 2);
    entry(tiff, 0x0112, SHORT, 1).putShort((short) orientation).putShort((short) 0);
    entry(tiff, 0x8825, LONG, 1).putInt(38).putInt(0);
    tiff.putShort((short) 4);
    entry(tiff, 1, LETTERS, 2).put((byte) (point.latitude() < 0 ? 'S' : 'N')).put(new byte[3]);
    entry(tiff, 2, FRACTION, 3).putInt(100);
    entry(tiff, 3, LETTERS, 2).put((byte) (point.longitude() < 0 ? 'W' : 'E')).put(new byte[3]);
    entry(tiff, 4, FRACTION, 3).putInt(124);
    tiff.position(100);
    degrees(tiff, Math.abs(point.latitude()));
    degrees(tiff, Math.abs(point.longitude()));
    return tiff.array();
  }

  private static ByteBuffer entry(ByteBuffer tiff, int tag, int type, int count) {
    return tiff.putShort((short) tag).putShort((short) type).putInt(count);
  }

  private static void degrees(ByteBuffer tiff, double degrees) {
    int whole = (int) degrees;
    double minutes = (degrees - whole) * 60;
    int full = (int) minutes;
    tiff.putInt(whole).putInt(1).putInt(full).putInt(1);
    tiff.putInt((int) Math.round((minutes - full) * 60 * 10_000)).putInt(10_000);
  }
}
