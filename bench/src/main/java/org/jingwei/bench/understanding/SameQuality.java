// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.bench.understanding;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.jingwei.alike.Likeness;
import org.jingwei.alike.Signals.Place;
import org.jingwei.bench.understanding.ChicagoPairs.Pair;

/**
 * How well the same matter is known again. {@code chicago [FILE]}: place, time and state against
 * what the city marked, beside "same address within 7 days"; {@code topics [FILE]}: texts, see
 * {@link SameTexts}. With {@code --json} as JSON.
 */
public final class SameQuality {

  /** What came before is what the coefficients were fitted on. */
  private static final int LEARNT = 37_000;

  private static final int FEATURES = 5;
  private static final Path CHICAGO = Path.of("../shared/data/chicago311/requests.csv.gz");
  private static final Path TOPICS = Path.of("../shared/data/messages/hot-topics.csv.gz");

  private SameQuality() {}

  public static void main(String[] args) throws IOException {
    List<String> words = new ArrayList<>(Arrays.asList(args));
    boolean json = words.remove("--json");
    boolean topics = words.remove("topics");
    words.remove("chicago");
    Path file = words.isEmpty() ? (topics ? TOPICS : CHICAGO) : Path.of(words.getFirst());
    System.out.println(topics ? SameTexts.report(file, json) : chicago(file, json));
  }

  private static String chicago(Path file, boolean json) throws IOException {
    ChicagoPairs all = new ChicagoPairs(file);
    int marked = Collections.frequency(all.marked.subList(LEARNT, all.marked.size()), true);
    Curve shipped = curve(all, marked, pair -> Likeness.of(pair.signals()));
    double[] weights =
        Logistic.fit(
            all.pairs.stream()
                .filter(pair -> pair.later() < LEARNT)
                .map(pair -> new Logistic.Row(pair.features(), isTrue(pair)))
                .toList(),
            FEATURES);
    Curve fitted = curve(all, marked, pair -> Logistic.odds(weights, pair.features()));
    Curve.Point rule = rule(all, marked);
    return json ? json(rule, shipped, fitted) : plain(all, marked, rule, shipped, fitted, weights);
  }

  /** A marked request is true of the matters that were under way where it was told. */
  private static boolean isTrue(Pair pair) {
    return pair.marked() && pair.signals().place() == Place.SAME && pair.signals().open();
  }

  private static Curve curve(ChicagoPairs all, int marked, ToDoubleFunction<Pair> score) {
    Map<Integer, Double> best = new HashMap<>();
    for (Pair pair : all.pairs) {
      if (pair.later() >= LEARNT) {
        best.merge(pair.later(), score.applyAsDouble(pair), Math::max);
      }
    }
    Curve curve = new Curve(marked);
    best.forEach((later, value) -> curve.add(value, all.marked.get(later)));
    return curve;
  }

  private static Curve.Point rule(ChicagoPairs all, int marked) {
    Set<Integer> proposed = new HashSet<>();
    for (Pair pair : all.pairs) {
      if (pair.later() >= LEARNT && pair.signals().place() == Place.SAME && pair.days() <= 7) {
        proposed.add(pair.later());
      }
    }
    double right = proposed.stream().filter(all.marked::get).count();
    return new Curve.Point(0, right / marked, right / proposed.size());
  }

  private static String plain(
      ChicagoPairs all, int marked, Curve.Point rule, Curve ours, Curve fitted, double[] weights) {
    StringBuilder out = new StringBuilder();
    out.append(
        "Chicago's sanitation requests (chicago311/requests.csv.gz): %,d, fitted on the first %,d; of the other %,d the city marked %,d as duplicates%n"
            .formatted(all.marked.size(), LEARNT, all.marked.size() - LEARNT, marked));
    out.append("                              recall  precision%n".formatted());
    line(out, "same address within 7 days", rule);
    line(out, "score, at the rule’s recall", ours.atRecall(rule.recall()));
    for (double recall : new double[] {0.95, 0.9, 0.8, 0.5}) {
      line(out, "score", ours.atRecall(recall));
    }
    line(out, "score, precision 0.9", ours.atPrecision(0.9));
    line(out, "score, as the product shows", ours.at(Likeness.WORTH_SHOWING));
    line(out, "fitted now, rule’s recall", fitted.atRecall(rule.recall()));
    line(out, "fitted now, precision 0.9", fitted.atPrecision(0.9));
    return out.append("fitted now, the weights: ").append(Arrays.toString(weights)).toString();
  }

  private static void line(StringBuilder out, String name, Curve.Point point) {
    out.append(
        String.format(
            Locale.ROOT, "%-28s  %.3f   %.3f%n", name, point.recall(), point.precision()));
  }

  private static String json(Curve.Point rule, Curve ours, Curve fitted) {
    return String.format(
        Locale.ROOT,
        """
        {"bench":"same","data":"chicago311/requests.csv.gz","ruleRecall":%.4f,"rulePrecision":%.4f,        "precisionAtRuleRecall":%.4f,"recallAtPrecision90":%.4f,"fittedPrecisionAtRuleRecall":%.4f}\
        """,
        rule.recall(),
        rule.precision(),
        ours.atRecall(rule.recall()).precision(),
        ours.atPrecision(0.9).recall(),
        fitted.atRecall(rule.recall()).precision());
  }
}
