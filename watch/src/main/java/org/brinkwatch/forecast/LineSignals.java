package org.brinkwatch.forecast;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.brinkwatch.event.Deed;
import org.brinkwatch.watch.Deviation;
import org.brinkwatch.watch.Dyad;
import org.brinkwatch.watch.Hostility;
import org.brinkwatch.watch.redline.Pair;
import org.brinkwatch.watch.redline.Signal;
import org.brinkwatch.watch.redline.Signals;
import org.brinkwatch.watch.redline.Version;

/**
 * Surprises and forecasts for red lines, of each day as known on it. Nothing is computed before a
 * line asks for it; what was computed is kept.
 */
public final class LineSignals implements Signals {
  private static final Hostility HOSTILITY = Hostility.MATERIAL_CONFLICT;

  /** That of the command forecast. */
  private static final long SEED = 1;

  private final Supplier<Collection<Version>> source;
  private final LocalDate last;
  private final Map<String, List<Version>> versions = new ConcurrentHashMap<>();
  private final Map<Pair, Deviation> deviations = new ConcurrentHashMap<>();
  private final Map<Pair, Set<Dyad>> dyads = new ConcurrentHashMap<>();
  private final Map<Question, WeeklyForecasts> forecasts = new ConcurrentHashMap<>();

  /**
   * @param source asked once, if a line asks for a figure: all that is held, however old, for what
   *     is usual rests on it
   * @param last the last day that will be asked for
   */
  public LineSignals(Supplier<Collection<Version>> source, LocalDate last) {
    this.source = source;
    this.last = last;
  }

  @Override
  public OptionalDouble value(Signal signal, LocalDate day) {
    return switch (signal.kind()) {
      case SURPRISE -> deviation(signal.series()).on(day);
      case FORECAST -> forecast(signal, day);
    };
  }

  private List<Version> versions() {
    return versions.computeIfAbsent(
        "", any -> source.get().stream().sorted(Version.ORDER).toList());
  }

  private Deviation deviation(Pair between) {
    return deviations.computeIfAbsent(
        between, pair -> Deviation.of(versions(), pair, HOSTILITY, last));
  }

  private OptionalDouble forecast(Signal signal, LocalDate day) {
    Question question =
        signal.horizonDays() == Question.MONTH.days() ? Question.MONTH : Question.WEEK;
    return forecasts
        .computeIfAbsent(question, it -> WeeklyForecasts.of(firstTold(), it, HOSTILITY, SEED, last))
        .highest(dyads.computeIfAbsent(signal.series(), this::dyads), day);
  }

  private Set<Dyad> dyads(Pair between) {
    return versions().stream()
        .flatMap(version -> version.deeds().stream())
        .filter(deed -> between.matches(deed.source(), deed.target()))
        .map(Dyad::of)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** A forecast was made from what was told then, though it was corrected later. */
  private List<Deed> firstTold() {
    Map<String, Version> first = new LinkedHashMap<>();
    versions().stream()
        .filter(version -> !version.deeds().isEmpty())
        .forEach(version -> first.putIfAbsent(version.event(), version));
    return first.values().stream().flatMap(version -> version.deeds().stream()).toList();
  }
}
