package org.brinkwatch.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Intervals that 95 of 100 samples of such texts would fall into: the texts are drawn anew, with
 * repetition, and measured again. The same seed draws the same.
 */
final class Bootstrap {
  static final int RESAMPLES = 1_000;
  private static final double TAIL = 0.025;

  private final Map<String, Integer> places = new TreeMap<>();
  private final double[][] texts;

  Bootstrap(List<Tally> tallies) {
    tallies.forEach(tally -> tally.counts().keySet().forEach(name -> places.put(name, 0)));
    int place = 0;
    for (Map.Entry<String, Integer> entry : places.entrySet()) {
      entry.setValue(place++);
    }
    texts = tallies.stream().map(this::row).toArray(double[][]::new);
  }

  private double[] row(Tally tally) {
    double[] row = new double[places.size()];
    tally.counts().forEach((name, count) -> row[places.getOrDefault(name, 0)] = count);
    return row;
  }

  /** The figures that the measures take of all texts together, each with its interval. */
  List<Figure> figures(List<Measure> measures, long seed) {
    double[][] samples = samples(measures, seed);
    Tally all = tally(new SplittableRandom(seed), false);
    List<Figure> figures = new ArrayList<>();
    for (int i = 0; i < measures.size(); i++) {
      Measure measure = measures.get(i);
      double[] sorted = Arrays.stream(samples[i]).filter(Double::isFinite).sorted().toArray();
      figures.add(
          new Figure(
              measure.name(),
              measure.of().applyAsDouble(all),
              quantile(sorted, TAIL),
              quantile(sorted, 1 - TAIL),
              measure.better()));
    }
    return figures;
  }

  private double[][] samples(List<Measure> measures, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][] samples = new double[measures.size()][RESAMPLES];
    for (int sample = 0; sample < RESAMPLES; sample++) {
      Tally drawn = tally(random, true);
      for (int i = 0; i < measures.size(); i++) {
        samples[i][sample] = measures.get(i).of().applyAsDouble(drawn);
      }
    }
    return samples;
  }

  /** The sum of all texts, or of as many drawn at random. */
  private Tally tally(SplittableRandom random, boolean drawn) {
    double[] sums = new double[places.size()];
    for (int i = 0; i < texts.length; i++) {
      double[] row = texts[drawn ? random.nextInt(texts.length) : i];
      for (int place = 0; place < sums.length; place++) {
        sums[place] += row[place];
      }
    }
    Tally tally = new Tally();
    places.forEach((name, place) -> tally.add(name, sums[place]));
    return tally;
  }

  private static double quantile(double[] sorted, double share) {
    if (sorted.length == 0) {
      return Double.NaN;
    }
    return sorted[(int) Math.round(share * (sorted.length - 1))];
  }
}
