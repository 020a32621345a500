package org.brinkwatch.forecast.completion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * The baseline that every forecast must beat: what this source did to this target before comes
 * again, the later the likelier (psi), and else what is usual for the relation (xi). After the
 * formulas of Gastinger et al., "History Repeats Itself" (IJCAI 2024); how fast the past fades and
 * how the two are mixed is chosen for each relation on questions put aside for that.
 */
final class Recurrency {
  private static final double[] LAMBDAS = {
    0, 1e-4, 5e-4, 1e-3, 5e-3, 0.01, 0.02, 0.04, 0.06, 0.08, 0.1, 0.5, 0.9, 1.0001
  };
  private static final double ALMOST_ONE = 0.99999;
  private static final double[] ALPHAS = {
    0, 1e-5, 1e-4, 1e-3, 0.01, 0.1, 0.5, 0.9, 0.99, 0.999, 0.9999, ALMOST_ONE
  };

  private final int entities;
  private final int relations;
  private final Map<Long, Ints> days = new HashMap<>();
  private final Map<Long, Ints> targets = new HashMap<>();
  private final Map<Integer, Ints> objects = new HashMap<>();
  private final Map<Long, Integer> received = new HashMap<>();
  private final Setting[] settings;
  private int first = Integer.MAX_VALUE;

  /** Knows nothing yet; lambda and alpha are what they are without tuning. */
  Recurrency(int entities, int relations) {
    this.entities = entities;
    this.relations = relations;
    settings = new Setting[2 * relations];
    Arrays.fill(settings, new Setting(0.1, ALMOST_ONE));
  }

  /** How fast the past fades, and how much it weighs against what is usual. */
  record Setting(double lambda, double alpha) {}

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
    if (received.merge(2L * relations * target + relation, 1, Integer::sum) == 1) {
      objects.computeIfAbsent(relation, unseen -> new Ints()).add(target);
    }
  }

  /** Chooses lambda, then alpha, for each relation by the questions of the steps given. */
  void tune(List<List<Link>> steps, boolean grows, Crew crew) {
    for (int pass = 0; pass < 2; pass++) {
      double[] values = pass == 0 ? LAMBDAS : ALPHAS;
      Setting[] before = settings.clone();
      double[][] sums = new double[settings.length][values.length];
      Recurrency past = copy(settings.length);
      for (List<Link> step : steps) {
        boolean isLambda = pass == 0;
        past.sum(Question.of(step, relations), values, isLambda, before, sums, crew);
        if (grows) {
          step.forEach(past::add);
        }
      }
      for (int relation = 0; relation < settings.length; relation++) {
        int best = best(sums[relation]);
        if (sums[relation][best] > 0) {
          settings[relation] = with(before[relation], values[best], pass == 0);
        }
      }
    }
  }

  private static Setting with(Setting setting, double value, boolean isLambda) {
    return isLambda ? new Setting(value, setting.alpha()) : new Setting(setting.lambda(), value);
  }

  private static int best(double[] sums) {
    int best = 0;
    for (int at = 1; at < sums.length; at++) {
      best = sums[at] > sums[best] ? at : best;
    }
    return best;
  }

  private void sum(
      List<Question> questions,
      double[] values,
      boolean isLambda,
      Setting[] before,
      double[][] sums,
      Crew crew) {
    double[][] gains = new double[questions.size()][values.length];
    crew.each(
        gains.length,
        benches(crew),
        (bench, number) -> {
          Question question = questions.get(number);
          for (int at = 0; at < values.length; at++) {
            Setting setting = with(before[question.relation()], values[at], isLambda);
            for (Place place : places(question, setting, bench)) {
              gains[number][at] += 1 / Ties.AVERAGE.rank(place);
            }
          }
        });
    for (int number = 0; number < gains.length; number++) {
      double[] sum = sums[questions.get(number).relation()];
      for (int at = 0; at < values.length; at++) {
        sum[at] += gains[number][at];
      }
    }
  }

  private List<Bench> benches(Crew crew) {
    return crew.workers(number -> new Bench(entities));
  }

  /** Where each right answer comes, step by step; the past grows with them or stays. */
  List<Place> places(List<List<Link>> steps, boolean grows, Crew crew) {
    List<Place> all = new ArrayList<>();
    Recurrency past = copy(settings.length);
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

  private Recurrency copy(int count) {
    Recurrency copy = new Recurrency(entities, relations);
    System.arraycopy(settings, 0, copy.settings, 0, count);
    copy.first = first;
    days.forEach((key, list) -> copy.days.put(key, list.copy()));
    targets.forEach((key, list) -> copy.targets.put(key, list.copy()));
    objects.forEach((key, list) -> copy.objects.put(key, list.copy()));
    copy.received.putAll(received);
    return copy;
  }

  private Place[] places(Question question, Setting setting, Bench bench) {
    Ints usual = objects.getOrDefault(question.relation(), new Ints());
    fill(question, setting, usual, bench.scores);
    Place[] places = new Place[question.answers().length];
    for (int at = 0; at < places.length; at++) {
      places[at] = place(question, question.answers()[at], usual, bench.scores);
    }
    for (int at = 0; at < usual.size(); at++) {
      bench.scores[usual.get(at)] = 0;
    }
    return places;
  }

  /** Whoever was ever a target of this source was one of the relation, so these are all. */
  private void fill(Question question, Setting setting, Ints usual, double[] scores) {
    ToDoubleFunction<Integer> xi =
        target -> received.getOrDefault(2L * relations * target + question.relation(), 0);
    double all = 0;
    for (int at = 0; at < usual.size(); at++) {
      scores[usual.get(at)] = xi.applyAsDouble(usual.get(at));
      all += scores[usual.get(at)];
    }
    for (int at = 0; at < usual.size(); at++) {
      scores[usual.get(at)] *= (1 - setting.alpha()) / all;
    }
    long act = 2L * relations * question.source() + question.relation();
    Ints known = targets.getOrDefault(act, new Ints());
    double whole = psiOfAll(question.day(), setting.lambda());
    for (int at = 0; at < known.size(); at++) {
      double psi = 0;
      Ints seen = days.getOrDefault(act * entities + known.get(at), new Ints());
      for (int one = 0; one < seen.size(); one++) {
        psi += Math.pow(2, setting.lambda() * (seen.get(one) - question.day()));
      }
      scores[known.get(at)] += setting.alpha() * psi / whole;
    }
  }

  /** What a target seen at every step would have. */
  private double psiOfAll(int day, double lambda) {
    double sum = 0;
    for (int step = first; step < day; step++) {
      sum += Math.pow(2, lambda * (step - day));
    }
    return Math.max(sum, Double.MIN_NORMAL);
  }

  private Place place(Question question, int answer, Ints usual, double[] scores) {
    double score = scores[answer];
    int better = 0;
    int equal = 0;
    Set<Integer> nonZero = new HashSet<>();
    for (int at = 0; at < usual.size(); at++) {
      int target = usual.get(at);
      if (!question.isRight(target)) {
        better += scores[target] > score ? 1 : 0;
        equal += scores[target] == score ? 1 : 0;
      } else {
        nonZero.add(target);
      }
    }
    int unseen = entities - usual.size() - (question.answers().length - nonZero.size());
    return new Place(better, score == 0 ? equal + unseen : equal);
  }
}
