package org.brinkwatch.forecast.completion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.brinkwatch.event.Actor;
import org.brinkwatch.event.Deed;
import org.brinkwatch.event.EventType;

/**
 * Who does what to whom next, learnt from a history of deeds: "to whom does this source do that?"
 * and "who does that to this target?" are answered with a ranking, each answer with the rule and
 * the deeds that speak for it.
 */
public final class Completions {
  private static final List<EventType> TYPES = List.of(EventType.values());
  private static final int RELATIONS = TYPES.size();

  private final Model model;
  private final List<Deed> deeds;
  private final List<Actor> actors;
  private final Map<String, Integer> numbers;
  private final Traits traits;

  private Completions(Model model, List<Deed> deeds, List<Actor> actors, Traits traits) {
    this.model = model;
    this.deeds = deeds;
    this.actors = actors;
    this.traits = traits;
    numbers = numbers(actors);
  }

  /**
   * Learns from deeds; the same deeds and seed give the same answers on any number of threads.
   *
   * @param horizonDays how far ahead of the last deed will be asked
   * @param threads at least one
   */
  public static Completions learn(List<Deed> deeds, int horizonDays, long seed, int threads) {
    Map<String, Actor> byId = new LinkedHashMap<>();
    for (Deed deed : deeds) {
      byId.putIfAbsent(deed.source().id(), deed.source());
      byId.putIfAbsent(deed.target().id(), deed.target());
    }
    List<Actor> actors = List.copyOf(byId.values());
    Traits traits =
        Traits.of(
            actors.stream().map(Actor::id).toList(),
            actors.stream().map(actor -> kind(actor)).toList());
    Past past = new Past(actors.size(), RELATIONS, traits, links(deeds, numbers(actors)));
    try (Crew crew = new Crew(threads)) {
      Model model = Training.model(past, horizonDays, crew, seed, words -> {});
      return new Completions(model, List.copyOf(deeds), actors, traits);
    }
  }

  private static Kind kind(Actor actor) {
    return new Kind(actor.id().equals(actor.country()) ? "" : actor.sector(), actor.country());
  }

  private static Map<String, Integer> numbers(List<Actor> actors) {
    Map<String, Integer> numbers = new HashMap<>();
    actors.forEach(actor -> numbers.put(actor.id(), numbers.size()));
    return numbers;
  }

  private static List<Link> links(List<Deed> deeds, Map<String, Integer> numbers) {
    return deeds.stream().map(deed -> link(deed, numbers)).toList();
  }

  private static Link link(Deed deed, Map<String, Integer> numbers) {
    return new Link(
        numbers.getOrDefault(deed.source().id(), 0),
        TYPES.indexOf(deed.type()),
        numbers.getOrDefault(deed.target().id(), 0),
        (int) deed.day().toEpochDay());
  }

  /** The same model with a past that lacks these deeds. */
  public Completions without(Collection<Deed> gone) {
    Set<Deed> unknown = new HashSet<>(gone);
    List<Deed> rest = deeds.stream().filter(deed -> !unknown.contains(deed)).toList();
    return new Completions(model, rest, actors, traits);
  }

  /**
   * To whom does the source do this on that day, as far as was known before it?
   *
   * @return the likeliest first; empty for an actor that is not in the history
   */
  public List<Answer> targets(String source, EventType type, LocalDate day, int most) {
    return answers(question(source, TYPES.indexOf(type), day), most);
  }

  /** Who does this to the target on that day, as far as was known before it? */
  public List<Answer> sources(String target, EventType type, LocalDate day, int most) {
    return answers(question(target, TYPES.indexOf(type) + RELATIONS, day), most);
  }

  /** What an actor has as a target; lower than any answer's if it is no candidate at all. */
  public double score(String source, EventType type, String target, LocalDate day) {
    return score(question(source, TYPES.indexOf(type), day), target);
  }

  /** What an actor has as a source. */
  public double scoreOfSource(String source, EventType type, String target, LocalDate day) {
    return score(question(target, TYPES.indexOf(type) + RELATIONS, day), source);
  }

  private double score(Optional<Question> asked, String answer) {
    if (asked.isEmpty() || !numbers.containsKey(answer)) {
      return Double.NEGATIVE_INFINITY;
    }
    Question question = asked.get();
    Past past = past(known(question.day()));
    return explainer(past, question.day()).score(question, numbers.getOrDefault(answer, 0), past);
  }

  private Optional<Question> question(String actor, int relation, LocalDate day) {
    return Optional.ofNullable(numbers.get(actor))
        .map(number -> new Question(number, relation, new int[0], (int) day.toEpochDay()));
  }

  /** What the desk knew before a day. */
  private List<Deed> known(int day) {
    return deeds.stream()
        .filter(deed -> deed.day().toEpochDay() < day && deed.known().toEpochDay() < day)
        .sorted(Comparator.comparing(Deed::day))
        .toList();
  }

  private Past past(List<Deed> known) {
    return new Past(actors.size(), RELATIONS, traits, links(known, numbers));
  }

  private Explainer explainer(Past past, int day) {
    return new Explainer(model, past, horizon(past, day), words());
  }

  private static Horizon horizon(Past past, int day) {
    List<Link> links = past.links();
    boolean isNext = !links.isEmpty() && links.get(links.size() - 1).day() == day - 1;
    return isNext ? Horizon.NEXT : Horizon.LATER;
  }

  private List<Answer> answers(Optional<Question> asked, int most) {
    if (asked.isEmpty()) {
      return List.of();
    }
    Question question = asked.get();
    List<Deed> known = known(question.day());
    Past past = past(known);
    Judge judge = model.judge(horizon(past, question.day()));
    Standing standing =
        new Scorer(past.before(question.day()), model.rules(), judge).stand(question);
    Explainer explainer = explainer(past, question.day());
    List<Answer> answers = new ArrayList<>();
    for (int at : standing.best(most)) {
      int number = standing.candidates()[at];
      Case reason = explainer.explain(question, number);
      Set<Link> behind = new HashSet<>(reason.events());
      List<Deed> events =
          known.stream().filter(deed -> behind.contains(link(deed, numbers))).toList();
      answers.add(
          new Answer(
              actors.get(number),
              standing.chance(at),
              standing.scores()[at],
              reason.rule(),
              events));
    }
    return answers;
  }

  private Explainer.Words words() {
    return new Explainer.Words() {
      @Override
      public String entity(int entity) {
        return actors.get(entity).name();
      }

      @Override
      public String relation(int relation) {
        String type = TYPES.get(relation % RELATIONS).name().toLowerCase(Locale.ROOT);
        return relation < RELATIONS ? type : type + " (by)";
      }
    };
  }
}
