// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.directory;

/**
 * One thing that may be done. A permission is always asked for a place; whether the state of a
 * matter allows the move, and whether it is the actor's own work order, is asked beside it by the
 * module that owns the matter.
 */
public enum Permission {
  /** Enter a report for someone who told it. */
  TAKE_REPORT,
  /** Send reports as a stream. */
  SEND_IN_BULK,
  /** See every report and case file of the place, without contact details. */
  READ_CASES,
  /** See the work orders of the own unit and their case files. */
  READ_OWN_ORDERS,
  /** Accept a matter. */
  ACCEPT,
  /** Decline a matter with a reason and a route elsewhere. */
  DECLINE,
  /** Decide a review of a declined matter. */
  REVIEW_DECLINE,
  /** Merge matters, and undo it. */
  MERGE,
  /** Dispatch or redispatch. */
  DISPATCH,
  /** Acknowledge the own unit's work order. */
  ACKNOWLEDGE,
  /** Object: not ours. */
  OBJECT,
  /** Decide an objection. */
  ARBITRATE,
  /** Handle and report the outcome, as lead or co-handler. */
  HANDLE,
  /** Stop the clock for a stated cause, and resume. */
  SUSPEND,
  /** Call other units to a matter. */
  WHISTLE,
  /** Ask for more time. */
  ASK_EXTENSION,
  /** Grant or refuse more time. */
  APPROVE_EXTENSION,
  /** Confirm a resolution or send it back. */
  CHECK,
  /** Ask reporters, and record their answers. */
  CALL_BACK,
  /** Open a closed matter again for a stated reason. */
  REOPEN,
  /** Put a matter under supervision. */
  SUPERVISE,
  /** Ask a unit for haste. */
  REMIND,
  /** Hold the erasing of a case's data, or the telling of who looked at them, as the law allows. */
  HOLD,
  /** See a reporter's contact details for a stated reason. */
  REVEAL_CONTACT,
  /** See figures that are not public. */
  READ_FIGURES,
  /** Choose which of the models that were learnt guesses categories. */
  MANAGE_MODELS,
  /** Take lists out as files. */
  EXPORT,
  /** Load a pack. */
  LOAD_PACK,
  /** See what is kept for how long, what went and what will go. */
  READ_RETENTION,
  /** See how messages to reporters stand, and try failed ones again. */
  MANAGE_MESSAGES,
  /** See how the lines are doing, mend, send again and drop messages, give orders back. */
  MANAGE_EXCHANGE,
  /** Keep people and their roles. */
  MANAGE_PEOPLE,
  /** Give and withdraw tokens of systems; say which of them are told of events. */
  MANAGE_TOKENS,
  /** End sessions, lift locks. */
  MANAGE_SESSIONS,
  /** Read who did or saw what. */
  READ_LEDGER,
  /** Read what the administrators did. */
  READ_ADMIN_ACTS
}
