package org.brinkwatch.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.brinkwatch.archive.Archive;
import org.brinkwatch.archive.ArchiveException;
import org.brinkwatch.archive.ClaimKey;
import org.brinkwatch.archive.CorrectedClaim;
import org.brinkwatch.archive.Fix;
import org.brinkwatch.code.place.Entry;
import org.brinkwatch.code.place.Gazetteer;
import org.brinkwatch.event.Actor;
import org.brinkwatch.event.Claim;
import org.brinkwatch.event.DateRange;
import org.brinkwatch.event.Event;
import org.brinkwatch.event.EventType;
import org.brinkwatch.event.Place;
import org.brinkwatch.event.Status;
import org.brinkwatch.web.http.Call;
import org.brinkwatch.web.http.JsonIn;
import org.brinkwatch.web.http.Refusal;

/** Corrections as people write them, in the API or on the command line, into the archive. */
public final class Fixing {
  private static final int LONGEST = 2000;

  private final Archive archive;

  public Fixing(Archive archive) {
    this.archive = archive;
  }

  /**
   * What came of it.
   *
   * @param numbers by which each can be taken back
   * @param events those that the claims are part of now
   */
  public record Done(List<Long> numbers, String effect, List<String> events) {
    public Done {
      numbers = List.copyOf(numbers);
      events = List.copyOf(events);
    }
  }

  /** Loaded when a place is set right, and only then. */
  private static final class BuiltIn {
    static final Gazetteer PLACES = Gazetteer.builtIn();
  }

  /**
   * Keeps a correction; the fields are those of the API, see docs/api.md.
   *
   * @throws Refusal that says what cannot be understood or is not there
   */
  public Done add(JsonIn body, String who) {
    body.only("claim", "event", "actor", "name", "country", "sector", "field", "value", "why");
    String why = bounded(body.maybeWords("why").orElse(""), "why");
    List<Fix> fixes = fixes(body);
    List<Long> numbers = new ArrayList<>();
    try {
      for (Fix fix : fixes) {
        numbers.add(archive.corrections().add(fix, who, why));
      }
    } catch (ArchiveException e) {
      throw Refusal.of(409, "no-such-claim", String.valueOf(e.getMessage()));
    }
    List<String> events = events(fixes);
    return new Done(numbers, effect(fixes, events), events);
  }

  private static String effect(List<Fix> fixes, List<String> events) {
    if (fixes.get(0).kind() == Fix.Kind.ALIAS) {
      return "the words stand for this actor from now on";
    }
    return events.isEmpty() ? "it counts for no event now" : "it is told by event " + events.get(0);
  }

  /** Those that the claims are part of now. */
  private List<String> events(List<Fix> fixes) {
    List<ClaimKey> keys = fixes.stream().flatMap(fix -> fix.claim().stream()).toList();
    return keys.stream()
        .map(ClaimKey::article)
        .distinct()
        .flatMap(article -> archive.events().ofArticle(article).stream())
        .filter(
            event ->
                claims(event)
                    .anyMatch(claim -> keys.stream().anyMatch(key -> key.id().equals(claim.id()))))
        .map(Event::id)
        .distinct()
        .toList();
  }

  private static Stream<Claim> claims(Event event) {
    return Stream.concat(event.supporting().stream(), event.denying().stream());
  }

  private List<Fix> fixes(JsonIn body) {
    String field = body.words("field").toLowerCase(Locale.ROOT);
    return switch (field) {
      case "merge" -> List.of(merge(body));
      case "split" -> split(body);
      case "alias", "new" -> List.of(alias(body, field.equals("new")));
      default -> List.of(fix(field, body));
    };
  }

  private Fix fix(String field, JsonIn body) {
    ClaimKey claim = key(body.words("claim"));
    return switch (field) {
      case "type" -> type(claim, body.words("value"));
      case "status" -> Fix.status(claim, constant(Status.values(), body.words("value")));
      case "source" -> Fix.sources(claim, actors(body));
      case "target" -> Fix.targets(claim, actors(body));
      case "date" -> Fix.date(claim, date(body.words("value")));
      case "place" -> Fix.place(claim, place(body.maybeWords("value").orElse("")));
      case "reject" -> Fix.reject(claim);
      default ->
          throw Refusal.badValue("field", "there is no field '" + field + "' to set right")
              .hint(
                  "fields are type, status, source, target, date, place, reject; with an event merge"
                      + " and split; with an actor alias and new");
    };
  }

  private ClaimKey key(String id) {
    CorrectedClaim claim = RecordsApi.find(archive, id);
    return ClaimKey.of(claim.machine());
  }

  private static Fix type(ClaimKey claim, String value) {
    String[] parts = value.split("[ ·]+", 2);
    String mode = parts.length > 1 ? bounded(parts[1].strip(), "value") : "";
    return Fix.type(claim, constant(EventType.values(), parts[0]), mode);
  }

