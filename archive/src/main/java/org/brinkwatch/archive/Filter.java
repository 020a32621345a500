package org.brinkwatch.archive;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.brinkwatch.event.EventType;
import org.brinkwatch.event.Quad;
import org.brinkwatch.event.Status;

/**
 * What is looked for; one language for the desk, the command line and exports, described in
 * docs/archive.md. Values of one field are alternatives, fields and words must all hold; an empty
 * field holds for all.
 *
 * <p>A party is an actor's id, or a country ({@code SRB}), which stands for all actors of it.
 *
 * @param actors parties that are source or target
 * @param places names or countries
 * @param datasets where imported from; {@link #OWN} for the desk's own
 * @param leastOutlets how many independent outlets tell it at least; 0 for any
 * @param words in the sentences that it rests on; a phrase is one with spaces in it
 */
public record Filter(
    List<String> actors,
    List<String> sources,
    List<String> targets,
    List<Dyad> dyads,
    List<EventType> types,
    List<Quad> quads,
    List<Status> statuses,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    List<String> places,
    List<String> outlets,
    List<String> datasets,
    int leastOutlets,
    List<String> words) {
  /** The desk's own events. */
  public static final String OWN = "own";

  /** All there is. */
  public static final Filter ALL = parse("");

  public Filter {
    actors = List.copyOf(actors);
    sources = List.copyOf(sources);
    targets = List.copyOf(targets);
    dyads = List.copyOf(dyads);
    types = List.copyOf(types);
    quads = List.copyOf(quads);
    statuses = List.copyOf(statuses);
    places = List.copyOf(places);
    outlets = List.copyOf(outlets);
    datasets = List.copyOf(datasets);
    words = List.copyOf(words);
  }

  /** Two parties, in either direction. */
  public record Dyad(String one, String other) {}

  /** All between two parties. */
  public static Filter of(Dyad dyad) {
    return new Filter(
        List.of(),
        List.of(),
        List.of(),
        List.of(dyad),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        0,
        List.of());
  }

  /**
   * Reads a query.
   *
   * @throws FilterException with all mistakes in it
   */
  public static Filter parse(String query) {
    return new FilterParser(query).parse();
  }

  /** The query, so that {@link #parse} gives the same filter. */
  @Override
  public String toString() {
    return FilterPrinter.print(this);
  }
}
