// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.learning;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * What was learnt, for every piece and label: how telling the piece is (its ratio) and which way it
 * speaks (its weight). The labels of one piece lie side by side.
 */
final class Weights {

  /** The opening against the whole text. */
  static final double OF_OPENING = 0.7;

  final int labels;
  final float[] ratios;
  final float[] weights;
  final float[] biases;

  Weights(int pieces, int labels) {
    this.labels = labels;
    ratios = new float[pieces * labels];
    weights = new float[pieces * labels];
    biases = new float[labels];
  }

  /** One score for each label; the sign says for or against. */
  double[] scores(Counted text) {
    double[] whole = new double[labels];
    double[] wholeSize = new double[labels];
    double[] opening = new double[labels];
    double[] openingSize = new double[labels];
    for (int i = 0; i < text.pieces().length; i++) {
      double[] sum = text.opening()[i] ? opening : whole;
      double[] size = text.opening()[i] ? openingSize : wholeSize;
      int from = text.pieces()[i] * labels;
      float count = text.counts()[i];
      for (int label = 0; label < labels; label++) {
        double value = count * ratios[from + label];
        sum[label] += value * weights[from + label];
        size[label] += value * value;
      }
    }
    double[] scores = new double[labels];
    for (int label = 0; label < labels; label++) {
      scores[label] =
          biases[label]
              + part(whole[label], wholeSize[label])
              + OF_OPENING * part(opening[label], openingSize[label]);
    }
    return scores;
  }

  private static double part(double sum, double size) {
    return size == 0 ? 0 : sum / Math.sqrt(size);
  }

  /** How much a piece speaks for one label rather than for another. */
  double speaks(int piece, int label, int other) {
    int from = piece * labels;
    return (double) ratios[from + label] * weights[from + label]
        - (double) ratios[from + other] * weights[from + other];
  }

  void save(DataOutputStream out) throws IOException {
    out.writeInt(labels);
    for (float[] numbers : new float[][] {ratios, weights, biases}) {
      for (float number : numbers) {
        out.writeFloat(number);
      }
    }
  }

  static Weights load(DataInputStream in, int pieces) throws IOException {
    int labels = in.readInt();
    if (labels < 1 || labels > TextModel.MOST_LABELS) {
      throw new IOException("a damaged model");
    }
    Weights read = new Weights(pieces, labels);
    for (float[] numbers : new float[][] {read.ratios, read.weights, read.biases}) {
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] = in.readFloat();
      }
    }
    return read;
  }
}
