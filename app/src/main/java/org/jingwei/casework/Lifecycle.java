// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import org.jingwei.casework.Situation.Step;
import org.jingwei.shared.Outcome;

/** Which rule answers for which move: the table of lifecycle.md in one place. */
final class Lifecycle {

  private Lifecycle() {}

  static Outcome<Step> decide(Situation at, Move move) {
    return switch (move) {
      case Move.Amend m -> AcceptRules.amend(at, m);
      case Move.Mark m -> PetitionRules.mark(at, m);
      case Move.Accept m -> AcceptRules.accept(at, m);
      case Move.Decline m -> AcceptRules.decline(at, m);
      case Move.AskReview m -> AcceptRules.askReview(at, m);
      case Move.RuleReview m -> AcceptRules.ruleReview(at, m);
      case Move.CallHearing m -> HearingRules.call(at, m);
      case Move.EndHearing m -> HearingRules.end(at, m);
      case Move.Represent m -> RepresentativeRules.represent(at, m);
      case Move.Merge m -> MergeRules.merge(at, m);
      case Move.Unmerge m -> MergeRules.unmerge(at, m);
      case Move.TellApart m -> MergeRules.tellApart(at, m);
      case Move.Dispatch m -> DispatchRules.dispatch(at, m);
      case Move.Recall m -> DispatchRules.recall(at, m);
      case Move.Acknowledge m -> DispatchRules.acknowledge(at, m);
      case Move.Object m -> DispatchRules.object(at, m);
      case Move.RuleObjection m -> DispatchRules.ruleObjection(at, m);
      case Move.Whistle m -> DispatchRules.whistle(at, m);
      case Move.Resolve m -> HandlingRules.resolve(at, m);
      case Move.ReportOutcome m -> HandlingRules.reportOutcome(at, m);
      case Move.Suspend m -> HandlingRules.suspend(at, m);
      case Move.Resume m -> HandlingRules.resume(at, m);
      case Move.AskExtension m -> HandlingRules.askExtension(at, m);
      case Move.RuleExtension m -> HandlingRules.ruleExtension(at, m);
      case Move.Confirm m -> ClosingRules.confirm(at, m);
      case Move.Rework m -> ClosingRules.rework(at, m);
      case Move.Callback m -> ClosingRules.callback(at, m);
      case Move.Reopen m -> ClosingRules.reopen(at, m);
      case Move.Supervise m -> OversightRules.supervise(at, m);
      case Move.Recuse m -> RecusalRules.recuse(at, m);
      case Move.Urge m -> OversightRules.urge(at, m);
      case Move.Write m -> LetterRules.write(at, m);
      case Move.Reply m -> LetterRules.reply(at, m);
      case Move.Forward m -> ForwardRules.forward(at, m);
      case Move.HearBack m -> ForwardRules.hearBack(at, m);
      case Move.CallOff m -> ForwardRules.callOff(at, m);
      case Move.Escalate m -> OversightRules.escalate(at, m);
      case Move.Warn m -> OversightRules.warn(at, m);
      case Move.Bind m -> OversightRules.bind(at, m);
      case Move.ReckonAgain m -> OversightRules.reckonAgain(at, m);
    };
  }
}
