// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jingwei.learning.TextModel;
import org.jingwei.report.Report.Answer;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.jingwei.vault.Pseudonym;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The door of this module: takes reports, finds them again, keeps each reporter's answer and
 * rating, and holds the category trees. Writes join the caller's transaction.
 */
@Service
public final class Reports {

  /** What stands where words were erased. */
  public static final String ERASED = "（保存期满，原文已删除）";

  /** What was noted about a reporter who was asked. */
  public enum Heard {
    SATISFIED,
    UNSATISFIED,
    NOT_REACHED
  }

  /**
   * A report that was taken.
   *
   * @param again whether it had been taken before under the same idempotency key
   * @param category where the county classifies it; null when neither told nor guessed with
   *     certainty
   * @param cues the words of danger in it
   */
  public record Taken(Report report, boolean again, @Nullable Category category, List<Cue> cues) {
    public Taken {
      cues = List.copyOf(cues);
    }
  }

  /** A photo as it is kept: always a JPEG drawn anew. */
  public record Photo(long id, int width, int height, byte[] jpeg) {}

  /**
   * A voice note as it is kept: always a WAV written anew.
   *
   * @param millis how long it is
   */
  public record Voice(long id, int millis) {}

  private final ReportStore store;
  private final Taking taking;
  private final CategoryStore categories;
  private final Classifying classifying;
  private final PhotoStore photos;
  private final VoiceStore voices;
  private final ReporterCodes codes;
  private final PhotoHandles handles;

  Reports(
      ReportStore store,
      Taking taking,
      CategoryStore categories,
      Classifying classifying,
      PhotoStore photos,
      VoiceStore voices,
      ReporterCodes codes,
      PhotoHandles handles) {
    this.store = store;
    this.taking = taking;
    this.categories = categories;
    this.classifying = classifying;
    this.photos = photos;
    this.voices = voices;
    this.codes = codes;
    this.handles = handles;
  }

  /**
   * Takes reports in the caller's transaction, each checked, placed, classified, stripped of
   * personal data and written with the others; one that breaks a rule is refused alone. Each stands
   * for a new case file, whose id is in it.
   *
   * @return one outcome for each, in order
   */
  public List<Outcome<Taken>> takeAll(CountyCode county, List<NewReport> reports, Instant now) {
    return taking.takeAll(county, reports, now);
  }

  /** What stands in the way of taking a report; nothing is written. */
  public List<Refusal> check(CountyCode county, NewReport report, Instant now) {
    return taking.check(county, report, now);
  }

  /** The report with this id. */
  public Optional<Report> find(CountyCode county, long id) {
    return store.find(county, id);
  }

  /** The report with this code, for staff; residents need the secret too. */
  public Optional<Report> findByCode(CountyCode county, String code) {
    return store.findByCode(county, code);
  }

  /** The report with this code, if the secret is the one that its reporter was given. */
  public Optional<Report> findForReporter(CountyCode county, String code, String secret) {
    return store.findByCode(county, code).filter(r -> codes.matches(county, r.id(), secret));
  }

  /** What the reporter needs beside the code to ask after the report; the same at each call. */
  public String secretOf(CountyCode county, long report) {
    return codes.secret(county, report);
  }

  /** The reports with these codes, oldest first; those that are not there are left out. */
  public List<Report> listByCodes(CountyCode county, List<String> codes) {
    return codes.isEmpty() ? List.of() : store.listByCodes(county, codes);
  }

  /**
   * Reports of a stretch of time, newest first: one index range.
   *
   * @param from the first id, as of {@link org.jingwei.shared.Ids#firstAt}
   * @param before the first id that is too late
   */
  public List<Report> listBetween(CountyCode county, long from, long before, int most) {
    return store.listBetween(county, from, before, most);
  }

  /** Every report that tells of a case file now, oldest first. */
  public List<Report> listOfCase(CountyCode county, long caseId) {
    return store.listOfCase(county, caseId);
  }

