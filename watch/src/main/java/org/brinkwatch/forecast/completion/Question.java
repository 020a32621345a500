package org.brinkwatch.forecast.completion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * "To whom does the source do this on that day?" Who does it to a target is the same question under
 * the inverse relation.
 *
 * @param answers all that are right on that day, sorted; when one is looked for, the others are
 *     left out of the ranking
 */
record Question(int source, int relation, int[] answers, int day) {
  /** All that a day's links ask, both ways, in a settled order. */
  static List<Question> of(List<Link> day, int relations) {
    TreeMap<Long, TreeSet<Integer>> answers = new TreeMap<>();
    long doubled = 2L * relations;
    for (Link link : day) {
      long there = link.source() * doubled + link.relation();
      long back = link.target() * doubled + relations + link.relation();
      answers.computeIfAbsent(there, unseen -> new TreeSet<>()).add(link.target());
      answers.computeIfAbsent(back, unseen -> new TreeSet<>()).add(link.source());
    }
    List<Question> questions = new ArrayList<>();
    answers.forEach(
        (key, all) ->
            questions.add(
                new Question(
                    (int) (key / doubled),
                    (int) (key % doubled),
                    all.stream().mapToInt(Integer::intValue).toArray(),
                    day.get(0).day())));
    return questions;
  }

  boolean isRight(int entity) {
    return Arrays.binarySearch(answers, entity) >= 0;
  }

  /** Chance that is the same in every run, on any thread. */
  long seed(long seed) {
    long mixed = seed * 31 + day;
    mixed = mixed * 0x9E3779B97F4A7C15L + source;
    return mixed * 0x9E3779B97F4A7C15L + relation;
  }
}
