package org.brinkwatch.forecast.completion;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Says why an answer stands where it does. A reason is a rule and its events, and it is put to the
 * test before it is named: the past without those events must score the answer lower.
 */
final class Explainer {
  private static final int TRIES = 4;

  private final Model model;
  private final Past past;
  private final Horizon horizon;
  private final Words words;

  Explainer(Model model, Past past, Horizon horizon, Words words) {
    this.model = model;
    this.past = past;
    this.horizon = horizon;
    this.words = words;
  }

  /** How numbers are called. */
  interface Words {
    String entity(int entity);

    /** A relation or the inverse of one, as in "X (what) Y". */
    String relation(int relation);

    /** What a step of time is, of more than one. */
    default String steps() {
      return "steps";
    }
  }

  private record Ground(String rule, float confidence, List<Link> events) {}

  /** Scores an answer on a past that may lack some of what happened. */
  double score(Question question, int answer, Past known) {
    History history = known.before(question.day());
    return new Scorer(history, model.rules(), model.judge(horizon)).score(question, answer);
  }

  Case explain(Question question, int answer) {
    return explain(question, answer, score(question, answer, past));
  }

  /**
   * The first ground, by what speaks for it, without which the answer stands lower.
   *
   * @param score that it has with all of the past
   */
  Case explain(Question question, int answer, double score) {
    List<Ground> grounds = grounds(question, answer);
    for (Ground ground : grounds.subList(0, Math.min(TRIES, grounds.size()))) {
      double loss = score - score(question, answer, past.without(ground.events()));
      if (loss > 0) {
        return new Case(ground.rule(), ground.events(), loss);
      }
    }
    // nobody without a past is ranked before anyone with one, so this always tells
    List<Link> all = links(question, link -> involves(link, answer));
    double loss = score - score(question, answer, past.without(all));
    return new Case(words.entity(answer) + " is active", all, loss);
  }

  private List<Ground> grounds(Question question, int answer) {
    List<Ground> grounds = new ArrayList<>();
    List<Link> pair = links(question, link -> joins(link, question.source(), answer));
    byRule(question, pair, grounds);
    if (grounds.size() > 1) {
      grounds.add(1, new Ground("all that was between the two", 0, pair));
    }
    String name = words.entity(answer);
    String deed = words.relation(question.relation());
    grounds.add(
        ground(
            "others " + deed + " " + name,
            question,
            link -> target(link, question.relation()) == answer));
    grounds.add(
        ground(
            "others between " + words.entity(question.source()) + " and " + name,
            question,
            between(question, answer)));
    grounds.removeIf(ground -> ground.events().isEmpty());
    return grounds;
  }

  private Ground ground(String rule, Question question, Predicate<Link> wanted) {
    return new Ground(rule, 0, links(question, wanted));
  }

  /** Every relation that held between the two, the surest rule first. */
  private void byRule(Question question, List<Link> pair, List<Ground> grounds) {
    TreeMap<Integer, List<Link>> bodies = new TreeMap<>();
    for (Link link : pair) {
      boolean forth = link.source() == question.source();
      int body = link.relation() + (forth ? 0 : past.relations());
      bodies.computeIfAbsent(body, unseen -> new ArrayList<>()).add(link);
    }
    bodies.forEach((body, events) -> grounds.add(rule(question, body, events)));
    grounds.sort((one, other) -> Float.compare(other.confidence(), one.confidence()));
  }

  private Ground rule(Question question, int body, List<Link> events) {
    int age = question.day() - events.get(events.size() - 1).day();
    int cell = Rules.cell(age, events.size());
    float confidence = model.rules().confidence(body, question.relation(), cell);
    String rule =
        String.format(
            Locale.ROOT,
            "'%s' between the two, last %d %s ago, %d times => '%s' (%.1f%%)",
            words.relation(body),
            age,
            words.steps(),
            events.size(),
            words.relation(question.relation()),
            100 * confidence);
    return new Ground(rule, confidence, events);
  }

  private int target(Link link, int relation) {
    if (relation < past.relations()) {
      return link.relation() == relation ? link.target() : -1;
    }
    return link.relation() == relation - past.relations() ? link.source() : -1;
  }

  /** What the answer has to do with those that the source has to do with. */
  private Predicate<Link> between(Question question, int answer) {
    Set<Integer> known = new HashSet<>();
    for (Link link : links(question, link -> involves(link, question.source()))) {
      known.add(link.source() == question.source() ? link.target() : link.source());
    }
    return link ->
        involves(link, answer)
            && !involves(link, question.source())
            && known.contains(link.source() == answer ? link.target() : link.source());
  }

  private static boolean involves(Link link, int entity) {
    return link.source() == entity || link.target() == entity;
  }

  private static boolean joins(Link link, int one, int other) {
    return (link.source() == one && link.target() == other)
        || (link.source() == other && link.target() == one);
  }

  private List<Link> links(Question question, Predicate<Link> wanted) {
    return past.links().stream()
        .filter(link -> link.day() < question.day() && wanted.test(link))
        .toList();
  }
}
