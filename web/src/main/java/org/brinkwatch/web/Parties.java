package org.brinkwatch.web;

import java.util.Optional;
import org.brinkwatch.archive.Archive;
import org.brinkwatch.archive.Filter;
import org.brinkwatch.code.actor.Actors;
import org.brinkwatch.event.Actor;
import org.brinkwatch.web.http.Refusal;

/** Actors by what a user calls them. */
final class Parties {
  private final Archive archive;

  Parties(Archive archive) {
    this.archive = archive;
  }

  /** Loaded where the archive does not know a country, and only then. */
  private static final class BuiltIn {
    static final Actors ACTORS = Actors.builtIn();
  }

  /** An actor that events name, or a state or part of one; a country stands for all of it. */
  Optional<Actor> find(String id) {
    return archive.findings().actor(id).or(() -> state(id));
  }

  private static Optional<Actor> state(String id) {
    if (id.matches("[A-Z]{3}")) {
      return BuiltIn.ACTORS.state(id);
    }
    return id.matches("[A-Z]{3}\\.[A-Z]{3}")
        ? BuiltIn.ACTORS.part(id.substring(0, 3), id.substring(4))
        : Optional.empty();
  }

  /**
   * The same, or nobody known.
   *
   * @throws Refusal where no event names it and no state is called so
   */
  Actor get(String id) {
    return find(id)
        .orElseThrow(
            () ->
                Refusal.notFound("there is no actor '" + id + "'")
                    .hint("GET /api/v1/actors?prefix= finds actors"));
  }

  /** By id, or by the whole name. */
  Optional<Actor> named(String words) {
    return find(words)
        .or(
            () ->
                archive.findings().actors(words, 50).stream()
                    .filter(actor -> actor.name().equalsIgnoreCase(words))
                    .findFirst());
  }

  /** All that an actor takes part in. */
  static Filter all(String id) {
    return Query.parse("actor:" + quoted(id));
  }

  static Filter towards(String source, String target) {
    return Query.parse("source:" + quoted(source) + " target:" + quoted(target));
  }

  private static String quoted(String value) {
    return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
