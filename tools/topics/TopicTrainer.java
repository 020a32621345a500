package org.brinkwatch.code;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Learns what each clue tells of a sentence's topic, by logistic regression.
 *
 * <p>{@code TopicTrainer WORDS.tsv TABLE.tsv TOPICS.tsv}: TABLE is what TopicTable wrote. A word of
 * a list in WORDS weighs what its list weighs and what it weighs itself, so that words which no
 * sentence has count too. First it says how many sentences are told wrong by weights that were learnt without
 * them, then it writes the weights learnt from all.
 */
final class TopicTrainer {
  private static final int FOLDS = 5;

  /** Neighbours in a file are often alike; they are held out together. */
  private static final int BLOCK = 20;

  private static final int PASSES = 60;
  private static final int LEAST = 2;
  private static final double LIST_PENALTY = 0.02;
  private static final double WORD_PENALTY = 0.6;
  private static final double PAIR_PENALTY = 1;
  private static final double KIND_PENALTY = 0.1;
  private static final double FAMILY_PENALTY = 1;

  /** How much more a sentence counts that has claims, for only their topic is ever asked. */
  private static final double ASKED = 3;

  /** Smaller weights are not written. */
  private static final double SMALLEST = 0.05;

  /** Added to what is learnt of every sentence: negative, for to miss what happened is worse. */
  private static final double CAUTION = -1.75;

  private record Row(boolean other, String where, int claims, Set<String> clues, String text) {}

  private final Map<String, List<String>> lists = new HashMap<>();
  private final List<Row> rows = new ArrayList<>();

  public static void main(String[] args) throws IOException {
    TopicTrainer trainer = new TopicTrainer(Path.of(args[0]), Path.of(args[1]));
    trainer.check();
    trainer.write(trainer.learn(trainer.rows), Path.of(args[2]));
  }

