package org.brinkwatch.forecast.completion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * "To whom does the source do this on that day?" Who does it to a target is the same question under
 * the inverse relation.
 */
final class Question {
  private final int source;
  private final int relation;
  private final int[] answers;
  private final int day;

  Question(int source, int relation, int[] answers, int day) {
    this.source = source;
    this.relation = relation;
    this.answers = answers;
    this.day = day;
  }

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

  int source() {
    return source;
  }

  int relation() {
    return relation;
  }

  int day() {
    return day;
  }

  /** How many are right on that day; when one is looked for, the others are not ranked. */
  int size() {
    return answers.length;
  }

  /** One of them, in the order of the entities. */
  int answer(int at) {
    return answers[at];
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
