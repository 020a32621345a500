package org.brinkwatch.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.brinkwatch.event.Actor;
import org.brinkwatch.event.Cameo;
import org.brinkwatch.event.Citation;
import org.brinkwatch.event.Claim;
import org.brinkwatch.event.Coding;
import org.brinkwatch.event.Counts;
import org.brinkwatch.event.DateRange;
import org.brinkwatch.event.Deed;
import org.brinkwatch.event.Event;
import org.brinkwatch.event.Place;
import org.brinkwatch.event.Status;

/**
 * An event on its way out.
 *
 * @param dataset where it was imported from; empty for the desk's own
 * @param outlets who tells it, sorted
 * @param urls where, sorted
 * @param quote the words that say so, at most {@link #LONGEST_QUOTE} characters: the texts are the
 *     publishers'
 * @param note what a person corrected, and why; empty for nothing
 */
public record ExportRow(
    String id,
    String dataset,
    DateRange date,
    Coding coding,
    Status status,
    List<Actor> sources,
    List<Actor> targets,
    Optional<Place> place,
    Counts counts,
    List<String> outlets,
    List<String> urls,
    String quote,
    String note) {
  public static final int LONGEST_QUOTE = 240;

  public ExportRow {
    sources = List.copyOf(sources);
    targets = List.copyOf(targets);
    outlets = List.copyOf(outlets);
    urls = List.copyOf(urls);
    quote = Row.bounded(quote, LONGEST_QUOTE);
  }

  /** An event of the desk's own. */
  public static ExportRow of(Event event, String note) {
    return new ExportRow(
        event.id(),
        "",
        event.date(),
        event.coding(),
        event.status(),
        event.sources(),
        event.targets(),
        event.place(),
        event.counts(),
        cited(event, Citation::outlet),
        cited(event, Citation::url),
        event.supporting().stream().map(claim -> claim.evidence().text()).findFirst().orElse(""),
        note);
  }

  private static List<String> cited(Event event, Function<Citation, String> part) {
    return event.supporting().stream()
        .map(Claim::article)
        .map(part)
        .filter(words -> !words.isEmpty())
        .distinct()
        .sorted()
        .toList();
  }

  /** A deed, with what the archive keeps of it. */
  public static ExportRow of(Deed deed, String dataset) {
    return new ExportRow(
        deed.event(),
        dataset,
        DateRange.of(deed.day(), deed.day(), ""),
        new Coding(
            deed.type(),
            deed.mode(),
            List.of(),
            Cameo.builtIn().code(deed.type(), deed.mode()),
            deed.intensity()),
        deed.status(),
        side(deed.source()),
        side(deed.target()),
        deed.place(),
        Counts.NONE,
        deed.outlets(),
        List.of(),
        "",
        "");
  }

  /** A row of a data set of others, as it was read. */
  public static ExportRow of(Imported row) {
    Deed deed = row.deed();
    Imported.Details details = row.details();
    return new ExportRow(
        deed.event(),
        row.origin().dataset(),
        details.date(),
        new Coding(deed.type(), deed.mode(), details.contexts(), details.cameo(), deed.intensity()),
        deed.status(),
        side(deed.source()),
        side(deed.target()),
        deed.place(),
        new Counts(details.killed(), Counts.NONE.injured(), Counts.NONE.size()),
        deed.outlets(),
        details.url().isEmpty() ? List.of() : List.of(details.url()),
        "",
        "");
  }

  private static List<Actor> side(Actor actor) {
    return actor.id().isEmpty() ? List.of() : List.of(actor);
  }

  /** The last day on which it can have happened. */
  Optional<LocalDate> day() {
    return date.to().or(date::from);
  }

  /** One actor and another; a side that is not known is nobody. */
  record Pair(Actor source, Actor target) {}

  /**
   * Each source with each target; where only sources stand, as in a meeting, each two of them in
   * either direction.
   */
  List<Pair> pairs() {
    boolean mutual = targets.isEmpty() && sources.size() > 1;
    List<Pair> pairs = new ArrayList<>();
    for (Actor source : known(sources)) {
      for (Actor target : mutual ? sources : known(targets)) {
        if (!mutual || !source.equals(target)) {
          pairs.add(new Pair(source, target));
        }
      }
    }
    return pairs;
  }

  private static List<Actor> known(List<Actor> actors) {
    return actors.isEmpty() ? List.of(Imported.NOBODY) : actors;
  }

  /** All who take part, each once. */
  Stream<Actor> actors() {
    return Stream.concat(sources.stream(), targets.stream()).distinct();
  }
}
