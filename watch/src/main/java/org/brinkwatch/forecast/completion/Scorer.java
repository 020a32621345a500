package org.brinkwatch.forecast.completion;

/** Scores entities as answers; for one thread, as it works on arrays of its own. */
final class Scorer {
  private final History history;
  private final Judge judge;
  private final Features features;
  private final byte[] work = new byte[Features.COUNT];

  Scorer(History history, Rules rules, Judge judge) {
    this.history = history;
    this.judge = judge;
    features = new Features(history, rules);
  }

  Standing stand(Question question) {
    Ints found = features.ask(question);
    int[] candidates = new int[found.size()];
    double[] scores = new double[found.size()];
    for (int at = 0; at < scores.length; at++) {
      candidates[at] = found.get(at);
      scores[at] = judge.score(features.of(found.get(at)), work);
    }
    return new Standing(candidates, scores);
  }

  double score(Question question, int entity) {
    return stand(question).score(entity, features);
  }

  /** Where each right answer comes, among all entities but the other right ones. */
  Place[] places(Question question) {
    Standing standing = stand(question);
    Place[] places = new Place[question.size()];
    for (int at = 0; at < places.length; at++) {
      int answer = question.answer(at);
      int found = standing.find(answer);
      places[at] =
          found >= 0
              ? among(question, standing, standing.scores()[found])
              : amongOthers(question, standing, answer);
    }
    return places;
  }

  private static Place among(Question question, Standing standing, double score) {
    int better = 0;
    int equal = 0;
    for (int at = 0; at < standing.scores().length; at++) {
      if (!question.isRight(standing.candidates()[at])) {
        better += standing.scores()[at] > score ? 1 : 0;
        equal += standing.scores()[at] == score ? 1 : 0;
      }
    }
    return new Place(better, equal);
  }

  private Place amongOthers(Question question, Standing standing, int answer) {
    boolean[] isCandidate = new boolean[history.entities];
    int better = 0;
    for (int candidate : standing.candidates()) {
      isCandidate[candidate] = true;
      better += question.isRight(candidate) ? 0 : 1;
    }
    float score = features.ofOthers(answer);
    int equal = 0;
    for (int entity = 0; entity < history.entities; entity++) {
      if (!isCandidate[entity] && !question.isRight(entity)) {
        float other = features.ofOthers(entity);
        better += other > score ? 1 : 0;
        equal += other == score ? 1 : 0;
      }
    }
    return new Place(better, equal);
  }
}
