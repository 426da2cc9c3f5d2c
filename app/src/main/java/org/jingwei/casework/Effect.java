// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.time.Instant;
import java.util.List;
import org.jingwei.casework.WorkOrder.OrderState;
import org.jingwei.deadline.Bound;
import org.jingwei.deadline.PauseCause;
import org.jingwei.deadline.Stage;
import org.jspecify.annotations.Nullable;

/** What a move brings with it beside the case file itself; carried out in the same transaction. */
sealed interface Effect {

  /**
   * @param since when what it measures began, if that was before now
   */
  record StartClock(Stage stage, @Nullable Instant since) implements Effect {
    StartClock(Stage stage) {
      this(stage, null);
    }
  }

  record StopClock(Stage stage) implements Effect {}

  /** The clock ends without a verdict: what it measured is no longer asked for. */
  record CancelClock(Stage stage) implements Effect {}

  record PauseClock(Stage stage, PauseCause cause) implements Effect {}

  record ResumeClock(Stage stage) implements Effect {}

  /**
   * @param by the person who granted it
   */
  record ExtendClock(Stage stage, Request request, long by) implements Effect {}

  /** Every clock by the calendar as it is now. */
  record ReckonClocks() implements Effect {}

  /** A deadline from outside for the work; null lifts it. */
  record BindClock(String source, @Nullable Bound bound) implements Effect {}

  record SendOrder(long order, String unit, boolean lead) implements Effect {}

  record ChangeOrder(long order, OrderState state, @Nullable String outcome) implements Effect {}

  /** Every order of the case that is still open is withdrawn. */
  record WithdrawOrders() implements Effect {}

  /** Something asked for that another person must decide. */
  record Ask(Request.Kind kind, int amount, String reason) implements Effect {}

  record Decide(long request, boolean granted, String reason) implements Effect {}

  /** All reports of the case file now tell of another one. */
  record JoinReports(CaseFile into) implements Effect {}

  /** The reports that a merge moved come back. */
  record PartReports(MergeRecord merge, CaseFile into) implements Effect {}

  /** The two are not proposed to each other again. */
  record KeepApart(CaseFile other, long by) implements Effect {}

  record TryCallback(
      long report, Move.Heard heard, boolean last, @Nullable Integer rating, @Nullable String note)
      implements Effect {}

  /** Reporters without a way to be reached are answered on the follow-up page. */
  record PublishAnswer() implements Effect {}

  /** Reporters are to be asked anew when the matter is done again. */
  record ForgetAnswers() implements Effect {}

  record OwnPhotos(List<Long> photos) implements Effect {}
}