  /** The channels by which each of several case files was told: one statement. */
  public Map<Long, Set<Channel>> channelsOf(CountyCode county, Collection<Long> caseFiles) {
    return caseFiles.isEmpty() ? Map.of() : store.channelsOf(county, caseFiles);
  }

  /** What these people have told, newest first. */
  public List<Report> listByReporters(CountyCode county, List<Pseudonym> people, int most) {
    return people.isEmpty() ? List.of() : store.listByReporters(county, people, most);
  }

  /** Every report that tells of one of these case files now. */
  public List<Report> listOfCases(CountyCode county, List<Long> caseIds) {
    return store.listOfCases(county, caseIds);
  }

  /** The codes of reports, by id; those that are not there are left out. */
  public Map<Long, String> codesOf(CountyCode county, Collection<Long> ids) {
    return store.codesOf(county, ids);
  }

  /** Points reports to another case file; their codes and reporters stay. */
  public void move(CountyCode county, List<Long> reports, long caseId) {
    if (!reports.isEmpty()) {
      store.move(county, reports, caseId);
    }
  }

  /**
   * Notes one attempt to answer a reporter.
   *
   * @param last whether no further attempt follows
   */
  public void recordTry(
      Report report,
      long tryId,
      Heard heard,
      boolean last,
      @Nullable Integer rating,
      @Nullable String note,
      long actor,
      Instant now) {
    store.recordTry(report.county(), tryId, report.id(), now, actor, heard.name(), note);
    Answer answer =
        switch (heard) {
          case SATISFIED -> Answer.SATISFIED;
          case UNSATISFIED -> Answer.UNSATISFIED;
          case NOT_REACHED -> last ? Answer.UNREACHABLE : Answer.WAITING;
        };
    store.answer(report.county(), report.id(), answer, report.callbackTries() + 1, rating, null);
  }

  /** The reporter's own rating, 1 to 5, at any time after the answer. */
  public void rate(Report report, int rating, @Nullable String comment) {
    store.answer(
        report.county(), report.id(), report.answer(), report.callbackTries(), rating, comment);
  }

  /** Reporters of a case file who left no way to be reached read the answer on their page. */
  public void publishAnswers(CountyCode county, long caseId) {
    store.publish(county, caseId);
  }

  /** Every reporter of a case file is to be answered anew. */
  public void forgetAnswers(CountyCode county, long caseId) {
    store.forgetAnswers(county, caseId);
  }

  /** Erases what was told of these case files, for good; how many reports that were. */
  public int eraseWords(CountyCode county, List<Long> caseIds) {
    return store.eraseWords(county, caseIds);
  }

  /** Deletes the photos and voice notes of the reports of these case files; how many they were. */
  public int erasePhotos(CountyCode county, List<Long> caseIds) {
    return store.erasePhotos(county, caseIds) + voices.erase(county, caseIds);
  }

  /** The county's categories as they are now; the same object until they change. */
  public CategoryTree categories(CountyCode county) {
    return categories.tree(county);
  }

  /**
   * The likeliest categories for a text, best first, at most three. The names of places in it count
   * for nothing.
   */
  public List<CategoryTree.Guess> listGuesses(CountyCode county, String text) {
    return taking.listGuesses(county, text);
  }

  /** As {@link #listGuesses}, for a text that is already {@link #withoutPlaces}. */
  public List<CategoryTree.Guess> listGuessesOfWords(CountyCode county, String words) {
    return classifying.rank(county, words);
  }

  /** The category that words without places mean surely enough to stand without a person. */
  public Optional<Category> findSure(CountyCode county, String words) {
    return classifying.sure(county, words);
  }

  /**
   * A text as categories are learnt from it and guessed for it: without the names of places, which
   * say where and not what.
   */
  public String withoutPlaces(CountyCode county, String text) {
    return taking.withoutPlaces(county, text);
  }

