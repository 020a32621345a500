package org.brinkwatch.forecast.completion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExplainerTest {
  private static final int DAYS = 40;
  private final Past past = Invented.past(DAYS, 5);
  private final Model model = learn(2);

  private Model learn(int threads) {
    try (Crew crew = new Crew(threads)) {
      return Training.model(past, 5, Training.Effort.FULL, crew, 1, words -> {});
    }
  }

  /** The promise made to the reader, put to the test on every answer of many questions. */
  @Test
  void everyAnswerStandsLowerWithoutTheEventsNamedForIt() {
    int tested = 0;
    List<Question> questions = Question.of(past.steps().get(DAYS - 1), Invented.RELATIONS);
    for (Question question : questions.subList(0, 24)) {
      Explainer explainer = new Explainer(model, past, Horizon.NEXT, words());
      Standing standing =
          new Scorer(past.before(question.day()), model.rules(), model.next()).stand(question);
      for (int at : standing.best(10)) {
        int answer = standing.candidates()[at];
        Case reason = explainer.explain(question, answer);
        Past rest = past.without(reason.events());
        assertThat(reason.rule()).isNotBlank();
        assertThat(reason.events()).isNotEmpty().allMatch(link -> link.day() < question.day());
        assertThat(explainer.score(question, answer, rest))
            .isLessThan(explainer.score(question, answer, past));
        tested++;
      }
    }
    assertThat(tested).isGreaterThan(150);
  }

  @Test
  void habitsAreFound() {
    Question question = new Question(0, 0, new int[] {4}, DAYS);
    Standing standing = new Scorer(past.before(DAYS), model.rules(), model.next()).stand(question);
    assertThat(standing.candidates()[standing.best(1)[0]]).isEqualTo(4);
  }

  @Test
  void oneAndTwoThreadsScoreAlike() {
    Model other = learn(1);
    History history = past.before(DAYS);
    for (Question question : Question.of(past.steps().get(DAYS - 1), Invented.RELATIONS)) {
      for (Horizon horizon : Horizon.values()) {
        assertThat(
                new Scorer(history, other.rules(), other.judge(horizon)).stand(question).scores())
            .isEqualTo(
                new Scorer(history, model.rules(), model.judge(horizon)).stand(question).scores());
      }
    }
  }

  private static Explainer.Words words() {
    return new Explainer.Words() {
      @Override
      public String entity(int entity) {
        return Invented.names().get(entity);
      }

      @Override
      public String relation(int relation) {
        return "does " + relation + " to";
      }
    };
  }
}
