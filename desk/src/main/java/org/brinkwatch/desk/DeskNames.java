package org.brinkwatch.desk;

import java.util.Map;
import java.util.Optional;
import org.brinkwatch.code.actor.Actors;
import org.brinkwatch.code.place.Gazetteer;
import org.brinkwatch.event.Place;
import org.brinkwatch.watch.redline.Names;

/** The names that red lines may use: the gazetteer's and those of the actor files. */
final class DeskNames implements Names {
  private final Gazetteer gazetteer = Gazetteer.builtIn();
  private final Actors actors = Actors.builtIn();

  @Override
  public Optional<Place> place(String name, Optional<String> country) {
    Map<String, Integer> told = country.map(code -> Map.of(code, 1)).orElse(Map.of());
    return gazetteer
        .resolve(name, told, Optional.empty())
        .filter(place -> country.map(place.country()::equals).orElse(true));
  }

  @Override
  public boolean isActor(String id) {
    return actors.line(id).isPresent() || actors.state(id).isPresent();
  }
}
