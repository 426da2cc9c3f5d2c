// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework.dispatch;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** The stored form: a mark with the version, the bounds, the parts, a closing mark; deflated. */
final class Snapshot {

  /** "JWD", then the version; a change of {@link Keys} or of any part needs the next one. */
  private static final int MARK = 0x4A574402;

  private static final int END = 0x454E4421;

  private Snapshot() {}

  interface Writer {
    void write(DataOutputStream out) throws IOException;
  }

  interface Reader {
    void read(DataInputStream in) throws IOException;
  }

  static void write(OutputStream to, LearnerSettings settings, long learned, Writer... parts)
      throws IOException {
    Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    DeflaterOutputStream deflated = new DeflaterOutputStream(to, deflater);
    DataOutputStream out = new DataOutputStream(new BufferedOutputStream(deflated, 1 << 16));
    out.writeInt(MARK);
    out.writeInt(settings.weightBits());
    out.writeLong(learned);
    for (Writer part : parts) {
      part.write(out);
    }
    out.writeInt(END);
    out.flush();
    deflated.finish();
    deflater.end();
  }

  /** How many cases had been learned. */
  static long read(InputStream from, LearnerSettings settings, Reader... parts) throws IOException {
    DataInputStream in =
        new DataInputStream(new BufferedInputStream(new InflaterInputStream(from), 1 << 16));
    require(in.readInt() == MARK, "not a learner's state of this version");
    require(
        in.readInt() == settings.weightBits(), "a learner's state of another number of weights");
    long learned = in.readLong();
    for (Reader part : parts) {
      part.read(in);
    }
    require(in.readInt() == END, "a damaged learner's state");
    return learned;
  }

  private static void require(boolean condition, String otherwise) throws IOException {
    if (!condition) {
      throw new IOException(otherwise);
    }
  }
}
