// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jingwei.casework.dispatch.DispatchLearner;
import org.jingwei.casework.dispatch.LearnerSettings;
import org.jingwei.casework.dispatch.Named;
import org.jingwei.casework.dispatch.Suggestion;
import org.jingwei.casework.dispatch.Suggestions;
import org.jingwei.shared.Words;

/**
 * One county's learner, how far in the feed it has come, and what was likeliest for each order that
 * no unit has taken yet: a suggestion is judged as it stood when it could be read.
 */
final class Learned {

  /** Orders beyond these are judged by what would be suggested when they are taken. */
  private static final int MOST_PENDING = 20_000;

  /** In place of a number of orders: what follows tells how sure it was, and how it went out. */
  private static final int WITH_WAYS = -2;

  /** A first suggestion, how likely it was, whether it was called sure, how the matter went out. */
  record Shown(String unit, double share, boolean sure, DispatchWay way) {

    /** As the learner takes it. */
    Suggestions suggestions() {
      var named = new Named(unit, new Words(unit, ""));
      return new Suggestions(List.of(new Suggestion(named, share, List.of())), sure);
    }
  }

  final DispatchLearner learner;
  private final Map<Long, Shown> pending = new LinkedHashMap<>();
  FeedPosition upTo = FeedPosition.START;
  List<?> known = List.of();
  long kept;

  Learned() {
    this(new DispatchLearner(LearnerSettings.USUAL));
  }

  private Learned(DispatchLearner learner) {
    this.learner = learner;
  }

  void show(long caseId, Optional<Shown> first) {
    pending.remove(caseId);
    if (first.isPresent()) {
      pending.put(caseId, first.get());
      if (pending.size() > MOST_PENDING) {
        pending.remove(pending.keySet().iterator().next());
      }
    }
  }

  /** What had been shown of the case; empty when that is not known. */
  Optional<Shown> takeShown(long caseId) {
    return Optional.ofNullable(pending.remove(caseId));
  }

  byte[] save() throws IOException {
    var bytes = new ByteArrayOutputStream();
    var out = new DataOutputStream(bytes);
    out.writeInt(WITH_WAYS);
    out.writeInt(pending.size());
    for (var entry : pending.entrySet()) {
      out.writeLong(entry.getKey());
      out.writeUTF(entry.getValue().unit());
      out.writeDouble(entry.getValue().share());
      out.writeBoolean(entry.getValue().sure());
      out.writeByte(entry.getValue().way().ordinal());
    }
    learner.save(out);
    out.flush();
    return bytes.toByteArray();
  }

  static Learned load(byte[] state, FeedPosition upTo) throws IOException {
    var in = new DataInputStream(new ByteArrayInputStream(state));
    Map<Long, Shown> pending = new LinkedHashMap<>();
    int first = in.readInt();
    boolean ways = first == WITH_WAYS;
    for (int left = ways ? in.readInt() : first; left > 0; left--) {
      pending.put(in.readLong(), shown(in, ways));
    }
    Learned learned = new Learned(DispatchLearner.load(in, LearnerSettings.USUAL));
    learned.pending.putAll(pending);
    learned.upTo = upTo;
    learned.kept = learned.learner.learned();
    return learned;
  }

  /** What was kept before {@link #WITH_WAYS} knows neither, and judges nothing but accuracy. */
  private static Shown shown(DataInputStream in, boolean ways) throws IOException {
    String unit = in.readUTF();
    double share = in.readDouble();
    return ways
        ? new Shown(unit, share, in.readBoolean(), DispatchWay.values()[in.readByte()])
        : new Shown(unit, share, false, DispatchWay.PERSON);
  }
}
