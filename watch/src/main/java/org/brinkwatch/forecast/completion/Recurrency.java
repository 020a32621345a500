package org.brinkwatch.forecast.completion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.DoubleStream;

/**
 * The baseline that every forecast must beat: what this source did to this target before comes
 * again, the later the likelier (psi), and else what is usual for the relation (xi). After the
 * formulas of Gastinger et al., "History Repeats Itself" (IJCAI 2024); how fast the past fades and
 * how the two are mixed is chosen for each relation on questions put aside for that.
 */
final class Recurrency {
  private static final List<Fading> FADINGS =
      DoubleStream.of(
              0, 1e-4, 5e-4, 1e-3, 5e-3, 0.01, 0.02, 0.04, 0.06, 0.08, 0.1, 0.5, 0.9, 1.0001)
          .mapToObj(Fading::of)
          .toList();
  private static final double ALMOST_ONE = 0.99999;
  private static final List<Double> ALPHAS =
      List.of(0.0, 1e-5, 1e-4, 1e-3, 0.01, 0.1, 0.5, 0.9, 0.99, 0.999, 0.9999, ALMOST_ONE);

  private final int entities;
  private final int relations;
  private final Map<Long, Ints> days = new HashMap<>();
  private final Map<Long, Ints> targets = new HashMap<>();
  private final Map<Integer, Ints> objects = new HashMap<>();
  private final int[][] received;
  private final int[] sums;
  private final Setting[] settings;
  private int first = Integer.MAX_VALUE;

  /** Knows nothing yet; lambda and alpha are what they are without tuning. */
  Recurrency(int entities, int relations) {
    this.entities = entities;
    this.relations = relations;
    received = new int[2 * relations][0];
    sums = new int[2 * relations];
    settings = new Setting[2 * relations];
    Arrays.fill(settings, new Setting(Fading.of(0.1), ALMOST_ONE));
  }

  /** How fast the past fades, and how much it weighs against what is usual. */
  record Setting(Fading fading, double alpha) {}

  /** 2^(-lambda * age), and the sums of those of all ages from 1 to so many. */
  static final class Fading {
    private static final int LONGEST = 1 << 13;
    private final double[] kept = new double[LONGEST];
    private final double[] sums = new double[LONGEST];

    static Fading of(double lambda) {
      Fading fading = new Fading();
      for (int age = 1; age < LONGEST; age++) {
        fading.kept[age] = Math.pow(2, -lambda * age);
        fading.sums[age] = fading.sums[age - 1] + fading.kept[age];
      }
      return fading;
    }

    double kept(int age) {
      return kept[Math.min(age, LONGEST - 1)];
    }

    double sum(int ages) {
      return sums[Math.min(ages, LONGEST - 1)];
    }
  }

  /** For one thread. */
  static final class Bench {
    private final double[] scores;

    Bench(int entities) {
      scores = new double[entities];
    }
  }

  void add(Link link) {
    first = Math.min(first, link.day());
    enter(link.source(), link.relation(), link.target(), link.day());
    enter(link.target(), link.relation() + relations, link.source(), link.day());
  }

  private void enter(int source, int relation, int target, int day) {
    long act = 2L * relations * source + relation;
    Ints seen = days.computeIfAbsent(act * entities + target, unseen -> new Ints());
    if (seen.size() == 0) {
      targets.computeIfAbsent(act, unseen -> new Ints()).add(target);
    }
    seen.add(day);
    if (received[relation].length == 0) {
      received[relation] = new int[entities];
    }
    if (received[relation][target]++ == 0) {
      objects.computeIfAbsent(relation, unseen -> new Ints()).add(target);
    }
    sums[relation]++;
  }

  /** Chooses lambda, then alpha, for each relation by the questions of the steps given. */
  void tune(List<List<Link>> steps, boolean grows, Crew crew) {
    tune(FADINGS, (setting, fading) -> new Setting(fading, setting.alpha()), steps, grows, crew);
    tune(ALPHAS, (setting, alpha) -> new Setting(setting.fading(), alpha), steps, grows, crew);
  }

  private <V> void tune(
      List<V> values,
      BiFunction<Setting, V, Setting> with,
      List<List<Link>> steps,
      boolean grows,
      Crew crew) {
    Setting[][] tried = new Setting[settings.length][];
    for (int relation = 0; relation < settings.length; relation++) {
      Setting before = settings[relation];
      tried[relation] =
          values.stream().map(value -> with.apply(before, value)).toArray(Setting[]::new);
    }
    double[][] gains = new double[settings.length][values.size()];
    Recurrency past = copy();
    for (List<Link> step : steps) {
      past.sum(Question.of(step, relations), tried, gains, crew);
      if (grows) {
        step.forEach(past::add);
      }
    }
    for (int relation = 0; relation < settings.length; relation++) {
      int best = best(gains[relation]);
      if (gains[relation][best] > 0) {
        settings[relation] = tried[relation][best];
      }
    }
  }

