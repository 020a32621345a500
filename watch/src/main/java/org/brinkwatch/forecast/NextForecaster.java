package org.brinkwatch.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.brinkwatch.event.Actor;
import org.brinkwatch.event.Deed;
import org.brinkwatch.event.EventType;
import org.brinkwatch.event.Status;
import org.brinkwatch.forecast.completion.Completions;
import org.brinkwatch.forecast.completion.Outlook;
import org.brinkwatch.watch.Dyad;
import org.brinkwatch.watch.Hostility;

/**
 * Who does what to whom in the next 7 days: how often an actor does something of late, and to whom
 * it then does it ({@link Completions}), put together to a probability by what came of the same in
 * the last half year, on which the completions were not learnt.
 */
public final class NextForecaster {
  /** An actor with fewer acts in the last 52 weeks is not asked about. */
  public static final int LEAST_DEEDS = 10;

  private static final int YEARS = 4;
  private static final int LESSON_WEEKS = 26;
  private static final int LISTED = 10;
  private static final int CONSIDERED = 20;
  private static final int SHOWN_EVENTS = 10;
  private static final double RIDGE = 10;
  private static final double LITTLE = 1e-3;

  private final long seed;
  private final int threads;

  public NextForecaster(long seed, int threads) {
    this.seed = seed;
    this.threads = threads;
  }

  private record Option(Acts.Act act, Row row) {}

  /**
   * The ten likeliest acts of each actor, with what speaks for them, and those that the fading
   * average has among its ten, without: so either's order can be scored.
   *
   * @param deeds in any order; what is known after the day is not looked at
   * @return the most probable first
   */
  public List<Forecast> forecast(List<Deed> deeds, LocalDate asOf) {
    List<Deed> known =
        deeds.stream()
            .filter(deed -> deed.status() == Status.ACTUAL)
            .filter(deed -> !deed.known().isAfter(asOf) && !deed.day().isAfter(asOf))
            .filter(deed -> deed.day().isAfter(asOf.minusYears(YEARS)))
            .toList();
    LocalDate next = asOf.plusDays(1);
    Completions completions =
        Completions.learn(
            known, next.minusWeeks(LESSON_WEEKS), Question.NEXT.days(), seed, threads);
    Acts acts = new Acts(known);
    List<LocalDate> weeks =
        IntStream.rangeClosed(1, LESSON_WEEKS).mapToObj(next::minusWeeks).toList();
    List<Row> lessons =
        Parallel.map(threads, weeks, day -> options(acts, completions.from(day), day)).stream()
            .flatMap(List::stream)
            .map(Option::row)
            .toList();
    Outlook outlook = completions.from(next);
    return said(options(acts, outlook, next), lessons, asOf, outlook);
  }

  private static List<Option> options(Acts acts, Outlook outlook, LocalDate day) {
    List<Option> options = new ArrayList<>();
    acts.habits(day)
        .forEach(
            (source, habits) -> {
              if (habits.deeds() >= LEAST_DEEDS) {
                options.addAll(options(acts, outlook, day, source, habits));
              }
            });
    return options;
  }

  private static List<Option> options(
      Acts acts, Outlook outlook, LocalDate day, String source, Acts.Habits habits) {
    Map<Acts.Act, Double> chances = new TreeMap<>();
    Map<Acts.Act, Double> likely = new TreeMap<>();
    habits
        .types()
        .forEach(
            (type, pace) ->
                targets(outlook, source, type)
                    .forEach(
                        (act, chance) -> {
                          chances.put(act, chance);
                          likely.put(act, pace * chance);
                        }));
    Set<Acts.Act> considered = new LinkedHashSet<>(best(likely, CONSIDERED));
    considered.addAll(best(habits.acts(), CONSIDERED));
    return considered.stream()
        .map(
            act ->
                new Option(
                    act,
                    row(
                        acts,
                        act,
                        day,
                        habits.types().getOrDefault(act.type(), 0.0),
                        chances.getOrDefault(act, 0.0),
                        habits.acts().getOrDefault(act, 0.0))))
        .toList();
  }

  private static Map<Acts.Act, Double> targets(Outlook outlook, String source, EventType type) {
    Map<Acts.Act, Double> targets = new LinkedHashMap<>();
    for (Map.Entry<Actor, Double> one : outlook.targets(source, type).entrySet()) {
      if (!one.getKey().id().equals(source)) {
        targets.put(new Acts.Act(new Dyad(source, one.getKey().id()), type), one.getValue());
      }
    }
    return targets;
  }

