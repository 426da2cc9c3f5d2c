// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.learning;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.List;
import java.util.Random;

/** Learns the weights of a model; the same texts in the same order give the same weights. */
final class Training {

  private static final double SMOOTHING = 0.5;
  private static final double COST = 1;
  private static final double ACCURACY = 0.1;

  static {
    // It tells of its progress on the standard output, which is the command's own.
    Linear.disableDebugOutput();
  }

  private final List<Counted> texts;
  private final int[] labels;
  private final Weights learnt;
  private final int pieces;
  private final Feature[][] rows;

  private Training(List<Counted> texts, int[] labels, int pieces, int labelCount) {
    this.texts = texts;
    this.labels = labels;
    this.pieces = pieces;
    learnt = new Weights(pieces, labelCount);
    rows = texts.stream().map(text -> row(text, pieces)).toArray(Feature[][]::new);
  }

  /**
   * @param labels for each text the number of its label, below {@code labelCount}
   */
  static Weights learn(List<Counted> texts, int[] labels, int pieces, int labelCount) {
    Training training = new Training(texts, labels, pieces, labelCount);
    for (int label = 0; label < labelCount; label++) {
      training.weigh(label);
      training.solve(label);
    }
    return training.learnt;
  }

  /** The nodes are made once; their values change with the label. */
  private static Feature[] row(Counted text, int pieces) {
    Feature[] row = new Feature[text.pieces().length + 1];
    for (int i = 0; i < text.pieces().length; i++) {
      row[i] = new FeatureNode(text.pieces()[i] + 1, 0);
    }
    row[row.length - 1] = new FeatureNode(pieces + 1, 1);
    return row;
  }

  /** How much more common, or rarer, each piece is among the texts of a label. */
  private void weigh(int label) {
    float[] within = new float[pieces];
    float[] beyond = new float[pieces];
    int own = 0;
    for (int i = 0; i < labels.length; i++) {
      float[] spread = labels[i] == label ? within : beyond;
      own += labels[i] == label ? 1 : 0;
      for (int piece : texts.get(i).pieces()) {
        spread[piece]++;
      }
    }
    double share = (double) Math.max(1, labels.length - own) / Math.max(1, own);
    for (int piece = 0; piece < pieces; piece++) {
      double ratio = (within[piece] + SMOOTHING) / (beyond[piece] + SMOOTHING) * share;
      learnt.ratios[piece * learnt.labels + label] = (float) Math.abs(Math.log(ratio));
    }
  }

  private void solve(int label) {
    Problem problem = new Problem();
    problem.l = rows.length;
    problem.n = pieces + 1;
    problem.x = rows;
    problem.y = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      problem.y[i] = labels[i] == label ? 1 : -1;
      fill(rows[i], texts.get(i), label);
    }
    Parameter how = new Parameter(SolverType.L2R_L2LOSS_SVC_DUAL, COST, ACCURACY);
    how.setRandom(new Random(label));
    Model model = Linear.train(problem, how);
    double[] found = model.getFeatureWeights();
    int sign = model.getLabels()[0] == 1 ? 1 : -1;
    for (int piece = 0; piece < pieces; piece++) {
      learnt.weights[piece * learnt.labels + label] = (float) (sign * found[piece]);
    }
    learnt.biases[label] = (float) (sign * found[pieces]);
  }

  /** Each of the two parts of a text has the length one, the opening then less. */
  private void fill(Feature[] row, Counted text, int label) {
    double whole = 0;
    double opening = 0;
    for (int i = 0; i < text.pieces().length; i++) {
      double value = text.counts()[i] * learnt.ratios[text.pieces()[i] * learnt.labels + label];
      row[i].setValue(value);
      if (text.opening()[i]) {
        opening += value * value;
      } else {
        whole += value * value;
      }
    }
    double ofWhole = whole == 0 ? 0 : 1 / Math.sqrt(whole);
    double ofOpening = opening == 0 ? 0 : Weights.OF_OPENING / Math.sqrt(opening);
    for (int i = 0; i < text.pieces().length; i++) {
      row[i].setValue(row[i].getValue() * (text.opening()[i] ? ofOpening : ofWhole));
    }
  }
}
