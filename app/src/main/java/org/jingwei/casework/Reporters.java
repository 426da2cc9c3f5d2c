// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.jingwei.directory.Actor;
import org.jingwei.grid.Wgs84;
import org.jingwei.report.NewReport;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.DivisionCode;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.jingwei.shared.RequestKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The second door of this module, for people without an account: telling something, following it by
 * code and secret, and the few moves that are a reporter's own. Nothing that comes in by it can act
 * as staff.
 */
@Service
public final class Reporters {

  private static final int LONGEST_KEY = 200;

  /** Letters of 128 random bits in base 64, the shortest usual form of them. */
  private static final int HARD_TO_GUESS = 22;

  /** Random keys have more different characters; what was made up by hand seldom has. */
  private static final int VARIED = 6;

  private final GroupedIntake intake;
  private final Following following;
  private final ReporterActs acts;
  private final CaseQueries queries;
  private final Nearby nearby;
  private final MoveWriter moves;

  Reporters(
      GroupedIntake intake,
      Following following,
      ReporterActs acts,
      CaseQueries queries,
      Nearby nearby,
      MoveWriter moves) {
    this.intake = intake;
    this.following = following;
    this.acts = acts;
    this.queries = queries;
    this.nearby = nearby;
    this.moves = moves;
  }

  /**
   * Takes a report from somebody who has not said who they are. Strangers share one room of keys,
   * so a key there counts together with what was told: the same again is a retry, anything else
   * under it is another report.
   */
  public Outcome<Received> tell(CountyCode county, NewReport told) {
    if (told.key().isBlank() || told.key().length() > LONGEST_KEY) {
      return Outcome.refused(Refusal.invalid("key-unfit", "Idempotency-Key", LONGEST_KEY));
    }
    if (told.key().length() < HARD_TO_GUESS || told.key().chars().distinct().count() < VARIED) {
      return Outcome.refused(Refusal.invalid("key-guessable", "Idempotency-Key", HARD_TO_GUESS));
    }
    Who who = new Who.Staff(Actor.rule(county, "web"));
    return intake.receive(county, told.withKey("anyone:" + told.key() + ":" + content(told)), who);
  }

  /**
   * Open matters about a point that may be what somebody is about to tell, the newest first and no
   * more than five: public things alone, and of each no more than the public map tells. The answer
   * depends on nothing that others wrote, and on where they stood no closer than 150 m.
   *
   * @param category empty while it is not known
   */
  public List<NearMatter> listNear(CountyCode county, @Nullable Wgs84 point, String category) {
    return nearby.listAbout(county, point, category).stream()
        .map(file -> nearby.shown(county, file))
        .toList();
  }

  /**
   * The same where nobody marked a point: open matters of one village and one category. Coarser
   * than the squares around a point, so it tells no more than they do.
   */
  public List<NearMatter> listNear(CountyCode county, DivisionCode village, String category) {
    return nearby.listIn(county, village, category).stream()
        .map(file -> nearby.shown(county, file))
        .toList();
  }

  /**
   * As {@link #tell}; then the report is attached to the matter of which its reporter says that it
   * is the same, if {@link #listNear} names it. It has its own code and secret, and its reporter is
   * answered as all are. Where the matter does not fit any more the report stays one of its own.
   *
   * @param handle of the matter
   */
  public Outcome<Received> join(CountyCode county, NewReport told, String handle) {
    return tell(county, told)
        .map(received -> {
          listFitting(county, told, received).stream()
              .filter(file -> nearby.shown(county, file).handle().equals(handle))
              .findFirst()
              .ifPresent(into -> attach(county, received, into));
          return received;
        });
  }

  private List<CaseFile> listFitting(CountyCode county, NewReport told, Received received) {
    String category = orEmpty(received.category());
    return told.point() == null
        ? nearby.listIn(county, new DivisionCode(received.division()), category)
        : nearby.listAbout(county, told.point(), category);
  }

  /** Again harmless: the key stood, or the report is attached and so does not fit. */
  private void attach(CountyCode county, Received received, CaseFile into) {
    Who who = new Who.Reporter(received.reportId());
    Move join = new Move.Merge(into.id(), null);
    moves.apply(county, received.caseId(), null, join, who, "join:" + received.reportId());
  }

  private static String orEmpty(@Nullable String category) {
    return category == null ? "" : category;
  }

  /** Never of name and phone: a number that is stored must not tell what they were. */
  private static long content(NewReport told) {
    return RequestKey.fingerprint(
        String.join(
            "\u001f",
            told.text(),
            String.valueOf(told.category()),
            String.valueOf(told.point()),
            String.valueOf(told.address()),
            String.valueOf(told.division()),
            new TreeMap<>(told.fields()).toString(),
            String.valueOf(told.happenedAt()),
            String.valueOf(told.confidential())));
  }

  /**
   * What the holder of code and secret may know. Wrong codes and wrong secrets get one answer, and
   * after a few of them a wait that grows.
   *
   * @param code of the report, as on the receipt
   * @param address the caller's network address
   * @return refused with {@code follow-unknown} or {@code follow-wait} (seconds)
   */
  public Outcome<FollowUp> follow(CountyCode county, String code, String secret, String address) {
    return following.follow(county, code, secret, address);
  }

  /**
   * Does what a reporter may do, as the rules allow it.
   *
   * @param seen what the reporter saw; an older version is refused with the state as it is now
   * @param key the Idempotency-Key of this reporter's request
   * @return what the reporter may know now
   */
  public Outcome<FollowUp> act(FollowUp seen, int version, ReporterAct act, String key) {
    return acts.act(seen, version, act, key)
        .map(done -> following.read(done.county(), seen.report().id()));
  }

  /**
   * Open matters by cell, confidential ones left out. One statement over everything that is open:
   * keep the answer for a while, and publish no small number.
   */
  public List<OpenCount> listOpenCounts(CountyCode county) {
    return queries.listOpenCounts(county);
  }

  /**
   * How many matters were told in a stretch of time, by cell and category, confidential ones and
   * repetitions left out. One statement over that stretch of the key: for what is worked out once a
   * day. Publish no small number of it.
   *
   * @param before the first instant that does not belong to it
   */
  public List<ToldCount> listTold(CountyCode county, Instant from, Instant before) {
    return queries.listTold(county, from, before);
  }
}