  private static List<Acts.Act> best(Map<Acts.Act, Double> acts, int most) {
    return acts.entrySet().stream()
        .sorted(
            Map.Entry.<Acts.Act, Double>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(most)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Row row(
      Acts acts, Acts.Act act, LocalDate day, double pace, double chance, double own) {
    Row plain = acts.row(act, day);
    double faded = Baseline.FADING.forecast(Question.NEXT, NO_RATES, plain);
    return acts.row(
        act,
        day,
        log(1 - Math.exp(-pace * chance)),
        log(pace),
        log(chance),
        log(own),
        log(faded),
        Question.NEXT.cameBefore(plain, 1) ? 1 : 0);
  }

  private static final Baseline.Rates NO_RATES = new Baseline.Rates(0, 0);

  private static float log(double value) {
    return (float) Math.log(value + LITTLE);
  }

  private List<Forecast> said(
      List<Option> options, List<Row> lessons, LocalDate asOf, Outlook outlook) {
    boolean[] came = Rows.came(lessons, Question.NEXT, asOf);
    Baseline.Rates rates = Baseline.Rates.of(Question.NEXT, lessons, came);
    List<Row> rows = options.stream().map(Option::row).toList();
    boolean learns = Model.canLearn(came);
    double[] probabilities =
        learns ? learnt(lessons, came, rows) : Baseline.drawnIn(Question.NEXT, rows);
    String model = learns ? "completions and pace" : Baseline.FADING.toString();
    Map<String, List<Forecast>> lists = new TreeMap<>();
    for (int i = 0; i < probabilities.length; i++) {
      Option one = options.get(i);
      lists
          .computeIfAbsent(one.act().dyad().source(), unseen -> new ArrayList<>())
          .add(forecast(one, asOf, probabilities[i], model, rates));
    }
    return Parallel.map(threads, List.copyOf(lists.values()), list -> listed(list, outlook))
        .stream()
        .flatMap(List::stream)
        .sorted(LIKELIEST)
        .toList();
  }

  private static final Comparator<Forecast> LIKELIEST =
      Comparator.comparingDouble(Forecast::probability).reversed().thenComparing(Forecast::id);

  private static double[] learnt(List<Row> lessons, boolean[] came, List<Row> rows) {
    float[][] table = lessons.stream().map(Row::features).toArray(float[][]::new);
    Logistic line = Logistic.fit(table, Model.labels(came), RIDGE);
    return rows.stream().mapToDouble(row -> Odds.probability(line.score(row.features()))).toArray();
  }

  private static Forecast forecast(
      Option one, LocalDate asOf, double probability, String model, Baseline.Rates rates) {
    Map<Baseline, Double> baselines = new EnumMap<>(Baseline.class);
    for (Baseline baseline : Baseline.values()) {
      baselines.put(baseline, baseline.forecast(Question.NEXT, rates, one.row()));
    }
    Dyad dyad = one.act().dyad();
    LocalDate from = one.row().day();
    LocalDate to = Question.NEXT.end(one.row());
    Hostility acts = Acts.hostility(one.act().type());
    return new Forecast(
        asOf,
        dyad,
        Question.NEXT,
        from,
        to,
        0,
        acts,
        Question.rule(dyad.source(), dyad.target(), 0, acts, from, to),
        probability,
        model,
        baselines,
        Forecast.Reason.NONE);
  }

  private static List<Forecast> listed(List<Forecast> all, Outlook outlook) {
    List<Forecast> own = all.stream().sorted(LIKELIEST).limit(LISTED).toList();
    Set<Forecast> listed = new LinkedHashSet<>();
    own.forEach(one -> listed.add(reasoned(one, outlook)));
    all.stream()
        .sorted(
            Comparator.comparingDouble(
                    (Forecast one) -> one.baselines().getOrDefault(Baseline.FADING, 0.0))
                .reversed()
                .thenComparing(Forecast::id))
        .limit(LISTED)
        .filter(one -> !own.contains(one))
        .forEach(listed::add);
    return List.copyOf(listed);
  }

  private static Forecast reasoned(Forecast one, Outlook outlook) {
    EventType type = one.hostility().types().iterator().next();
    return outlook
        .why(one.dyad().source(), type, one.dyad().target())
        .map(
            answer -> {
              List<String> events = answer.events().stream().map(Deed::event).distinct().toList();
              return one.with(
                  new Forecast.Reason(
                      answer.rule(),
                      events.subList(Math.max(0, events.size() - SHOWN_EVENTS), events.size())));
            })
        .orElse(one);
  }
}
