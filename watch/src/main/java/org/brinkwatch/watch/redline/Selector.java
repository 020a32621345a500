package org.brinkwatch.watch.redline;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.brinkwatch.event.Actor;
import org.brinkwatch.event.Deed;
import org.brinkwatch.event.EventType;
import org.brinkwatch.event.Quad;
import org.brinkwatch.event.Status;

/** Which deeds are meant: by who, what, where, and what is said of them. */
record Selector(Who who, What what, Where where, Set<Status> statuses) {
  static final Selector ANY = new Selector(Who.ANY, What.ANY, Where.ANY, Set.of(Status.ACTUAL));

  Selector {
    statuses = Set.copyOf(statuses);
  }

  /** Cheap questions first: every deed is held against every selector. */
  boolean matches(Deed deed) {
    return statuses.contains(deed.status())
        && what.matches(deed)
        && who.matches(deed.source(), deed.target())
        && where.matches(deed);
  }

  Selector with(What other) {
    return new Selector(who, other, where, statuses);
  }

  String words() {
    String deeds =
        Stream.of(what.words(), who.words(), where.words())
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" "));
    boolean usual = statuses.equals(Set.of(Status.ACTUAL));
    return usual ? deeds : deeds + " (" + statusWords() + ")";
  }

  private String statusWords() {
    return statuses.stream()
        .sorted()
        .map(status -> status.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(" or "));
  }

  /**
   * Sides of a deed; empty lists ask nothing.
   *
   * @param actors who is on either side
   */
  record Who(
      List<ActorPattern> sources,
      List<ActorPattern> targets,
      List<ActorPattern> actors,
      List<Pair> dyads,
      String words) {
    static final Who ANY = new Who(List.of(), List.of(), List.of(), List.of(), "");

    Who {
      sources = List.copyOf(sources);
      targets = List.copyOf(targets);
      actors = List.copyOf(actors);
      dyads = List.copyOf(dyads);
    }

    boolean isAny() {
      return sources.isEmpty() && targets.isEmpty() && actors.isEmpty() && dyads.isEmpty();
    }

    boolean matches(Actor source, Actor target) {
      return (sources.isEmpty() || Pair.any(sources, source))
          && (targets.isEmpty() || Pair.any(targets, target))
          && (actors.isEmpty() || Pair.any(actors, source) || Pair.any(actors, target))
          && (dyads.isEmpty() || Pair.any(dyads, source, target));
    }

    /** All actors that it names. */
    Stream<ActorPattern> patterns() {
      return Stream.concat(
          Stream.of(sources, targets, actors).flatMap(List::stream),
          dyads.stream()
              .flatMap(dyad -> Stream.concat(dyad.one().stream(), dyad.other().stream())));
    }
  }

  /** The kind of act; empty sets and lists ask nothing. */
  record What(
      Set<EventType> types,
      Set<String> modes,
      Set<Quad> quads,
      Optional<Bound> intensity,
      int outlets) {
    static final What ANY = new What(Set.of(), Set.of(), Set.of(), Optional.empty(), 0);

    What {
      types = types.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(types));
      modes = Set.copyOf(modes);
      quads = Set.copyOf(quads);
    }

    static What of(EventType type) {
      return new What(Set.of(type), Set.of(), Set.of(), Optional.empty(), 0);
    }

    boolean matches(Deed deed) {
      return (types.isEmpty() || types.contains(deed.type()))
          && (modes.isEmpty() || modes.contains(deed.mode()))
          && (quads.isEmpty() || quads.contains(deed.quad()))
          && (intensity.isEmpty() || intensity.get().holds(deed.intensity()))
          && deed.outlets().size() >= outlets;
    }

    String words() {
      List<String> parts = new ArrayList<>();
      parts.add(types.isEmpty() ? kinds() : joined(types.stream().sorted().map(Enum::name)));
      if (!modes.isEmpty()) {
        parts.add("(" + joined(modes.stream().sorted()) + ")");
      }
      intensity.ifPresent(bound -> parts.add("of intensity " + bound.words()));
      if (outlets > 1) {
        parts.add("told by " + outlets + " outlets each");
      }
      return String.join(" ", parts);
    }

    private String kinds() {
      return quads.isEmpty()
          ? "deeds of any kind"
          : "deeds of "
              + joined(
                  quads.stream()
                      .sorted()
                      .map(quad -> quad.name().toLowerCase(Locale.ROOT).replace('_', ' ')));
    }

    private static String joined(Stream<String> words) {
      return words.collect(Collectors.joining(" or "));
    }
  }

  /** Places: in any of the circles or countries. */
  record Where(List<Area> areas, Set<String> countries) {
    static final Where ANY = new Where(List.of(), Set.of());

    Where {
      areas = List.copyOf(areas);
      countries = Set.copyOf(countries);
    }

    boolean isAny() {
      return areas.isEmpty() && countries.isEmpty();
    }

    boolean matches(Deed deed) {
      return isAny() || touches(deed);
    }

    boolean touches(Deed deed) {
      return deed.place().isPresent()
          && (countries.contains(deed.place().get().country())
              || areas.stream().anyMatch(area -> area.holds(deed.place().get())));
    }

    String words() {
      return Stream.concat(
              areas.stream().map(Area::words),
              countries.stream().sorted().map(country -> "in " + country))
          .collect(Collectors.joining(" or "));
    }
  }
}