  private TopicTrainer(Path words, Path table) throws IOException {
    List<String> lines = Files.readAllLines(words);
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      lists.computeIfAbsent(cells[1], word -> new ArrayList<>()).add(cells[0]);
    }
    List<String> sentences = Files.readAllLines(table);
    Set<String> names = names(sentences);
    for (String line : sentences) {
      String[] cells = line.split("\t", -1);
      Set<String> clues = new LinkedHashSet<>();
      for (String clue : cells[3].split(" ", -1)) {
        String word = clue.startsWith("^") ? clue.substring(1) : clue;
        if (!word.isEmpty() && !isOfName(word, names)) {
          clues.add(word);
        }
      }
      rows.add(
          new Row(
              cells[0].equals("other"), cells[1], Integer.parseInt(cells[2]), clues, cells[4]));
    }
  }

  private static boolean isOfName(String clue, Set<String> names) {
    int plus = clue.indexOf('+');
    return plus < 0
        ? names.contains(clue)
        : names.contains(clue.substring(0, plus)) || names.contains(clue.substring(plus + 1));
  }

  /** Words of no list that are written with a capital as often as without. */
  private Set<String> names(List<String> table) {
    Map<String, Integer> balance = new HashMap<>();
    for (String line : table) {
      for (String clue : line.split("\t", -1)[3].split(" ", -1)) {
        boolean name = clue.startsWith("^");
        balance.merge(name ? clue.substring(1) : clue, name ? 1 : -1, Integer::sum);
      }
    }
    Set<String> names = new TreeSet<>();
    balance.forEach(
        (word, more) -> {
          if (more >= 0 && !lists.containsKey(word)) {
            names.add(word);
          }
        });
    return names;
  }

  private void check() {
    Map<String, int[]> byFile = new TreeMap<>();
    List<String> wrong = new ArrayList<>();
    List<Double> others = new ArrayList<>();
    List<Double> relations = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Row> seen = new ArrayList<>();
      List<Row> held = new ArrayList<>();
      for (int i = 0; i < rows.size(); i++) {
        (i / BLOCK % FOLDS == fold ? held : seen).add(rows.get(i));
      }
      Map<String, Double> weights = learn(seen);
      for (Row row : held) {
        double sum = sum(weights, row);
        int[] counts = byFile.computeIfAbsent(file(row), name -> new int[4]);
        boolean off = sum > 0;
        if (row.claims() > 0 && (row.other() || row.where().contains(".tsv"))) {
          (row.other() ? others : relations).add(sum);
        }
        counts[0]++;
        counts[1] += off ? 1 : 0;
        counts[2] += row.claims() > 0 ? 1 : 0;
        counts[3] += row.claims() > 0 && off ? 1 : 0;
        if (off != row.other() && row.claims() > 0) {
          wrong.add(
              String.format(Locale.ROOT, "%6.2f %s  %s", sum, file(row), row.text()));
        }
      }
    }
    System.out.println("held out: sentences, told to be other; with claims, told to be other");
    byFile.forEach(
        (file, c) ->
            System.out.printf(
                Locale.ROOT, "%-40s %5d %5d %5d %5d%n", file, c[0], c[1], c[2], c[3]));
    price(relations, others);
    wrong.stream().sorted().forEach(System.out::println);
  }

  /** What each number of sentences lost buys. */
  private static void price(List<Double> relations, List<Double> others) {
    List<Double> dear = relations.stream().sorted(Comparator.reverseOrder()).toList();
    for (int lost = 2; lost <= 24; lost += 2) {
      double least = dear.get(lost);
      System.out.printf(
          Locale.ROOT,
          "%3d of the relation head lost at caution %5.2f: %d of %d others told%n",
          lost,
          CAUTION - least,
          others.stream().filter(sum -> sum > least).count(),
          others.size());
    }
  }

  private static String file(Row row) {
    String file = row.where().substring(0, row.where().lastIndexOf(':'));
    return (row.other() ? "other  " : "public ") + file;
  }

  private static double sum(Map<String, Double> weights, Row row) {
    double sum = weights.getOrDefault(TopicClues.ALWAYS, 0.0);
    for (String clue : row.clues()) {
      sum += weights.getOrDefault(clue, 0.0);
    }
    return sum;
  }

  /** Weights of clues, those of the lists added to those of their words. */
  private Map<String, Double> learn(List<Row> seen) {
    Map<String, Integer> count = new HashMap<>();
    seen.forEach(row -> row.clues().forEach(clue -> count.merge(clue, 1, Integer::sum)));
    Map<String, Integer> places = new HashMap<>();
    List<String> features = new ArrayList<>();
    List<Map<Integer, Double>> examples = new ArrayList<>();
    for (Row row : seen) {
      Map<Integer, Double> values = new TreeMap<>();
      values.put(place(TopicClues.ALWAYS, places, features), 1.0);
      for (String clue : row.clues()) {
        if (count.getOrDefault(clue, 0) >= LEAST) {
          values.put(place(clue, places, features), 1.0);
        }
        for (String list : lists.getOrDefault(clue, List.of())) {
          values.merge(place("#" + list, places, features), 1.0, Double::sum);
        }
      }
      examples.add(values);
    }
    double[] weights = descend(features, examples, seen);
    Map<String, Double> all = new TreeMap<>();
    for (int i = 0; i < weights.length; i++) {
      if (!features.get(i).startsWith("#")) {
        all.put(features.get(i), weights[i]);
      }
    }
    lists.forEach(
        (word, names) -> {
          for (String name : names) {
            Integer place = places.get("#" + name);
            if (place != null) {
              all.merge(word, weights[place], Double::sum);
            }
          }
        });
    all.merge(TopicClues.ALWAYS, CAUTION, Double::sum);
    return all;
  }

  private static int place(String feature, Map<String, Integer> places, List<String> features) {
    return places.computeIfAbsent(
        feature,
        name -> {
          features.add(name);
          return features.size() - 1;
        });
  }

  /** Newton's steps, one weight after the other, until they rest. */
  private static double[] descend(
      List<String> features, List<Map<Integer, Double>> examples, Collection<Row> seen) {
    int size = features.size();
    List<List<int[]>> whose = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      whose.add(new ArrayList<>());
    }
    for (int e = 0; e < examples.size(); e++) {
      int example = e;
      examples.get(e).forEach((f, value) -> whose.get(f).add(new int[] {example, value.intValue()}));
    }
    double[] gold = seen.stream().mapToDouble(row -> row.other() ? 1 : 0).toArray();
    double[] shares = seen.stream().mapToDouble(row -> row.claims() > 0 ? ASKED : 1).toArray();
    double[] sums = new double[examples.size()];
    double[] weights = new double[size];
    for (int pass = 0; pass < PASSES; pass++) {
      for (int f = 0; f < size; f++) {
        double penalty = penalty(features.get(f));
        double slope = penalty * weights[f];
        double bend = penalty;
        for (int[] cell : whose.get(f)) {
          double p = 1 / (1 + StrictMath.exp(-sums[cell[0]]));
          slope += shares[cell[0]] * (p - gold[cell[0]]) * cell[1];
          bend += shares[cell[0]] * p * (1 - p) * cell[1] * cell[1];
        }
        double step = Math.max(-0.5, Math.min(0.5, -slope / bend));
        weights[f] += step;
        for (int[] cell : whose.get(f)) {
          sums[cell[0]] += step * cell[1];
        }
      }
    }
    return weights;
  }

  private static double penalty(String feature) {
    return switch (feature.charAt(0)) {
      case '#' -> LIST_PENALTY;
      case '@' -> KIND_PENALTY;
      case '~' -> FAMILY_PENALTY;
      default -> feature.indexOf('+') > 0 ? PAIR_PENALTY : WORD_PENALTY;
    };
  }

  private void write(Map<String, Double> weights, Path file) throws IOException {
    try (PrintWriter out = new PrintWriter(file.toFile(), StandardCharsets.UTF_8)) {
      out.print("clue\tweight\n");
      weights.forEach(
          (clue, weight) -> {
            if (Math.abs(weight) >= SMALLEST || clue.equals(TopicClues.ALWAYS)) {
              out.printf(Locale.ROOT, "%s\t%.2f\n", clue, weight);
            }
          });
    }
  }
}
