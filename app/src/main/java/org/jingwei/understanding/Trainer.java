// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.understanding;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jingwei.casework.Cases;
import org.jingwei.learning.TextModel;
import org.jingwei.learning.TextModel.Example;
import org.jingwei.ledger.Ledger;
import org.jingwei.ledger.LedgerAction;
import org.jingwei.ledger.LedgerActor;
import org.jingwei.ledger.LedgerEntry;
import org.jingwei.ledger.LedgerSubject;
import org.jingwei.report.CategoryTree;
import org.jingwei.report.Reports;
import org.jingwei.shared.CountyCode;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Learns a new model from the desk's decisions and tries it on the newest of them, which it has not
 * seen. It is taken into use if it was right there at least as often as the one in use and as the
 * pack's words, and nobody has said to hold the one in use.
 */
final class Trainer {

  /** A model was learnt. */
  static final LedgerAction TRAIN = new LedgerAction("model.train");

  /** How often a guess that stands without a person must be right. */
  private static final double PRECISION = 0.95;

  private final JudgedStore judged;
  private final ModelStore models;
  private final ModelInUse inUse;
  private final Opened opened;
  private final Reports reports;
  private final Ledger ledger;
  private final TransactionOperations transaction;
  private final Clock clock;

  Trainer(
      JudgedStore judged,
      ModelStore models,
      ModelInUse inUse,
      Cases cases,
      Reports reports,
      Ledger ledger,
      TransactionOperations transaction,
      Clock clock) {
    this.judged = judged;
    this.models = models;
    this.inUse = inUse;
    this.opened = new Opened(cases, reports);
    this.reports = reports;
    this.ledger = ledger;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Empty where there is too little to learn from. */
  Optional<Trained> train(CountyCode county) {
    CategoryTree tree = reports.categories(county);
    Learnable what = Learnable.gather(county, judged, opened, tree, clock.instant());
    if (what.isTooLittle() || new HashSet<>(labels(what.examples())).size() < 2) {
      return Optional.empty();
    }
    TextModel model = TextModel.train(what.examples(), PRECISION);
    Trained trained =
        Objects.requireNonNull(transaction.execute(status -> keep(county, tree, what, model)));
    inUse.refresh(county);
    return Optional.of(trained);
  }

  private static List<String> labels(List<Example> examples) {
    return examples.stream().map(Example::label).toList();
  }

  private Trained keep(CountyCode county, CategoryTree tree, Learnable what, TextModel model) {
    Instant now = clock.instant();
    InUse current = models.lock(county, now);
    Trial ours = Trial.of(what.trial(), words -> guess(model, words));
    Trial pack = Trial.of(what.trial(), words -> guess(tree, words));
    Trial before =
        current.version() == 0
            ? pack
            : inUse
                .find(county, current.version())
                .map(old -> Trial.of(what.trial(), words -> guess(old, words)))
                .orElse(pack);
    boolean worthy = ours.right() >= Math.max(before.right(), pack.right());
    Trained trained =
        new Trained(
            models.last(county) + 1,
            now,
            what.matters(),
            model.labels().size(),
            what.trial().size(),
            LocalDate.ofInstant(what.since(), clock.getZone()),
            ours.right(),
            before.right(),
            pack.right(),
            current.version(),
            ours.sure(),
            ours.sureRight(),
            worthy,
            true);
    if (worthy && !current.held()) {
      models.use(county, trained.version(), false, now);
    }
    models.add(county, trained, saved(model));
    ledger.append(county, entry(trained, now));
    return trained;
  }

  private static Trial.Guess guess(TextModel model, String words) {
    TextModel.Proposal first = model.first(words);
    return new Trial.Guess(first.label(), model.isSure(first.probability()));
  }

  private static Trial.Guess guess(CategoryTree tree, String words) {
    List<CategoryTree.Guess> guesses = tree.guess(words);
    return guesses.isEmpty()
        ? new Trial.Guess("", false)
        : new Trial.Guess(guesses.getFirst().category().code(), tree.findSure(words).isPresent());
  }

  private static LedgerEntry entry(Trained one, Instant now) {
    return new LedgerEntry(
            now, LedgerActor.system("training"), TRAIN, LedgerSubject.of("model", one.version()))
        .detail(Map.of("held-out", one.heldOut(), "right", one.rightNew(), "used", one.worthy()));
  }

  private static byte[] saved(TextModel model) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      model.save(bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}
