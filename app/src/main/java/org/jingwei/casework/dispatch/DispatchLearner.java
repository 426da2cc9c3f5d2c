// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework.dispatch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Suggests units for one county's case files and learns from each dispatch; the same calls in the
 * same order always give the same learner. May be called from several threads.
 *
 * <p>Use: {@link #suggest} when a case is to be dispatched, {@link #learn} when it is known which
 * unit took it, {@link #save} now and then. After a restart {@link #load} the last state and learn
 * the cases since, or learn the whole history into a new one.
 */
public final class DispatchLearner {

  private final LearnerSettings settings;
  private final Units units;
  private final Roles roles;
  private final Windows windows;
  private final Evidence evidence;
  private final Mixer mixer;
  private final Confidence confidence;
  private final Reasons reasons;
  private long learned;

  public DispatchLearner(LearnerSettings settings) {
    this.settings = settings;
    units = new Units(settings.units());
    roles = new Roles(units);
    windows = new Windows(settings.windows());
    evidence = new Evidence(units, roles, windows);
    mixer = new Mixer(settings.weightBits());
    confidence = new Confidence(settings.precision());
    reasons = new Reasons(windows, roles);
  }

  /** Makes units known that may be suggested although they took no case yet, or renames them. */
  public synchronized void know(List<Named> all) {
    all.forEach(units::add);
    roles.forget();
  }

  /**
   * Ranks the units for a case.
   *
   * @param most how many at most
   */
  public synchronized Suggestions suggest(Matter matter, int most) {
    matter.catalogue().forEach(units::add);
    Keys keys = new Keys(matter);
    predict(matter, keys, Units.NONE);
    List<Suggestion> ranked = new ArrayList<>();
    for (int candidate : ranking(most)) {
      int number = evidence.candidates[candidate];
      Named unit = units.get(number);
      var why = reasons.of(matter, keys, unit, number, evidence.candidateRoles[candidate]);
      ranked.add(new Suggestion(unit, mixer.probabilities[candidate], why));
    }
    boolean sure = !ranked.isEmpty() && confidence.isSure(ranked.getFirst().probability());
    return new Suggestions(List.copyOf(ranked), sure);
  }

  /** The unit took the case. Judged by what would have been suggested just now. */
  public void learn(Matter matter, Named taker) {
    learn(matter, taker, suggest(matter, 1));
  }

  /**
   * The unit took the case.
   *
   * @param shown what was suggested when the case was dispatched; {@link Suggestions#sure} rests on
   *     it
   */
  public synchronized void learn(Matter matter, Named taker, Suggestions shown) {
    int number = units.add(taker);
    if (number == Units.NONE) {
      return;
    }
    shown
        .findFirst()
        .ifPresent(first ->
            confidence.learn(first.probability(), first.unit().code().equals(taker.code())));
    Keys keys = new Keys(matter);
    predict(matter, keys, number);
    mixer.learn(evidence, keys, 0);
    remember(keys, number, evidence.candidateRoles[0]);
    learned++;
  }

  /**
   * The unit was sent the case and was found not to be the one: it becomes less likely for such
   * matters, and no other unit is said to be right. Changes no count that reasons quote.
   */
  public synchronized void reject(Matter matter, Named unit) {
    int number = units.add(unit);
    if (number != Units.NONE) {
      Keys keys = new Keys(matter);
      predict(matter, keys, number);
      mixer.reject(evidence, keys, 0);
    }
  }

  /**
   * The unit was sent the case and was found not to be the one, where it had been suggested: what
   * was shown was wrong, which {@link Suggestions#sure} answers for too.
   *
   * @param shown what was suggested when the case was dispatched
   */
  public synchronized void reject(Matter matter, Named unit, Suggestions shown) {
    shown
        .findFirst()
        .filter(first -> first.unit().code().equals(unit.code()))
        .ifPresent(first -> confidence.learn(first.probability(), false));
    reject(matter, unit);
  }

  /** How many cases were learned. */
  public synchronized long learned() {
    return learned;
  }

  /** Writes all that was learned, compressed; the stream stays open. */
  public synchronized void save(OutputStream to) throws IOException {
    Snapshot.write(
        to,
        settings,
        learned,
        units::save,
        roles::save,
        windows::save,
        mixer::save,
        confidence::save);
  }

  /**
   * A learner that goes on where the saved one stood.
   *
   * @throws IOException if the stream is damaged, of another version, or of other bounds
   */
  public static DispatchLearner load(InputStream from, LearnerSettings settings)
      throws IOException {
    DispatchLearner learner = new DispatchLearner(settings);
    learner.learned =
        Snapshot.read(
            from,
            settings,
            learner.units::load,
            learner.roles::load,
            learner.windows::load,
            learner.mixer::load,
            learner.confidence::load);
    return learner;
  }

  private void predict(Matter matter, Keys keys, int also) {
    evidence.gather(matter, keys, also);
    mixer.predict(evidence, keys);
  }

  private int[] ranking(int most) {
    int[] ranked = new int[Math.min(most, evidence.count)];
    int found = 0;
    for (int candidate = 0; candidate < evidence.count; candidate++) {
      int place = found;
      while (place > 0 && comesBefore(candidate, ranked[place - 1])) {
        if (place < ranked.length) {
          ranked[place] = ranked[place - 1];
        }
        place--;
      }
      if (place < ranked.length) {
        ranked[place] = candidate;
        found = Math.min(found + 1, ranked.length);
      }
    }
    return ranked;
  }

  private boolean comesBefore(int candidate, int other) {
    int byProbability = Double.compare(mixer.probabilities[other], mixer.probabilities[candidate]);
    return byProbability < 0 || (byProbability == 0 && code(candidate).compareTo(code(other)) < 0);
  }

  private String code(int candidate) {
    return units.get(evidence.candidates[candidate]).code();
  }

  private void remember(Keys keys, int unit, int role) {
    for (long key : keys.unitWindows) {
      windows.add(key, unit);
    }
    for (long key : keys.roleWindows) {
      windows.add(key, role);
    }
    units.took(unit);
  }
}
