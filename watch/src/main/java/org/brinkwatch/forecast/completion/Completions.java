package org.brinkwatch.forecast.completion;

import java.time.LocalDate;
import java.util.Arrays;
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
 * Who does what to whom in the days that come, learnt from a history of deeds: "to whom does this
 * source do that?" and "who does that to this target?" are answered with a ranking, each answer
 * with the rule and the deeds that speak for it.
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
   * @param until what is later is no lesson, but may be asked about
   * @param horizonDays how far ahead of the last deed will be asked
   * @param threads at least one
   */
  public static Completions learn(
      List<Deed> deeds, LocalDate until, int horizonDays, long seed, int threads) {
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
    List<Deed> lessons = deeds.stream().filter(deed -> before(deed, until.toEpochDay())).toList();
    Past past = new Past(actors.size(), RELATIONS, traits, links(lessons, numbers(actors)));
    try (Crew crew = new Crew(threads)) {
      Model model =
          Training.model(past, horizonDays, Training.Effort.LATER_ONLY, crew, seed, words -> {});
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
    return explainer(past).score(question, numbers.getOrDefault(answer, 0), past);
  }

  private Optional<Question> question(String actor, int relation, LocalDate day) {
    return Optional.ofNullable(numbers.get(actor))
        .map(number -> new Question(number, relation, new int[0], (int) day.toEpochDay()));
  }

  /** What the desk knew before a day. */
  private List<Deed> known(int day) {
    return deeds.stream()
        .filter(deed -> before(deed, day))
        .sorted(Comparator.comparing(Deed::day))
        .toList();
  }

  private static boolean before(Deed deed, long day) {
    return deed.day().toEpochDay() < day && deed.known().toEpochDay() < day;
  }

  private Past past(List<Deed> known) {
    return new Past(actors.size(), RELATIONS, traits, links(known, numbers));
  }

  private Explainer explainer(Past past) {
    return new Explainer(model, past, Horizon.LATER, words());
  }

  private List<Answer> answers(Optional<Question> asked, int most) {
    return asked
        .map(question -> new View(question.day()).answers(question, most))
        .orElse(List.of());
  }

  /** What can be said of the days from this one on, by what was known before it. */
  public Outlook from(LocalDate day) {
    View view = new View((int) day.toEpochDay());
    return new Outlook() {
      @Override
      public Map<Actor, Double> targets(String source, EventType type) {
        return question(source, TYPES.indexOf(type), day).map(view::chances).orElse(Map.of());
      }

      @Override
      public Optional<Answer> why(String source, EventType type, String target) {
        return question(source, TYPES.indexOf(type), day)
            .filter(question -> numbers.containsKey(target))
            .flatMap(question -> view.why(question, numbers.getOrDefault(target, 0)));
      }
    };
  }

  /** The past of a day, made once for many questions. */
  private final class View {
    private final List<Deed> known;
    private final Explainer explainer;
    private final Scorer scorer;

    View(int day) {
      known = known(day);
      Past past = past(known);
      explainer = explainer(past);
      scorer = new Scorer(past.before(day), model.rules(), model.judge(Horizon.LATER));
    }

    private synchronized Standing stand(Question question) {
      return scorer.stand(question);
    }

    Map<Actor, Double> chances(Question question) {
      Standing standing = stand(question);
      double[] chances = standing.chances();
      Map<Actor, Double> found = new LinkedHashMap<>();
      for (int at = 0; at < chances.length; at++) {
        found.put(actors.get(standing.candidates()[at]), chances[at]);
      }
      return found;
    }

    List<Answer> answers(Question question, int most) {
      Standing standing = stand(question);
      return Arrays.stream(standing.best(most))
          .mapToObj(at -> answer(question, standing, at))
          .toList();
    }

    Optional<Answer> why(Question question, int number) {
      Standing standing = stand(question);
      int at = standing.find(number);
      return at < 0 ? Optional.empty() : Optional.of(answer(question, standing, at));
    }

    private Answer answer(Question question, Standing standing, int at) {
      int number = standing.candidates()[at];
      Case reason = explainer.explain(question, number, standing.scores()[at]);
      Set<Link> behind = new HashSet<>(reason.events());
      return new Answer(
          actors.get(number),
          standing.chance(at),
          standing.scores()[at],
          reason.rule(),
          known.stream().filter(deed -> behind.contains(link(deed, numbers))).toList());
    }
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

      @Override
      public String steps() {
        return "days";
      }
    };
  }
}
