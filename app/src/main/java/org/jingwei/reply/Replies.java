// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.reply;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.FeedFollower;
import org.jingwei.directory.Directory;
import org.jingwei.grid.Grid;
import org.jingwei.report.Report;
import org.jingwei.shared.CountyCode;
import org.jingwei.text.Gap;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The door: drafts for an answer, and what an answer lacks. Who may read the case file is asked
 * before; what is given out holds nothing of other matters but ordinary words. Days are of the
 * clock's own time zone.
 */
public final class Replies {

  /** So many drafts are offered. */
  public static final int MOST_DRAFTS = 3;

  private static final Duration WAITING = Duration.ofDays(60);

  /** Older answers were given under other rules. */
  private static final Duration MEMORY = Duration.ofDays(1_096);

  private static final int STRETCH = 200;

  private final Drafts drafts;
  private final Askings askings;
  private final Keeping keeping;
  private final ReplyStore store;
  private final FeedFollower follower;
  private final Directory directory;
  private final Grid grid;
  private final TransactionOperations transaction;
  private final Clock clock;

  Replies(
      Drafts drafts,
      Askings askings,
      Keeping keeping,
      ReplyStore store,
      FeedFollower follower,
      Directory directory,
      Grid grid,
      TransactionOperations transaction,
      Clock clock) {
    this.drafts = drafts;
    this.askings = askings;
    this.keeping = keeping;
    this.store = store;
    this.follower = follower;
    this.directory = directory;
    this.grid = grid;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Past answers that were rated well, of the same category or at least of its group, nearest in
   * words first, at most {@link #MOST_DRAFTS}. What is known of this matter is filled in; of what
   * is confidential no place.
   *
   * @param told the reports of the matter
   */
  public List<Draft> listDrafts(CaseFile file, List<Report> told) {
    Asking asking = askings.of(file, told);
    List<Draft> filled = new ArrayList<>();
    for (Drafts.Near near : drafts.nearest(file, asking.words())) {
      filled.add(fill(file, asking, near));
    }
    return filled;
  }

  private Draft fill(CaseFile file, Asking asking, Drafts.Near near) {
    Kept kept = near.kept();
    Map<Gap, String> known = known(file, asking.hidden(), Emptying.isChinese(kept.text()));
    Filling.Filled filled = Filling.fill(kept.text(), known);
    return new Draft(
        kept.caseId(),
        filled.text(),
        filled.filled(),
        filled.open(),
        kept.rating(),
        kept.at(),
        kept.category().equals(file.category()),
        near.shared(),
        near.words());
  }

  private Map<Gap, String> known(CaseFile file, boolean hidden, boolean chinese) {
    Map<Gap, String> known = new EnumMap<>(Gap.class);
    LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
    known.put(
        Gap.DATE,
        chinese
            ? "%d年%d月%d日".formatted(today.getYear(), today.getMonthValue(), today.getDayOfMonth())
            : today.toString());
    if (file.leadUnit() != null) {
      directory
          .findUnit(file.county(), file.leadUnit())
          .map(unit -> chinese ? unit.name().zh() : unit.name().en())
          .filter(name -> !name.isBlank())
          .ifPresent(name -> known.put(Gap.UNIT, name));
    }
    if (!hidden) {
      grid.findDivision(file.division())
          .filter(division -> !division.code().isCounty())
          .map(Askings::called)
          .ifPresent(name -> known.put(Gap.PLACE, name));
    }
    return known;
  }

  /** What a text lacks as the answer to this matter; nothing while it is empty. */
  public List<Finding> listFindings(CaseFile file, List<Report> told, String answer) {
    List<Finding> found = ReplyCheck.listFindings(askings.of(file, told), answer);
    boolean placed =
        found.stream().anyMatch(one -> one.lack() == Lack.PLACE) && askings.names(file, answer);
    return placed ? found.stream().filter(one -> one.lack() != Lack.PLACE).toList() : found;
  }

  /** Keeps everything up to the end of the feed now, instead of within seconds. */
  public void catchUp(CountyCode county) {
    follower.catchUp(county);
  }

  /**
   * Judges anew what is kept and what waits for a rating, as rating and erasing leave no trace in
   * the feed; done each night.
   */
  public void lookAgain(CountyCode county) {
    Instant now = clock.instant();
    store.forgetWaiting(county, now.minus(WAITING));
    store.forgetOld(county, now.minus(MEMORY));
    List<Long> stretch = store.listAfter(county, 0, STRETCH);
    while (!stretch.isEmpty()) {
      List<Long> these = stretch;
      transaction.executeWithoutResult(status -> keeping.judge(county, these));
      stretch = store.listAfter(county, stretch.getLast(), STRETCH);
    }
  }

  /** One of the drafts that {@link #listDrafts} offers now. */
  public Optional<Draft> findDraft(CaseFile file, List<Report> told, long id) {
    return listDrafts(file, told).stream().filter(draft -> draft.id() == id).findFirst();
  }
}
