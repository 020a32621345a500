package org.brinkwatch.resolve;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.brinkwatch.event.Act;
import org.brinkwatch.event.Actor;
import org.brinkwatch.event.Citation;
import org.brinkwatch.event.Claim;
import org.brinkwatch.event.Coding;
import org.brinkwatch.event.Counts;
import org.brinkwatch.event.DateRange;
import org.brinkwatch.event.EventType;
import org.brinkwatch.event.Evidence;
import org.brinkwatch.event.Location;
import org.brinkwatch.event.Mention;
import org.brinkwatch.event.Place;
import org.brinkwatch.event.Place.Precision;
import org.brinkwatch.event.Span;
import org.brinkwatch.event.Status;

/** A claim in the making, so that a test reads like what its articles say. */
final class Telling {
  static final Place ALDEA = new Place("Aldea", "VEL", 40, 20, Precision.TOWN);
  static final Place BORGO = new Place("Borgo", "VEL", 41, 21, Precision.TOWN);
  static final Place VELIA = new Place("Velia", "VEL", 40.5, 20.5, Precision.COUNTRY);
  static final Place NORD = new Place("Nord", "NOR", 60, 10, Precision.COUNTRY);
  static final Place GULF = new Place("The Gulf", "", 42, 22, Precision.REGION);

  private static final Span NONE = new Span(0, 0);
  private final EventType type;
  private final List<Mention> sources = new ArrayList<>();
  private final List<Mention> targets = new ArrayList<>();
  private String mode = "";
  private Optional<Act> act = Optional.empty();
  private Status status = Status.ACTUAL;
  private String article = "morning.txt";
  private Optional<LocalDate> published = Optional.of(LocalDate.of(2031, 5, 20));
  private DateRange date = DateRange.UNKNOWN;
  private Optional<Location> location = Optional.empty();
  private Counts counts = Counts.NONE;
  private String sentence = "";
  private double confidence = 0.5;

  private Telling(EventType type) {
    this.type = type;
  }

  static Telling of(EventType type) {
    return new Telling(type);
  }

  Telling by(String... actors) {
    for (String actor : actors) {
      sources.add(mention(actor));
    }
    return this;
  }

  Telling on(String... actors) {
    for (String actor : actors) {
      targets.add(mention(actor));
    }
    return this;
  }

  Telling mode(String name) {
    mode = name;
    return this;
  }

  Telling about(EventType what, Status how) {
    act = Optional.of(new Act(what, "", how, NONE));
    return this;
  }

  Telling status(Status what) {
    status = what;
    return this;
  }

  Telling in(String name, String day) {
    article = name;
    published = Optional.of(LocalDate.parse(day));
    return this;
  }

  Telling day(String day) {
    date = DateRange.of(LocalDate.parse(day), LocalDate.parse(day), day);
    return this;
  }

  Telling days(String first, String last) {
    date = DateRange.of(LocalDate.parse(first), LocalDate.parse(last), first + ".." + last);
    return this;
  }

  Telling month(String name) {
    YearMonth month = YearMonth.parse(name);
    date = DateRange.of(month.atDay(1), month.atEndOfMonth(), name);
    return this;
  }

  Telling year(int year) {
    date = DateRange.of(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), "that year");
    return this;
  }

  Telling at(Place place) {
    location = Optional.of(new Location(place, place.name(), NONE));
    return this;
  }

  Telling killed(int number) {
    counts = new Counts(OptionalInt.of(number), OptionalInt.empty(), OptionalInt.empty());
    return this;
  }

  Telling sentence(String words) {
    sentence = words;
    return this;
  }

  Telling sure(double confidenceOfIt) {
    confidence = confidenceOfIt;
    return this;
  }

  Claim claim() {
    Citation citation = new Citation(article, "", "", "", published);
    String said =
        sentence.isEmpty() ? article + sources + targets + date + location + counts : sentence;
    return new Claim(
        Integer.toHexString((article + type + mode + act + status + said).hashCode()),
        citation,
        new Coding(type, mode, List.of(), "", 0),
        act,
        status,
        Optional.empty(),
        sources,
        targets,
        date,
        location,
        counts,
        new Evidence(NONE, said, NONE, ""),
        confidence,
        "");
  }

  /**
   * "VEL" is a state, "VEL.MIL" its army, "rebels.VEL" a group in it, "ada-nord.NOR:GOV" a person
   * in office, "fighters" a word for people of whom nothing else is known.
   */
  private static Mention mention(String id) {
    if (id.equals(id.toLowerCase(Locale.ROOT))) {
      return new Mention(new Actor(id, id, "", ""), id, NONE);
    }
    int colon = id.indexOf(':');
    if (colon > 0) {
      String[] person = id.substring(0, colon).split("\\.", -1);
      String sector = id.substring(colon + 1);
      return new Mention(new Actor(person[0], person[0], person[1], sector), person[0], NONE);
    }
    String[] parts = id.split("\\.", -1);
    boolean group = parts.length > 1 && Character.isLowerCase(id.charAt(0));
    String country = group ? parts[1] : parts[0];
    String sector = group ? "REB" : parts.length > 1 ? parts[1] : "";
    return new Mention(new Actor(id, id, country, sector), id, NONE);
  }
}
