package org.brinkwatch.code.place;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The one of several namesakes that is meant.
 *
 * @param confidence above 0.5 and up to 1: its share of the weight of all namesakes
 */
public record Choice(Entry entry, double confidence) {
  /** A country the whole article is about is worth as much as ten thousand times the people. */
  private static final double CONTEXT = 4;

  private static final double LEAST_CONFIDENCE = 0.6;

  /** Empty if there is none, or the best is not clearly before the next. */
  static Optional<Choice> of(List<Entry> entries, Map<String, Integer> countries) {
    double all = 0;
    double most = -1;
    Optional<Entry> best = Optional.empty();
    for (Entry entry : withoutOwnProvinces(entries)) {
      double weight = Math.pow(10, score(entry, countries));
      all += weight;
      if (weight > most) {
        most = weight;
        best = Optional.of(entry);
      }
    }
    double confidence = most / all;
    return best.filter(entry -> confidence >= LEAST_CONFIDENCE)
        .map(entry -> new Choice(entry, confidence));
  }

  /** A province named after its chief town is no second meaning: the town is where it happened. */
  private static List<Entry> withoutOwnProvinces(List<Entry> entries) {
    return entries.stream()
        .filter(entry -> entries.stream().noneMatch(other -> isChiefTown(other, entry)))
        .toList();
  }

  private static boolean isChiefTown(Entry town, Entry province) {
    return province.kind() == Kind.PROVINCE
        && (town.kind() == Kind.TOWN || town.kind() == Kind.CAPITAL)
        && town.place().country().equals(province.place().country())
        && town.population() * 20 >= province.population();
  }

  private static double score(Entry entry, Map<String, Integer> countries) {
    int all = countries.values().stream().mapToInt(count -> Math.max(0, count)).sum();
    int own = Math.max(0, countries.getOrDefault(entry.place().country(), 0));
    double share = all == 0 ? 0 : (double) own / all;
    return Math.log10(entry.population() + 100.0) + entry.kind().prominence() + CONTEXT * share;
  }
}
