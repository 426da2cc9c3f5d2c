// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.bench.understanding;

import de.bwaldvogel.liblinear.Linear;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.jingwei.bench.understanding.Messages.Message;
import org.jingwei.learning.TextModel;
import org.jingwei.learning.TextModel.Example;
import org.jingwei.learning.TextModel.Proposal;

/**
 * How well the learnt classifier sorts real messages, and how fast: five folds, nearly equal texts
 * on one side, beside a plain linear SVM on the same folds.
 *
 * <p>Arguments: the path of {@code labelled.csv.gz} if it is elsewhere; {@code --json}.
 */
public final class WhatQuality {

  private static final int FOLDS = 5;
  private static final double PRECISION = 0.95;
  private static final int BINS = 10;
  private static final int ROUNDS = 5;

  private record Said(String truth, Proposal first, boolean sure) {
    boolean isRight() {
      return truth.equals(first.label());
    }
  }

  private WhatQuality() {}

  /** Prints the figures. */
  public static void main(String[] args) throws IOException {
    Linear.disableDebugOutput();
    Path file = Path.of("../shared/data/messages/labelled.csv.gz");
    for (String arg : args) {
      file = arg.startsWith("--") ? file : Path.of(arg);
    }
    List<Message> all = Messages.read(file).all();
    int[] fold = folds(all);
    Confusion ours = new Confusion();
    Confusion plain = new Confusion();
    List<Said> said = new ArrayList<>();
    TextModel model = null;
    for (int left = 0; left < FOLDS; left++) {
      List<Message> train = new ArrayList<>();
      List<Message> test = new ArrayList<>();
      for (int i = 0; i < all.size(); i++) {
        (fold[i] == left ? test : train).add(all.get(i));
      }
      model =
          TextModel.train(
              train.stream().map(one -> new Example(one.text(), one.label())).toList(), PRECISION);
      PlainSvm svm = new PlainSvm(train);
      for (Message one : test) {
        Proposal first = model.first(one.text());
        ours.add(one.label(), first.label());
        plain.add(one.label(), svm.label(one.text()));
        said.add(new Said(one.label(), first, model.isSure(first.probability())));
      }
    }
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("messages", (double) all.size());
    figures.put("macroF1", ours.macroF1());
    figures.put("plainSvmMacroF1", plain.macroF1());
    figures.put("accuracy", ours.accuracy());
    figures.put("plainSvmAccuracy", plain.accuracy());
    for (String label : new TreeSet<>(all.stream().map(Message::label).toList())) {
      figures.put("f1 " + label, ours.f1(label));
    }
    figures.put("calibrationError", calibrationError(said));
    long sure = said.stream().filter(Said::sure).count();
    figures.put("sureShare", (double) sure / said.size());
    figures.put(
        "surePrecision",
        (double) said.stream().filter(one -> one.sure() && one.isRight()).count()
            / Math.max(1, sure));
    speed(all, java.util.Objects.requireNonNull(model), figures);
    boolean json = List.of(args).contains("--json");
    System.out.println(json ? json(figures) : text(figures));
  }

  private static int[] folds(List<Message> all) {
    List<Integer> groups =
        new ArrayList<>(new TreeSet<>(all.stream().map(Message::group).toList()));
    Collections.shuffle(groups, new Random(20_261_126));
    Map<Integer, Integer> of = new LinkedHashMap<>();
    for (int i = 0; i < groups.size(); i++) {
      of.put(groups.get(i), i % FOLDS);
    }
    return all.stream().mapToInt(one -> of.getOrDefault(one.group(), 0)).toArray();
  }

  /** How far, on the average, what was said to be likely lies from how often it was so. */
  private static double calibrationError(List<Said> said) {
    double[] likely = new double[BINS];
    double[] right = new double[BINS];
    for (Said one : said) {
      int bin = Math.min(BINS - 1, (int) (one.first().probability() * BINS));
      likely[bin] += one.first().probability();
      right[bin] += one.isRight() ? 1 : 0;
    }
    double error = 0;
    for (int bin = 0; bin < BINS; bin++) {
      error += Math.abs(likely[bin] - right[bin]);
    }
    return error / said.size();
  }

  private static void speed(List<Message> all, TextModel model, Map<String, Double> figures) {
    double first = 0;
    double ranked = 0;
    for (int round = 0; round < ROUNDS; round++) {
      first = perCpuSecond(all, text -> model.first(text).probability());
      ranked = perCpuSecond(all, text -> model.rank(text, 3).getFirst().probability());
    }
    figures.put(
        "meanLength", all.stream().mapToInt(one -> one.text().length()).average().orElse(0));
    figures.put("perCpuSecond", first);
    figures.put("perCpuSecondWithWords", ranked);
  }

  private interface Work {
    double on(String text);
  }

  private static double perCpuSecond(List<Message> all, Work work) {
    var threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    double sum = 0;
    for (Message one : all) {
      sum += work.on(one.text());
    }
    if (sum < 0) {
      throw new IllegalStateException();
    }
    return all.size() / ((threads.getCurrentThreadCpuTime() - start) / 1e9);
  }

  private static String json(Map<String, Double> figures) {
    StringBuilder json = new StringBuilder("{\"bench\":\"understanding what\"");
    json.append(",\"data\":\"labelled.csv.gz\"");
    figures.forEach(
        (name, value) -> json.append(String.format(Locale.ROOT, ",\"%s\":%.4f", name, value)));
    return json.append('}').toString();
  }

  private static String text(Map<String, Double> figures) {
    StringBuilder text = new StringBuilder("labelled.csv.gz, five folds, seed 20261126\n");
    figures.forEach(
        (name, value) -> text.append(String.format(Locale.ROOT, "%-24s %,12.4f%n", name, value)));
    return text.toString().stripTrailing();
  }
}
