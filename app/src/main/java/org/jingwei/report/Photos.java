// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.report;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;

/**
 * Makes a safe picture of an uploaded file: read as an image, drawn anew and written as JPEG, so
 * that nothing but pixels survives (no EXIF position, no appended script). Never trusts a name or a
 * media type.
 */
final class Photos {

  static final int LARGEST_UPLOAD = 12 * 1024 * 1024;
  private static final int LONGEST_SIDE = 1_600;

  /** A small file can claim to be a huge picture; more pixels than this are not unpacked. */
  private static final long MOST_PIXELS = 50_000_000L;

  record Picture(byte[] jpeg, int width, int height) {}

  private Photos() {}

  static Outcome<Picture> reencode(byte[] upload) {
    if (upload.length > LARGEST_UPLOAD) {
      return Outcome.refused(
          new Refusal(
              Refusal.Kind.TOO_LARGE,
              "photo-too-large",
              "photo",
              java.util.List.of(LARGEST_UPLOAD / 1024 / 1024)));
    }
    try (ImageInputStream input =
        ImageIO.createImageInputStream(new ByteArrayInputStream(upload))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
      if (!readers.hasNext()) {
        return notAPhoto();
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(input, true, true);
        if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
          return Outcome.refused(
              Refusal.invalid("photo-too-many-pixels", "photo", MOST_PIXELS / 1_000_000));
        }
        BufferedImage read = reader.read(0);
        // The reader fills up with grey what an upload that was broken off lacks.
        return JpegEnd.isMissing(upload)
            ? Outcome.refused(Refusal.invalid("photo-cut-off", "photo"))
            : Outcome.done(shrink(Upright.turn(read, upload)));
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException broken) {
      // The readers of the platform throw unchecked exceptions on hostile files.
      return notAPhoto();
    }
  }

  private static Outcome<Picture> notAPhoto() {
    return Outcome.refused(Refusal.invalid("not-a-photo", "photo"));
  }

  private static Picture shrink(BufferedImage source) throws IOException {
    double scale =
        Math.min(1.0, (double) LONGEST_SIDE / Math.max(source.getWidth(), source.getHeight()));
    int width = Math.max(1, (int) Math.round(source.getWidth() * scale));
    int height = Math.max(1, (int) Math.round(source.getHeight() * scale));
    BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = drawn.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.drawImage(source, 0, 0, width, height, java.awt.Color.WHITE, null);
    pen.dispose();
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    ImageIO.write(drawn, "jpeg", jpeg);
    return new Picture(jpeg.toByteArray(), width, height);
  }
}
