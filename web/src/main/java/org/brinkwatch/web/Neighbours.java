package org.brinkwatch.web;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.brinkwatch.archive.Archive;
import org.brinkwatch.archive.Found;
import org.brinkwatch.event.Actor;
import org.brinkwatch.event.Deed;
import org.brinkwatch.forecast.Spillover;
import org.brinkwatch.watch.Dyad;
import org.brinkwatch.watch.Hostility;
import org.brinkwatch.watch.Series;
import org.brinkwatch.web.http.JsonOut;

/** The dyads that become hostile in the weeks after one does, with the times they did. */
final class Neighbours {
  private static final int YEARS = 2;

  private final Shapes shapes;
  private final Archive archive;
  private final Map<String, Actor> actors = new HashMap<>();
  private final List<Spillover> found;

  private Neighbours(Archive archive, Actor source, Actor target, LocalDate asOf) {
    this.archive = archive;
    shapes = new Shapes(archive);
    Set<Deed> deeds = new LinkedHashSet<>();
    for (Actor one : List.of(source, target)) {
      String query = Parties.all(one.id()) + " from:" + asOf.minusYears(YEARS) + " to:" + asOf;
      archive.events().search(Query.parse(query), Optional.empty(), Sample.MOST).deeds().stream()
          .map(Found::deed)
          .filter(deed -> !deed.source().id().isEmpty() && !deed.target().id().isEmpty())
          .forEach(deeds::add);
    }
    List<Deed> parties =
        Hindsight.as(
            Hindsight.known(List.copyOf(deeds)),
            actor ->
                Turns.isOf(actor, source) ? source : Turns.isOf(actor, target) ? target : actor);
    for (Deed deed : parties) {
      actors.putIfAbsent(deed.source().id(), deed.source());
      actors.putIfAbsent(deed.target().id(), deed.target());
    }
    found =
        Spillover.from(
            new Dyad(source.id(), target.id()),
            Series.all(parties, asOf),
            Hostility.MATERIAL_CONFLICT);
  }

  /** Over the newest deeds of either side. */
  static Neighbours of(Archive archive, Actor source, Actor target, LocalDate asOf) {
    return new Neighbours(archive, source, target, asOf);
  }

  /** As the field {@code spillovers}. */
  void write(JsonOut out) throws IOException {
    out.list("spillovers", found, this::write);
  }

  private void write(JsonOut out, Spillover one) throws IOException {
    out.object("source", it -> Shapes.actor(it, actor(one.to().source())))
        .object("target", it -> Shapes.actor(it, actor(one.to().target())))
        .number("after", one.response().after())
        .number("hostileAfter", one.response().hostileAfter())
        .number("otherwise", one.response().otherwise())
        .number("hostileOtherwise", one.response().hostileOtherwise())
        .number("low", one.response().low())
        .number("high", one.response().high());
    out.list(
        "support",
        one.support(),
        (item, echo) -> item.raws("first", events(echo.first())).raws("then", events(echo.then())));
  }

  private Actor actor(String id) {
    return actors.getOrDefault(id, new Actor(id, "", "", ""));
  }

  private List<String> events(List<Deed> deeds) {
    List<String> events = new ArrayList<>();
    deeds.stream()
        .limit(1)
        .flatMap(deed -> archive.events().deeds(deed.event()).stream().limit(1))
        .map(shapes::event)
        .forEach(events::add);
    return events;
  }
}
