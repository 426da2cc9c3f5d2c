// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Photos as phones take them. */
final class Pictures {

  private Pictures() {}

  static byte[] png(int width, int height) {
    return picture(width, height, "png");
  }

  static byte[] jpeg(int width, int height) {
    return picture(width, height, "jpeg");
  }

  private static byte[] picture(int width, int height, String format) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var pen = image.createGraphics();
    pen.setColor(new Color(30, 40, 90));
    pen.fillRect(0, 0, width, height);
    pen.setColor(Color.ORANGE);
    pen.fillOval(width / 3, height / 4, width / 4, width / 4);
    pen.dispose();
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
