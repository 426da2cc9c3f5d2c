// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.learning;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jingwei.text.Pieces;

/**
 * Tells which label a text has, as learnt from texts with labels. Immutable; may be asked by
 * several threads at once.
 */
public final class TextModel {

  /** More labels than a county has categories. */
  static final int MOST_LABELS = 2_000;

  private static final int MARK = 0x4a575401;
  private static final int FOLDS = 3;

  private final Vocabulary vocabulary;
  private final List<String> labels;
  private final Weights weights;
  private final Calibration calibration;

  private TextModel(
      Vocabulary vocabulary, List<String> labels, Weights weights, Calibration calibration) {
    this.vocabulary = vocabulary;
    this.labels = labels;
    this.weights = weights;
    this.calibration = calibration;
  }

  /** A text that somebody sorted. */
  public record Example(String text, String label) {}

  /**
   * One label that a text may have.
   *
   * @param probability 0 to 1; all labels together 1
   * @param words the words of the text that decided for it, the most telling first; may be empty
   */
  public record Proposal(String label, double probability, List<String> words) {
    public Proposal {
      words = List.copyOf(words);
    }
  }

  /**
   * Learns from texts; the same ones in the same order always give the same model. A part is left
   * out in turn to learn how far the probabilities can be trusted; texts that are nearly the same
   * stay on one side.
   *
   * @param examples at least two labels, at most 2,000
   * @param precision how often a label that decides alone must be right, 0 to 1
   * @throws IllegalArgumentException when there are too few or too many labels
   */
  public static TextModel train(List<Example> examples, double precision) {
    List<String> labels =
        List.copyOf(new LinkedHashSet<>(examples.stream().map(Example::label).sorted().toList()));
    if (labels.size() < 2 || labels.size() > MOST_LABELS) {
      throw new IllegalArgumentException("two labels at least, 2,000 at most: " + labels.size());
    }
    List<Calibration.Seen> unseen = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      int left = fold;
      List<Example> rest = examples.stream().filter(e -> foldOf(e) != left).toList();
      if (rest.size() == examples.size() || rest.isEmpty()) {
        continue;
      }
      TextModel part = learn(rest, labels, new Calibration(1, Calibration.NEVER));
      for (Example one : examples) {
        if (foldOf(one) == left) {
          double[] scores = part.weights.scores(Counted.of(one.text(), part.vocabulary));
          unseen.add(new Calibration.Seen(scores, labels.indexOf(one.label())));
        }
      }
    }
    return learn(examples, labels, Calibration.of(unseen, precision));
  }

  /** Nearly equal texts mostly have the same smallest piece. */
  private static int foldOf(Example example) {
    int[] pairs = Pieces.pairs(example.text());
    return Math.floorMod(pairs.length == 0 ? 0 : pairs[0] * 31, FOLDS);
  }

  private static TextModel learn(
      List<Example> examples, List<String> labels, Calibration calibration) {
    Vocabulary vocabulary = Vocabulary.of(examples.stream().map(Example::text).toList());
    List<Counted> texts = examples.stream().map(e -> Counted.of(e.text(), vocabulary)).toList();
    int[] truth = examples.stream().mapToInt(e -> labels.indexOf(e.label())).toArray();
    Weights weights = Training.learn(texts, truth, vocabulary.size(), labels.size());
    return new TextModel(vocabulary, labels, weights, calibration);
  }

  /** Every label that this model can give, in order. */
  public List<String> labels() {
    return labels;
  }

  /** The likeliest labels for a text, best first, with the words that decided. */
  public List<Proposal> rank(String text, int most) {
    double[] likely = likely(text);
    List<Integer> order =
        IntStream.range(0, likely.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> -likely[i]).thenComparing(i -> i))
            .limit(Math.max(2, most))
            .toList();
    List<Proposal> ranked = new ArrayList<>();
    for (int place = 0; place < Math.min(most, order.size()); place++) {
      int label = order.get(place);
      int other = order.get(place == 0 ? 1 : 0);
      ranked.add(
          new Proposal(
              labels.get(label),
              likely[label],
              Deciding.words(text, vocabulary, weights, label, other)));
    }
    return ranked;
  }

  /** The label and probability alone, without the words. */
  public Proposal first(String text) {
    double[] likely = likely(text);
    int first = Calibration.first(likely);
    return new Proposal(labels.get(first), likely[first], List.of());
  }

  /** Whether first labels as likely as this were right as often as was asked. */
  public boolean isSure(double probability) {
    return probability >= calibration.bar();
  }

  private double[] likely(String text) {
    return calibration.probabilities(weights.scores(Counted.of(text, vocabulary)));
  }

  /** Writes the model, compressed; the stream stays open. */
  public void save(OutputStream to) throws IOException {
    DeflaterOutputStream deflated = new DeflaterOutputStream(to);
    DataOutputStream out = new DataOutputStream(new BufferedOutputStream(deflated, 1 << 16));
    out.writeInt(MARK);
    vocabulary.save(out);
    weights.save(out);
    for (String label : labels) {
      out.writeUTF(label);
    }
    out.writeDouble(calibration.sharpness());
    out.writeDouble(calibration.bar());
    out.flush();
    deflated.finish();
  }

  /**
   * The model as it was saved.
   *
   * @throws IOException if the stream is damaged or of another version
   */
  public static TextModel load(InputStream from) throws IOException {
    DataInputStream in =
        new DataInputStream(new BufferedInputStream(new InflaterInputStream(from), 1 << 16));
    if (in.readInt() != MARK) {
      throw new IOException("not a model of this version");
    }
    Vocabulary vocabulary = Vocabulary.load(in);
    Weights weights = Weights.load(in, vocabulary.size());
    List<String> labels = new ArrayList<>();
    for (int i = 0; i < weights.labels; i++) {
      labels.add(in.readUTF());
    }
    Calibration calibration = new Calibration(in.readDouble(), in.readDouble());
    return new TextModel(vocabulary, List.copyOf(labels), weights, calibration);
  }
}
