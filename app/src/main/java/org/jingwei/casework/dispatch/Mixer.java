// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework.dispatch;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * One probability per candidate: the experts' opinions, each times its weight, plus a linear model
 * over hashed features, through a softmax; all weights learned by AdaGrad after every case.
 */
final class Mixer {

  private static final float EXPERT_RATE = 0.1f;
  private static final float FEATURE_RATE = 0.1f;
  private static final float ROLE_RATE = 0.05f;
  private static final double NEGLIGIBLE = 0.002;

  private final float[] experts = new float[Evidence.EXPERTS];
  private final float[] expertSquares = new float[Evidence.EXPERTS];
  private final float[] weights;
  private final float[] squares;
  private final int shift;
  private final int[][] slots;

  final double[] probabilities = new double[Evidence.MOST_CANDIDATES];

  Mixer(int bits) {
    weights = new float[1 << bits];
    squares = new float[1 << bits];
    shift = 64 - bits;
    slots = new int[Evidence.MOST_CANDIDATES][Keys.MOST_FEATURES + Keys.ROLE_WINDOWS];
    Arrays.fill(experts, 0.05f);
    Arrays.fill(experts, 0, Keys.UNIT_WINDOWS, 0.25f);
    experts[Evidence.CATALOGUE] = 6;
    Arrays.fill(expertSquares, 1);
  }

  void predict(Evidence evidence, Keys keys) {
    double highest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < evidence.count; i++) {
      probabilities[i] = score(evidence, keys, i);
      highest = Math.max(highest, probabilities[i]);
    }
    double sum = 0;
    for (int i = 0; i < evidence.count; i++) {
      probabilities[i] = Math.exp(probabilities[i] - highest);
      sum += probabilities[i];
    }
    for (int i = 0; i < evidence.count; i++) {
      probabilities[i] /= sum;
    }
  }

  private double score(Evidence evidence, Keys keys, int candidate) {
    double score = 0;
    float[] opinion = evidence.opinions[candidate];
    for (int i = 0; i < opinion.length; i++) {
      score += experts[i] * opinion[i];
    }
    int[] own = slots[candidate];
    long unit = evidence.unitKeys[candidate];
    long role = evidence.roleKeys[candidate];
    int slot = 0;
    for (int i = 0; i < keys.featureCount; i++) {
      own[slot++] = slot(keys.features[i] + unit);
    }
    for (long key : keys.roleWindows) {
      own[slot++] = slot(key + role);
    }
    for (int i = 0; i < slot; i++) {
      score += weights[own[i]];
    }
    return score;
  }

  private int slot(long key) {
    return (int) (key * 0x9E3779B97F4A7C15L >>> shift);
  }

  /** After {@link #predict} of the same evidence: the candidate took the case. */
  void learn(Evidence evidence, Keys keys, int taker) {
    double[] errors = new double[evidence.count];
    for (int i = 0; i < errors.length; i++) {
      errors[i] = probabilities[i] - (i == taker ? 1 : 0);
    }
    descend(evidence, keys, errors);
  }

  /** After {@link #predict} of the same evidence: the candidate was not the one. */
  void reject(Evidence evidence, Keys keys, int wrong) {
    double[] errors = new double[evidence.count];
    double others = Math.max(1 - probabilities[wrong], 1e-6);
    for (int i = 0; i < errors.length; i++) {
      errors[i] = i == wrong ? probabilities[i] : -probabilities[wrong] * probabilities[i] / others;
    }
    descend(evidence, keys, errors);
  }

  private void descend(Evidence evidence, Keys keys, double[] errors) {
    learnExperts(evidence, errors);
    for (int i = 0; i < errors.length; i++) {
      if (Math.abs(errors[i]) > NEGLIGIBLE) {
        learnFeatures(slots[i], keys, (float) errors[i]);
      }
    }
  }

  private void learnExperts(Evidence evidence, double[] errors) {
    for (int expert = 0; expert < experts.length; expert++) {
      double gradient = 0;
      for (int i = 0; i < errors.length; i++) {
        gradient += errors[i] * evidence.opinions[i][expert];
      }
      expertSquares[expert] += (float) (gradient * gradient);
      experts[expert] -= (float) (EXPERT_RATE * gradient / Math.sqrt(expertSquares[expert]));
    }
  }

  private void learnFeatures(int[] own, Keys keys, float error) {
    for (int i = 0; i < keys.slotCount(); i++) {
      int slot = own[i];
      float rate = i < keys.featureCount ? FEATURE_RATE : ROLE_RATE;
      squares[slot] += error * error;
      weights[slot] -= (float) (rate * error / Math.sqrt(1 + squares[slot]));
    }
  }

  void save(DataOutputStream out) throws IOException {
    for (int i = 0; i < experts.length; i++) {
      out.writeFloat(experts[i]);
      out.writeFloat(expertSquares[i]);
    }
    for (int slot = 0, last = 0; slot < weights.length; slot++) {
      if (squares[slot] != 0) {
        out.writeInt(slot - last);
        out.writeFloat(weights[slot]);
        out.writeFloat(squares[slot]);
        last = slot;
      }
    }
    out.writeInt(-1);
  }

  void load(DataInputStream in) throws IOException {
    for (int i = 0; i < experts.length; i++) {
      experts[i] = in.readFloat();
      expertSquares[i] = in.readFloat();
    }
    int slot = 0;
    for (int step = in.readInt(); step >= 0; step = in.readInt()) {
      slot += step;
      if (slot >= weights.length) {
        throw new IOException("a weight is stored beyond these bounds");
      }
      weights[slot] = in.readFloat();
      squares[slot] = in.readFloat();
    }
  }
}