  private static <E extends Enum<E>> E constant(E[] all, String word) {
    return Arrays.stream(all)
        .filter(one -> one.name().equalsIgnoreCase(word))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.badValue(
                    "value",
                    "'"
                        + word
                        + "' is none of "
                        + Arrays.stream(all).map(Enum::name).collect(Collectors.joining(", "))));
  }

  /** Ids or names, in a list or with commas between them; none for nobody. */
  private List<Actor> actors(JsonIn body) {
    List<String> words =
        body.get("value").filter(List.class::isInstance).isPresent()
            ? body.list("value")
            : List.of(body.maybeWords("value").orElse("").split(","));
    Parties parties = new Parties(archive);
    return words.stream()
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .map(
            word ->
                parties
                    .named(word)
                    .orElseThrow(
                        () ->
                            Refusal.badValue("value", "there is no actor '" + word + "'")
                                .hint("GET /api/v1/actors?prefix= finds actors")))
        .toList();
  }

  private static DateRange date(String value) {
    String[] ends = value.split("\\.\\.", -1);
    if (ends.length > 2) {
      throw Refusal.badValue("value", "expected a day, or two with .. between them");
    }
    var from = Call.day("value", ends[0].strip());
    var to = Call.day("value", ends[ends.length - 1].strip());
    if (to.isBefore(from)) {
      throw Refusal.badValue("value", "it ends before it begins");
    }
    return DateRange.of(from, to, "");
  }

  /** A name, with its country after a comma where there are several; nothing for no place. */
  private static Optional<Place> place(String value) {
    if (value.isEmpty()) {
      return Optional.empty();
    }
    String[] parts = value.split(",", 2);
    String country = parts.length > 1 ? parts[1].strip() : "";
    List<Place> places =
        BuiltIn.PLACES.find(parts[0].strip()).stream()
            .map(Entry::place)
            .filter(place -> country.isEmpty() || place.country().equalsIgnoreCase(country))
            .distinct()
            .toList();
    if (places.isEmpty()) {
      throw Refusal.badValue("value", "the gazetteer has no place '" + value + "'");
    }
    List<String> countries = places.stream().map(Place::country).distinct().sorted().toList();
    if (countries.size() > 1) {
      throw Refusal.badValue("value", "there are several places '" + value + "'")
          .hint(
              "write it as '"
                  + parts[0].strip()
                  + ", "
                  + countries.get(0)
                  + "'; countries are "
                  + String.join(", ", countries));
    }
    return Optional.of(places.get(0));
  }

  private Fix merge(JsonIn body) {
    return Fix.merge(first(body.words("event"), "event"), first(body.words("value"), "value"));
  }

  private ClaimKey first(String event, String field) {
    return claims(event(event, field))
        .map(claim -> key(claim.id()))
        .findFirst()
        .orElseThrow(() -> Refusal.badValue(field, "no claim tells of '" + event + "'"));
  }

  private Event event(String id, String field) {
    return archive
        .events()
        .event(id)
        .orElseThrow(
            () -> Refusal.badValue(field, "the desk has no event '" + id + "' of its own"));
  }

  private List<Fix> split(JsonIn body) {
    Event event = event(body.words("event"), "event");
    List<String> ids =
        Stream.of(body.words("value").split("[,\\s]+")).filter(id -> !id.isEmpty()).toList();
    for (String id : ids) {
      if (claims(event).noneMatch(claim -> claim.id().equals(id))) {
        throw Refusal.badValue("value", "'" + id + "' is no claim of this event");
      }
    }
    return ids.stream().map(id -> Fix.split(key(id))).toList();
  }

  private Fix alias(JsonIn body, boolean isNew) {
    String id = bounded(body.words("actor"), "actor");
    String words = bounded(body.words("value"), "value");
    Optional<Actor> known = new Parties(archive).find(id);
    if (known.isPresent()) {
      return Fix.alias(words, known.get());
    }
    if (!isNew) {
      throw Refusal.badValue("actor", "there is no actor '" + id + "'")
          .hint("with the field 'new' and a name it is made");
    }
    String country = body.maybeWords("country").orElse("");
    if (!id.matches("[\\w.\\-]{2,60}") || !country.matches("([A-Z]{3})?")) {
      throw Refusal.badValue(
          "actor", "an id is letters, digits, . and -; a country is ISO alpha-3");
    }
    return Fix.alias(
        words,
        new Actor(
            id,
            bounded(body.words("name"), "name"),
            country,
            bounded(body.maybeWords("sector").orElse(""), "sector")));
  }

  private static String bounded(String words, String field) {
    if (words.length() > LONGEST) {
      throw Refusal.badValue(field, "'" + field + "' is longer than " + LONGEST + " characters");
    }
    return words;
  }
}
