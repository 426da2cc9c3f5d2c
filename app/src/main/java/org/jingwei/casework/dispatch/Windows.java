// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework.dispatch;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/** Windows by key; the one that learned nothing for longest makes room for a new one. */
final class Windows {

  private static final Window EMPTY = new Window();

  private final int most;
  private final LinkedHashMap<Long, Window> byKey = new LinkedHashMap<>();

  Windows(int most) {
    this.most = most;
  }

  /** Never to be written to: an unknown key gives a shared empty window. */
  Window get(long key) {
    @Nullable Window found = byKey.get(key);
    return found == null ? EMPTY : found;
  }

  void add(long key, int taker) {
    @Nullable Window found = byKey.get(key);
    Window window = found == null ? new Window() : found;
    byKey.putLast(key, window);
    window.add(taker);
    if (byKey.size() > most) {
      byKey.pollFirstEntry();
    }
  }

  int size() {
    return byKey.size();
  }

  void save(DataOutputStream out) throws IOException {
    out.writeInt(byKey.size());
    for (var entry : byKey.entrySet()) {
      out.writeLong(entry.getKey());
      out.writeByte(entry.getValue().size());
      for (int taker : entry.getValue().oldestFirst()) {
        out.writeShort(taker);
      }
    }
  }

  void load(DataInputStream in) throws IOException {
    for (int left = in.readInt(); left > 0; left--) {
      Window window = new Window();
      byKey.put(in.readLong(), window);
      for (int takers = in.readUnsignedByte(); takers > 0; takers--) {
        window.add(in.readShort());
      }
    }
  }
}
