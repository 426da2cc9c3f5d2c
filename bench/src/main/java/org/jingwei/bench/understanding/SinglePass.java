// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.bench.understanding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jingwei.grouping.Told;
import org.jingwei.text.Pieces;

/**
 * The usual single pass: pairs of signs weighed by tf-idf over all texts, each text joins the topic
 * with the nearest centre by cosine, at 0.25 or more, or starts one.
 */
final class SinglePass {

  private static final double NEAR = 0.25;

  private SinglePass() {}

  static Map<Long, Long> of(List<Told> told) {
    List<int[]> pieces = told.stream().map(one -> Pieces.pairs(one.words())).toList();
    Map<Integer, Integer> texts = new HashMap<>();
    pieces.forEach(all -> {
      for (int piece : all) {
        texts.merge(piece, 1, Integer::sum);
      }
    });
    Map<Long, Long> topics = new HashMap<>();
    List<Map<Integer, Double>> centres = new ArrayList<>();
    List<Double> squares = new ArrayList<>();
    Map<Integer, List<Integer>> having = new HashMap<>();
    for (int t = 0; t < told.size(); t++) {
      Map<Integer, Double> text = weighed(pieces.get(t), texts, told.size());
      int best = nearest(text, centres, squares, having);
      if (best < 0) {
        best = centres.size();
        centres.add(new HashMap<>());
        squares.add(0.0);
      }
      Map<Integer, Double> centre = centres.get(best);
      double square = squares.get(best);
      for (var one : text.entrySet()) {
        double old = centre.getOrDefault(one.getKey(), 0.0);
        if (old == 0) {
          having.computeIfAbsent(one.getKey(), k -> new ArrayList<>()).add(best);
        }
        double now = old + one.getValue();
        centre.put(one.getKey(), now);
        square += now * now - old * old;
      }
      squares.set(best, square);
      topics.put(told.get(t).id(), (long) best);
    }
    return topics;
  }

  private static Map<Integer, Double> weighed(
      int[] pieces, Map<Integer, Integer> texts, int total) {
    Map<Integer, Double> weights = new HashMap<>();
    double square = 0;
    for (int piece : pieces) {
      double weight = Math.log((double) total / texts.getOrDefault(piece, 1));
      weights.put(piece, weight);
      square += weight * weight;
    }
    double length = Math.sqrt(Math.max(square, 1e-9));
    weights.replaceAll((piece, weight) -> weight / length);
    return weights;
  }

  private static int nearest(
      Map<Integer, Double> text,
      List<Map<Integer, Double>> centres,
      List<Double> squares,
      Map<Integer, List<Integer>> having) {
    Map<Integer, Double> sums = new HashMap<>();
    text.forEach((piece, weight) -> {
      for (int centre : having.getOrDefault(piece, List.of())) {
        sums.merge(centre, weight * centres.get(centre).getOrDefault(piece, 0.0), Double::sum);
      }
    });
    int best = -1;
    double nearest = NEAR;
    for (var sum : sums.entrySet()) {
      double near = sum.getValue() / Math.sqrt(squares.get(sum.getKey()));
      if (near > nearest || (near == nearest && sum.getKey() < best)) {
        nearest = near;
        best = sum.getKey();
      }
    }
    return best;
  }
}
