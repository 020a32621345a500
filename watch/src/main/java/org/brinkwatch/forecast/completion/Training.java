package org.brinkwatch.forecast.completion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * One pass over the past in the order of time. Each question is put to what was known before it,
 * and only then is its answer learnt from: first by the rules, and at the end by the trees.
 */
final class Training {
  /** The first part of the past only fills the counts; questions of the rest are learnt from. */
  private static final double WARM_UP = 0.7;

  private static final int WRONG_ONES = 60;

  /**
   * How much is spent on each horizon.
   *
   * @param nextQuestions about so many are learnt from; 0 leaves the horizon out
   * @param nextRounds trees
   */
  record Effort(int nextQuestions, int nextRounds, int laterQuestions, int laterRounds) {
    /** For figures that are held against those of others. */
    static final Effort FULL = new Effort(22_000, 300, 11_000, 200);

    /** For a desk that asks about a span of days ahead and waits for the answer. */
    static final Effort LATER_ONLY = new Effort(0, 0, 6_000, 150);
  }

  private final Effort effort;
  private final History history;
  private final Rules rules;
  private final Crew crew;
  private final long seed;
  private final List<Features> workers;
  private final Table next = new Table();
  private final Table later = new Table();
  private final TreeMap<Integer, List<Question>> waiting = new TreeMap<>();
  private final Consumer<String> progress;

  private Training(Past past, Effort effort, Crew crew, long seed, Consumer<String> progress) {
    this.effort = effort;
    this.crew = crew;
    this.seed = seed;
    this.progress = progress;
    history = past.empty();
    rules = new Rules(2 * past.relations());
    workers = crew.workers(number -> new Features(history, rules));
  }

  /**
   * Learns.
   *
   * @param horizon how many steps ahead "later" may be
   */
  static Model model(
      Past past, int horizon, Effort effort, Crew crew, long seed, Consumer<String> progress) {
    Training training = new Training(past, effort, crew, seed, progress);
    training.pass(past, horizon);
    return training.model();
  }

  private void pass(Past past, int horizon) {
    List<List<Link>> steps = past.steps();
    int first = (int) (steps.size() * WARM_UP);
    int all = questions(past, first);
    double share = effort.nextQuestions() / (double) all;
    plan(past, first, horizon, effort.laterQuestions() / (double) all);
    for (int step = 0; step < steps.size(); step++) {
      List<Question> questions = Question.of(steps.get(step), past.relations());
      if (step >= first) {
        add(next, questions.stream().filter(one -> chance(one, 1) < share).toList());
        progress.accept("counting: step " + (step + 1) + " of " + steps.size());
      }
      questions.forEach(question -> rules.learn(history, question));
      steps.get(step).forEach(history::add);
      List<Question> ripe = waiting.remove(history.today());
      if (ripe != null) {
        add(later, ripe);
      }
    }
  }

  private static int questions(Past past, int first) {
    int questions = 0;
    for (List<Link> step : past.steps().subList(first, past.steps().size())) {
      questions += Question.of(step, past.relations()).size();
    }
    return Math.max(1, questions);
  }

  /**
   * Each question of "later" waits for the step at which it is asked, some steps before its day.
   */
  private void plan(Past past, int first, int horizon, double share) {
    List<List<Link>> steps = past.steps();
    for (int step = Math.max(first, horizon); step < steps.size(); step++) {
      for (Question question : Question.of(steps.get(step), past.relations())) {
        if (chance(question, 2) < share) {
          int ahead = 1 + (int) (chance(question, 3) * horizon);
          int asked = steps.get(step - ahead).get(0).day();
          waiting.computeIfAbsent(asked, unseen -> new ArrayList<>()).add(question);
        }
      }
    }
  }

  private double chance(Question question, int purpose) {
    return new SplittableRandom(question.seed(seed * 8 + purpose)).nextDouble();
  }

  private void add(Table table, List<Question> questions) {
    Table.Sample[] samples = new Table.Sample[questions.size()];
    crew.each(
        samples.length,
        workers,
        (features, number) -> samples[number] = sample(features, questions.get(number)));
    Arrays.stream(samples).filter(sample -> sample.right().contains(true)).forEach(table::add);
  }

  private Table.Sample sample(Features features, Question question) {
    Ints found = features.ask(question);
    SplittableRandom random = new SplittableRandom(question.seed(seed * 8));
    double share = Math.min(1, WRONG_ONES / (double) Math.max(1, found.size()));
    List<float[]> rows = new ArrayList<>();
    List<Boolean> right = new ArrayList<>();
    for (int at = 0; at < found.size(); at++) {
      boolean isRight = question.isRight(found.get(at));
      if (isRight || random.nextDouble() < share) {
        rows.add(features.of(found.get(at)).clone());
        right.add(isRight);
      }
    }
    return new Table.Sample(rows, right, (float) (1 / share));
  }

  private Model model() {
    progress.accept("learning: the next step");
    Judge soon = new Judge(next.bins(), Boosting.trees(next, effort.nextRounds(), seed, crew));
    progress.accept("learning: later steps");
    Judge far = new Judge(later.bins(), Boosting.trees(later, effort.laterRounds(), seed, crew));
    return new Model(rules, soon, far);
  }
}
