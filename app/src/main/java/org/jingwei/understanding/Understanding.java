// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.understanding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jingwei.casework.FeedFollower;
import org.jingwei.ledger.Ledger;
import org.jingwei.ledger.LedgerAction;
import org.jingwei.ledger.LedgerActor;
import org.jingwei.ledger.LedgerEntry;
import org.jingwei.ledger.LedgerSubject;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.jingwei.shared.Slice;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The door: how good the guesses are, the models that make them, and which of them is used. Who may
 * ask is asked before. Weeks begin on Monday in the county's time zone.
 */
public final class Understanding {

  /** Another model was chosen. */
  public static final LedgerAction CHOOSE = new LedgerAction("model.choose");

  private static final int MODELS = 15;

  private final JudgedStore judged;
  private final TallyStore tallies;
  private final ModelStore models;
  private final ModelInUse inUse;
  private final Trainer trainer;
  private final FeedFollower follower;
  private final Ledger ledger;
  private final TransactionOperations transaction;
  private final Clock clock;

  Understanding(
      JudgedStore judged,
      TallyStore tallies,
      ModelStore models,
      ModelInUse inUse,
      Trainer trainer,
      FeedFollower follower,
      Ledger ledger,
      TransactionOperations transaction,
      Clock clock) {
    this.judged = judged;
    this.tallies = tallies;
    this.models = models;
    this.inUse = inUse;
    this.trainer = trainer;
    this.follower = follower;
    this.ledger = ledger;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** The last weeks in which matters were taken on, the newest first. */
  public List<Week> listWeeks(CountyCode county, int weeks) {
    return judged.listWeeks(county, since(weeks));
  }

  /** How places and the same matter were understood in the last weeks, the newest first. */
  public List<Tally> listTallies(CountyCode county, int weeks) {
    return tallies.list(county, since(weeks));
  }

  /** The categories that were most often taken for each other in the last weeks. */
  public List<Confused> listConfused(CountyCode county, int weeks, int most) {
    return judged.listConfused(county, since(weeks), most);
  }

  private LocalDate since(int weeks) {
    return LocalDate.ofInstant(clock.instant(), clock.getZone()).minusWeeks(weeks);
  }

  /**
   * Matters that were guessed wrongly or not surely, the newest first.
   *
   * @param before the case file's id before which to go on; {@link Long#MAX_VALUE} to begin
   */
  public Slice<Judged> listDoubtful(CountyCode county, long before, int most) {
    return judged.listDoubtful(county, before, Math.clamp(most, 1, Slice.MOST));
  }

  /** The newest models, the newest first. */
  public List<Trained> listModels(CountyCode county) {
    return models.list(county, MODELS);
  }

  /** Which model guesses now. */
  public InUse inUse(CountyCode county) {
    return models.inUse(county);
  }

  /**
   * Learns a new model now, and uses it if it is worthy and none is held.
   *
   * @return empty where there are fewer than 200 decided matters, or none to try it on
   */
  public Optional<Trained> train(CountyCode county) {
    return trainer.train(county);
  }

  /** Judges everything up to the end of the feed now, instead of within seconds. */
  public void catchUp(CountyCode county) {
    follower.catchUp(county);
  }

  /**
   * Uses an earlier or later version from now on, 0 for the pack's words.
   *
   * @param held whether the nightly training is to leave it
   * @return refused with {@code model-gone} where that version is not kept
   */
  public Outcome<Integer> choose(CountyCode county, LedgerActor by, int version, boolean held) {
    if (version != 0 && models.findState(county, version).isEmpty()) {
      return Outcome.refused(Refusal.of(Refusal.Kind.ABSENT, "model-gone"));
    }
    transaction.executeWithoutResult(status -> {
      models.lock(county, clock.instant());
      models.use(county, version, held, clock.instant());
      ledger.append(
          county,
          new LedgerEntry(clock.instant(), by, CHOOSE, LedgerSubject.of("model", version))
              .detail(Map.of("held", held)));
    });
    inUse.refresh(county);
    return Outcome.done(version);
  }
}
