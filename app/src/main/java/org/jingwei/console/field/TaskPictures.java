// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.field;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.Cases;
import org.jingwei.directory.Actor;
import org.jingwei.report.Report;
import org.jingwei.report.Reports;
import org.jingwei.shared.Refusal;
import org.jingwei.shared.Unfulfilled;
import org.springframework.stereotype.Component;

/** Photos of tasks, small enough for a slow net; none of what is confidential goes on a phone. */
@Component
final class TaskPictures {

  private static final int LONGEST_SIDE = 320;

  private final Cases cases;
  private final Reports reports;

  TaskPictures(Cases cases, Reports reports) {
    this.cases = cases;
    this.reports = reports;
  }

  static String href(long matter, long photo) {
    return FieldPages.PATH + "/pictures/" + matter + "/" + photo;
  }

  /** A JPEG of 320 pixels at most; refused as absent for whoever does not see the matter. */
  byte[] get(Actor actor, long matter, long photo) {
    CaseFile file =
        cases
            .findSeen(actor, matter)
            .filter(seen -> !seen.confidential())
            .orElseThrow(TaskPictures::absent);
    List<Long> owners = new ArrayList<>(List.of(matter));
    reports.listOfCase(file.county(), matter).stream().map(Report::id).forEach(owners::add);
    return small(
        reports.findPhoto(file.county(), photo, owners).orElseThrow(TaskPictures::absent).jpeg());
  }

  private static byte[] small(byte[] jpeg) {
    try {
      BufferedImage read = ImageIO.read(new ByteArrayInputStream(jpeg));
      double scale =
          Math.min(1.0, (double) LONGEST_SIDE / Math.max(read.getWidth(), read.getHeight()));
      int wide = Math.max(1, (int) Math.round(read.getWidth() * scale));
      int high = Math.max(1, (int) Math.round(read.getHeight() * scale));
      BufferedImage drawn = new BufferedImage(wide, high, BufferedImage.TYPE_INT_RGB);
      Graphics2D pen = drawn.createGraphics();
      pen.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
      pen.drawImage(read, 0, 0, wide, high, null);
      pen.dispose();
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      ImageIO.write(drawn, "jpeg", bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("a photo that was drawn by us cannot be read", e);
    }
  }

  private static Unfulfilled absent() {
    return new Unfulfilled(Refusal.of(Refusal.Kind.ABSENT, "no-such-page"));
  }
}
