// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.board;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jingwei.insight.Counts;
import org.jingwei.insight.Measure;
import org.jingwei.insight.Rate;

/** A figure of the board whose matters can be listed, with what it is put together from. */
enum Which {
  ARRIVED("arrived", Measure.ARRIVED),
  OPEN("open", Measure.OPEN),
  RISK("risk", Measure.AT_RISK),
  OVER("over", Measure.OVERDUE),
  ON_TIME("on-time", Measure.IN_TIME, Measure.LATE, Measure.BROKEN, Measure.WITHDRAWN),
  FIRST("first", Measure.DISPATCHED, Measure.REDISPATCHED),
  REWORK("rework", Measure.PRESENTED, Measure.REWORKED),
  REOPEN("reopen", Measure.CLOSED, Measure.REOPENED),
  RESPONSE("response", Measure.RESPONDED, Measure.UNREACHABLE, Measure.UNASKED),
  RESOLUTION("resolution", Measure.SATISFIED, Measure.RESPONDED, Measure.UNREACHABLE),
  SATISFACTION("satisfaction", Measure.CONTENT, Measure.RATED, Measure.RESPONDED);

  private final String code;
  private final List<Measure> measures;

  Which(String code, Measure... measures) {
    this.code = code;
    this.measures = List.of(measures);
  }

  static Optional<Which> of(String code) {
    return Stream.of(values()).filter(which -> which.code.equals(code)).findFirst();
  }

  /** As it stands in an address and in the keys of words. */
  String code() {
    return code;
  }

  List<Measure> measures() {
    return measures;
  }

  /** The rates, in the order in which the board shows them. */
  static Stream<Which> rates() {
    return Stream.of(values()).filter(which -> which.ordinal() > OVER.ordinal());
  }

  /** What it comes to; only of a rate. */
  Rate rate(Counts counts) {
    return switch (this) {
      case ON_TIME -> counts.onTime();
      case FIRST -> counts.firstDispatch();
      case REWORK -> counts.rework();
      case REOPEN -> counts.reopen();
      case RESPONSE -> counts.response();
      case RESOLUTION -> counts.resolution();
      case SATISFACTION -> counts.satisfaction();
      case ARRIVED, OPEN, RISK, OVER -> throw new IllegalStateException("no rate: " + this);
    };
  }

  /** The key of its name. */
  String words() {
    return ordinal() <= OVER.ordinal() ? "board." + code : "board.rate." + code;
  }
}
