// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.bench.understanding;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** The baseline: a linear SVM on runs of one to three characters, weighed by tf-idf. */
final class PlainSvm {

  private static final int LONGEST = 3;
  private static final int FEWEST_TEXTS = 2;

  private final Map<String, Integer> indexes = new HashMap<>();
  private final List<Double> rarities = new ArrayList<>();
  private final List<String> labels;
  private final Model model;

  PlainSvm(List<Messages.Message> train) {
    labels = train.stream().map(Messages.Message::label).distinct().sorted().toList();
    Map<String, Integer> spread = new TreeMap<>();
    for (var one : train) {
      new HashSet<>(runs(one.text())).forEach(run -> spread.merge(run, 1, Integer::sum));
    }
    spread.forEach((run, texts) -> {
      if (texts >= FEWEST_TEXTS) {
        indexes.put(run, indexes.size());
        rarities.add(1 + Math.log((1.0 + train.size()) / (1 + texts)));
      }
    });
    Problem problem = new Problem();
    problem.l = train.size();
    problem.n = indexes.size() + 1;
    problem.x = train.stream().map(one -> row(one.text())).toArray(Feature[][]::new);
    problem.y = train.stream().mapToDouble(one -> labels.indexOf(one.label())).toArray();
    Parameter how = new Parameter(SolverType.L2R_L2LOSS_SVC_DUAL, 1, 0.1);
    how.setRandom(new Random(1));
    model = Linear.train(problem, how);
  }

  String label(String text) {
    return labels.get((int) Linear.predict(model, row(text)));
  }

  private Feature[] row(String text) {
    TreeMap<Integer, Double> counts = new TreeMap<>();
    for (String run : runs(text)) {
      Integer index = indexes.get(run);
      if (index != null) {
        counts.merge(index, 1.0, Double::sum);
      }
    }
    double size = 0;
    for (var one : counts.entrySet()) {
      one.setValue((1 + Math.log(one.getValue())) * rarities.get(one.getKey()));
      size += one.getValue() * one.getValue();
    }
    List<Feature> row = new ArrayList<>();
    for (var one : counts.entrySet()) {
      row.add(new FeatureNode(one.getKey() + 1, one.getValue() / Math.sqrt(size)));
    }
    row.add(new FeatureNode(indexes.size() + 1, 1));
    return row.toArray(Feature[]::new);
  }

  private static List<String> runs(String text) {
    List<String> runs = new ArrayList<>();
    for (int from = 0; from < text.length(); from++) {
      for (int to = from + 1; to <= Math.min(text.length(), from + LONGEST); to++) {
        runs.add(text.substring(from, to));
      }
    }
    return runs;
  }
}
