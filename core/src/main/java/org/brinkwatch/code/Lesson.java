package org.brinkwatch.code;

import java.util.Optional;

/**
 * What an example sentence teaches.
 *
 * @param why why it teaches nothing; empty where it does
 */
record Lesson(Exemplar exemplar, Optional<Learnt> learnt, String why) {
  static Lesson of(Exemplar exemplar, Learnt learnt) {
    return new Lesson(exemplar, Optional.of(learnt), "");
  }

  static Lesson nothing(Exemplar exemplar, String why) {
    return new Lesson(exemplar, Optional.empty(), why);
  }
}