  /** What guesses a county's categories from now on, in this process; null for the pack's words. */
  public void useModel(CountyCode county, @Nullable TextModel model) {
    classifying.use(county, model);
  }

  /** Puts other categories in the place of a county's, in the caller's transaction. */
  public void replaceCategories(CountyCode county, List<Category> tree) {
    categories.replace(county, new ArrayList<>(tree));
  }

  /**
   * Puts other words of danger in the place of a county's, in the caller's transaction; they count
   * from the next {@link #replaceCategories} on.
   */
  public void replaceCues(CountyCode county, List<Cue> cues) {
    categories.replaceCues(county, cues);
  }

  /** Drops what this process holds in memory for a county, after a change has been committed. */
  public void reload(CountyCode county) {
    categories.forget(county);
  }

  /**
   * Keeps an uploaded picture, drawn anew; it belongs to nothing until a report or case names it.
   */
  public Outcome<Photo> addPhoto(CountyCode county, byte[] upload, Instant now) {
    return photos.add(county, upload, now);
  }

  /** The name by which whoever uploaded a photo or a voice note tells of it, safe from guessing. */
  public String handleOf(CountyCode county, long photo) {
    return handles.of(county, photo);
  }

  /**
   * The ids of photos that their uploader names; refused with {@code photo-unknown} when one is not
   * there any more, or never was.
   */
  public Outcome<List<Long>> readHandles(CountyCode county, List<String> named) {
    List<Long> ids =
        named.stream().distinct().flatMap(h -> handles.read(county, h).stream()).toList();
    boolean all =
        ids.size() == named.stream().distinct().count()
            && (ids.isEmpty() || photos.count(county, ids) == ids.size());
    return all ? Outcome.done(ids) : Outcome.refused(Refusal.invalid("photo-unknown", "photos"));
  }

  /** A photo that was uploaded and is not yet part of a report, for whoever uploaded it. */
  public Optional<Photo> findUploaded(CountyCode county, String handle) {
    return handles.read(county, handle).flatMap(id -> photos.findStray(county, id));
  }

  /** Photos without owner become those of a report or case file. */
  public void ownPhotos(CountyCode county, List<Long> ids, long owner) {
    photos.own(county, ids, owner);
  }

  /** The ids of the photos of a report or case file. */
  public List<Long> listPhotos(CountyCode county, long owner) {
    return photos.list(county, owner);
  }

  /** A photo, if it is that owner's. */
  public Optional<Photo> findPhoto(CountyCode county, long id, long owner) {
    return photos.find(county, id, List.of(owner));
  }

  /** The photos of several owners, each with its owner's id, oldest first. */
  public Map<Long, List<Long>> photosOf(CountyCode county, List<Long> owners) {
    return photos.byOwner(county, owners);
  }

  /** A photo, if it belongs to one of these reports or case files. */
  public Optional<Photo> findPhoto(CountyCode county, long id, List<Long> owners) {
    return photos.find(county, id, owners);
  }

  /** Keeps an uploaded voice note, written anew; it belongs to nothing until a report names it. */
  public Outcome<Voice> addVoice(CountyCode county, byte[] upload, Instant now) {
    return voices.add(county, upload, now);
  }

  /**
   * The id of a voice note that its uploader names, refused as photos are in {@link #readHandles}.
   */
  public Outcome<Long> readVoice(CountyCode county, String handle) {
    return handles
        .read(county, handle)
        .filter(id -> voices.has(county, id))
        .map(Outcome::done)
        .orElseGet(() -> Outcome.refused(Refusal.invalid("voice-unknown", "voice")));
  }

  /** The voice note of each of several reports that has one. */
  public Map<Long, Voice> voicesOf(CountyCode county, List<Long> reports) {
    return reports.isEmpty() ? Map.of() : voices.byOwner(county, reports);
  }

  /** A voice note as a WAV file, if it belongs to one of these reports. */
  public Optional<byte[]> findVoice(CountyCode county, long id, List<Long> reports) {
    return voices.find(county, id, reports);
  }
}
