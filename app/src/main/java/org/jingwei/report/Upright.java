// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.report;

import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Turns a JPEG as its camera says it was held. Phones write pixels as the sensor lies and the turn
 * beside them (EXIF orientation), which drawing anew would lose.
 */
final class Upright {

  private static final int APP1 = 0xffe1;
  private static final int START_OF_SCAN = 0xffda;
  private static final int ORIENTATION = 0x0112;
  private static final long EXIF = 0x457869660000L;

  private Upright() {}

  static BufferedImage turn(BufferedImage image, byte[] file) {
    return switch (orientation(file)) {
      case 3 -> quarters(image, 2);
      case 6 -> quarters(image, 1);
      case 8 -> quarters(image, 3);
      default -> image;
    };
  }

  /** By quarters of a full turn, clockwise. */
  private static BufferedImage quarters(BufferedImage image, int quarters) {
    int width = image.getWidth();
    int height = image.getHeight();
    boolean lying = quarters % 2 == 1;
    var turned =
        new BufferedImage(
            lying ? height : width, lying ? width : height, BufferedImage.TYPE_INT_RGB);
    var turn = new AffineTransform();
    turn.translate(turned.getWidth() / 2.0, turned.getHeight() / 2.0);
    turn.quadrantRotate(quarters);
    turn.translate(-width / 2.0, -height / 2.0);
    var pen = turned.createGraphics();
    pen.drawImage(
        image, new AffineTransformOp(turn, AffineTransformOp.TYPE_NEAREST_NEIGHBOR), 0, 0);
    pen.dispose();
    return turned;
  }

  /** 1 to 8 as EXIF numbers them; 1, which is upright, where the file says nothing readable. */
  static int orientation(byte[] file) {
    try {
      ByteBuffer in = ByteBuffer.wrap(file);
      if ((in.getShort() & 0xffff) != 0xffd8) {
        return 1;
      }
      while (true) {
        int marker = in.getShort() & 0xffff;
        int length = in.getShort() & 0xffff;
        if (marker == APP1) {
          return inExif(in.slice(in.position(), length - 2));
        }
        if (marker == START_OF_SCAN || marker < 0xff00) {
          return 1;
        }
        in.position(in.position() + length - 2);
      }
    } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException cut) {
      return 1;
    }
  }

  private static int inExif(ByteBuffer segment) {
    long head = segment.getInt() & 0xffffffffL;
    if ((head << 16 | segment.getShort() & 0xffff) != EXIF) {
      return 1;
    }
    ByteBuffer tiff = segment.slice();
    tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int table = tiff.getInt(4);
    int entries = tiff.getShort(table) & 0xffff;
    for (int i = 0; i < entries; i++) {
      int entry = table + 2 + 12 * i;
      if ((tiff.getShort(entry) & 0xffff) == ORIENTATION) {
        return tiff.getShort(entry + 8);
      }
    }
    return 1;
  }
}
