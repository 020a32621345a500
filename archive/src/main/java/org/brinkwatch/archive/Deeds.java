package org.brinkwatch.archive;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.brinkwatch.event.Actor;
import org.brinkwatch.event.Citation;
import org.brinkwatch.event.Claim;
import org.brinkwatch.event.Deed;
import org.brinkwatch.event.Event;
import org.brinkwatch.event.Status;

/** An event of the desk's as pairs of actors see it. */
final class Deeds {
  private Deeds() {}

  /**
   * One for each source and target; where only sources stand (a meeting), one for each two of them
   * in either direction. A side that is not known is {@link Rows#NOBODY}.
   *
   * @param added the day on which the desk got the first of its articles
   */
  static List<Deed> of(Event event, LocalDate added) {
    LocalDate known = known(event, added);
    List<String> outlets = outlets(event);
    List<Deed> deeds = new ArrayList<>();
    for (Actor source : side(event.sources())) {
      for (Actor target : targets(event)) {
        if (!source.equals(target) || event.targets().equals(event.sources())) {
          deeds.add(deed(event, source, target, known, outlets));
        }
      }
    }
    return deeds;
  }

  private static List<Actor> targets(Event event) {
    boolean mutual = event.targets().isEmpty() && event.sources().size() > 1;
    return mutual ? event.sources() : side(event.targets());
  }

  private static List<Actor> side(List<Actor> actors) {
    return actors.isEmpty() ? List.of(Rows.NOBODY) : actors;
  }

  private static Deed deed(
      Event event, Actor source, Actor target, LocalDate known, List<String> outlets) {
    return new Deed(
        event.id(),
        day(event, known),
        known,
        source,
        target,
        event.coding().type(),
        event.coding().mode(),
        event.coding().intensity(),
        event.status(),
        event.place(),
        outlets);
  }

  /** What did happen did so by the day on which it was told. */
  private static LocalDate day(Event event, LocalDate known) {
    LocalDate last = event.date().to().or(event.date()::from).orElse(known);
    return event.status() == Status.ACTUAL && last.isAfter(known) ? known : last;
  }

  /** The first publication that tells it: what was known on a day of the past can be replayed. */
  private static LocalDate known(Event event, LocalDate added) {
    return event.supporting().stream()
        .map(claim -> claim.article().published())
        .flatMap(Optional::stream)
        .min(Comparator.naturalOrder())
        .orElse(added);
  }

  private static List<String> outlets(Event event) {
    return event.supporting().stream()
        .map(Claim::article)
        .map(Deeds::outlet)
        .filter(outlet -> !outlet.isEmpty())
        .distinct()
        .sorted()
        .toList();
  }

  /** The site where the outlet has no name. */
  private static String outlet(Citation article) {
    if (!article.outlet().isEmpty() || article.url().isEmpty()) {
      return article.outlet();
    }
    try {
      return Optional.ofNullable(URI.create(article.url()).getHost()).orElse("");
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