  private static int best(double[] sums) {
    int best = 0;
    for (int at = 1; at < sums.length; at++) {
      best = sums[at] > sums[best] ? at : best;
    }
    return best;
  }

  private void sum(List<Question> questions, Setting[][] tried, double[][] sums, Crew crew) {
    double[][] gains = new double[questions.size()][];
    crew.each(
        gains.length,
        benches(crew),
        (bench, number) -> gains[number] = gains(questions.get(number), tried, bench));
    for (int number = 0; number < gains.length; number++) {
      double[] sum = sums[questions.get(number).relation()];
      for (int at = 0; at < sum.length; at++) {
        sum[at] += gains[number][at];
      }
    }
  }

  private double[] gains(Question question, Setting[][] tried, Bench bench) {
    Setting[] settingsOfRelation = tried[question.relation()];
    double[] gains = new double[settingsOfRelation.length];
    for (int at = 0; at < gains.length; at++) {
      for (Place place : places(question, settingsOfRelation[at], bench)) {
        gains[at] += 1 / Ties.AVERAGE.rank(place);
      }
    }
    return gains;
  }

  private List<Bench> benches(Crew crew) {
    return crew.workers(number -> new Bench(entities));
  }

  /** Where each right answer comes, step by step; the past grows with them or stays. */
  List<Place> places(List<List<Link>> steps, boolean grows, Crew crew) {
    List<Place> all = new ArrayList<>();
    Recurrency past = copy();
    List<Bench> benches = benches(crew);
    for (List<Link> step : steps) {
      List<Question> questions = Question.of(step, relations);
      Place[][] places = new Place[questions.size()][];
      crew.each(
          places.length,
          benches,
          (bench, number) -> {
            Question question = questions.get(number);
            places[number] = past.places(question, settings[question.relation()], bench);
          });
      Arrays.stream(places).forEach(some -> all.addAll(List.of(some)));
      if (grows) {
        step.forEach(past::add);
      }
    }
    return all;
  }

  /** The same with more of the past; this one stays as it is. */
  Recurrency with(List<Link> more) {
    Recurrency copy = copy();
    more.forEach(copy::add);
    return copy;
  }

  private Recurrency copy() {
    Recurrency copy = new Recurrency(entities, relations);
    System.arraycopy(settings, 0, copy.settings, 0, settings.length);
    copy.first = first;
    days.forEach((key, list) -> copy.days.put(key, list.copy()));
    targets.forEach((key, list) -> copy.targets.put(key, list.copy()));
    objects.forEach((key, list) -> copy.objects.put(key, list.copy()));
    Arrays.setAll(copy.received, relation -> received[relation].clone());
    System.arraycopy(sums, 0, copy.sums, 0, sums.length);
    return copy;
  }

  private Place[] places(Question question, Setting setting, Bench bench) {
    Ints usual = objects.getOrDefault(question.relation(), new Ints());
    fill(question, setting, usual, bench.scores);
    Place[] places = new Place[question.size()];
    for (int at = 0; at < places.length; at++) {
      places[at] = place(question, question.answer(at), usual, bench.scores);
    }
    for (int at = 0; at < usual.size(); at++) {
      bench.scores[usual.get(at)] = 0;
    }
    return places;
  }

  /** Whoever was ever a target of this source was one of the relation, so these are all. */
  private void fill(Question question, Setting setting, Ints usual, double[] scores) {
    int[] counts = received[question.relation()];
    double rest = (1 - setting.alpha()) / sums[question.relation()];
    for (int at = 0; at < usual.size(); at++) {
      scores[usual.get(at)] = counts[usual.get(at)] * rest;
    }
    long act = 2L * relations * question.source() + question.relation();
    Ints known = targets.getOrDefault(act, new Ints());
    double scale = setting.alpha() / setting.fading().sum(question.day() - first);
    for (int at = 0; at < known.size(); at++) {
      double psi = 0;
      Ints seen = days.getOrDefault(act * entities + known.get(at), new Ints());
      for (int one = 0; one < seen.size(); one++) {
        psi += setting.fading().kept(question.day() - seen.get(one));
      }
      scores[known.get(at)] += scale * psi;
    }
  }

  private Place place(Question question, int answer, Ints usual, double[] scores) {
    double score = scores[answer];
    int better = 0;
    int equal = 0;
    int seen = usual.size();
    for (int at = 0; at < usual.size(); at++) {
      int target = usual.get(at);
      if (scores[target] >= score && !question.isRight(target)) {
        better += scores[target] > score ? 1 : 0;
        equal += scores[target] == score ? 1 : 0;
      }
    }
    for (int at = 0; at < question.size(); at++) {
      int right = question.answer(at);
      seen +=
          received[question.relation()].length == 0 || received[question.relation()][right] == 0
              ? 1
              : 0;
    }
    return new Place(better, score == 0 ? equal + entities - seen : equal);
  }
}
