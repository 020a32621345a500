package org.brinkwatch.evaluate;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.brinkwatch.event.Act;
import org.brinkwatch.event.Claim;
import org.brinkwatch.event.Counts;
import org.brinkwatch.event.DateRange;
import org.brinkwatch.event.EventType;
import org.brinkwatch.event.Location;
import org.brinkwatch.event.Mention;
import org.brinkwatch.event.Status;

/**
 * A claim in the notation of gold files (docs/evaluation.md); two are equal whatever the order of
 * their actors.
 *
 * @param act what a verbal act is about
 * @param sources actor ids, or words in quotation marks for who is in no file
 * @param targets as the sources
 * @param speaker an actor as in the sources; empty for nobody
 * @param days {@code from..to}, either may be missing; empty where the text does not say when
 * @param country of the words that say where; empty for nowhere
 */
public record Written(
    EventType type,
    Optional<EventType> act,
    Status status,
    Set<String> sources,
    Set<String> targets,
    String speaker,
    String days,
    String country,
    Counts counts) {
  private static final Set<EventType> ABOUT_AN_ACT =
      Set.of(
          EventType.AGREE,
          EventType.THREATEN,
          EventType.REQUEST,
          EventType.REJECT,
          EventType.ACCUSE);

  public Written {
    sources = Collections.unmodifiableSet(new LinkedHashSet<>(sources));
    targets = Collections.unmodifiableSet(new LinkedHashSet<>(targets));
  }

  /**
   * The claims of a line, {@code NONE} or joined by semicolons.
   *
   * @throws IllegalArgumentException saying what was found and what was expected, where the line is
   *     not in the notation
   */
  public static List<Written> parse(String line) {
    return Notation.claims(line);
  }

  /** What was coded, as a gold file would write it. */
  public static Written of(Claim claim) {
    return new Written(
        claim.coding().type(),
        claim.act().filter(act -> ABOUT_AN_ACT.contains(claim.coding().type())).map(Act::type),
        claim.status(),
        ids(claim.sources()),
        ids(claim.targets()),
        claim.attributedTo().map(speaker -> speaker.actor().id()).orElse(""),
        days(claim.date()),
        claim.location().map(Written::country).orElse(""),
        claim.counts());
  }

  /** All claims of a text in the notation. */
  public static String line(List<Written> claims) {
    return claims.isEmpty()
        ? "NONE"
        : claims.stream().map(Written::toString).collect(Collectors.joining(" ; "));
  }

  private static Set<String> ids(List<Mention> mentions) {
    return mentions.stream()
        .map(mention -> mention.actor().id())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static String days(DateRange date) {
    String from = date.from().map(Object::toString).orElse("");
    String to = date.to().map(Object::toString).orElse("");
    return date.isKnown() ? from + ".." + to : "";
  }

  private static String country(Location location) {
    return location.place().country();
  }

  @Override
  public String toString() {
    return type
        + act.map(about -> ">" + about).orElse("")
        + (" " + status)
        + (" " + names(sources) + " -> " + names(targets))
        + part(" by ", speaker)
        + part(" @", days)
        + part(" in ", country)
        + number(" killed=", counts.killed())
        + number(" injured=", counts.injured())
        + number(" size=", counts.size());
  }

  private static String names(Set<String> actors) {
    return actors.isEmpty() ? "-" : String.join(" + ", actors);
  }

  private static String part(String name, String value) {
    return value.isEmpty() ? "" : name + value;
  }

  private static String number(String name, OptionalInt number) {
    return number.isPresent() ? name + number.getAsInt() : "";
  }
}
