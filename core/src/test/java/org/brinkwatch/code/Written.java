package org.brinkwatch.code;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.brinkwatch.event.Act;
import org.brinkwatch.event.Claim;
import org.brinkwatch.event.Counts;
import org.brinkwatch.event.DateRange;
import org.brinkwatch.event.EventType;
import org.brinkwatch.event.Location;
import org.brinkwatch.event.Mention;
import org.brinkwatch.event.Status;

/**
 * A claim in the notation of golden/code/README.md; two are equal whatever the order of their
 * actors.
 *
 * @param act what a verbal act is about; empty for nothing
 * @param rest speaker, days, country and counts, as written
 */
record Written(
    EventType type,
    String act,
    Status status,
    Set<String> sources,
    Set<String> targets,
    String rest) {
  private static final Set<EventType> ABOUT_AN_ACT =
      Set.of(
          EventType.AGREE,
          EventType.THREATEN,
          EventType.REQUEST,
          EventType.REJECT,
          EventType.ACCUSE);
  private static final String ACTORS = "\\S+(?: \\+ \\S+)*";
  private static final Pattern NOTATION =
      Pattern.compile(
          "(?<type>[A-Z]+)(?:>(?<act>[A-Z]+))? (?<status>[A-Z]+)"
              + (" (?<sources>" + ACTORS + ") -> (?<targets>" + ACTORS + ")")
              + "(?<rest>(?: by \\S+)?(?: @[0-9-]*\\.\\.[0-9-]*)?(?: in [A-Z]{3})?"
              + "(?: killed=\\d+)?(?: injured=\\d+)?(?: size=\\d+)?)");

  /**
   * The claims of a golden line.
   *
   * @throws IllegalArgumentException where the line is not in that notation
   */
  static List<Written> parse(String expected) {
    return expected.equals("NONE")
        ? List.of()
        : Stream.of(expected.split(" ; ", -1)).map(Written::parseOne).toList();
  }

  private static Written parseOne(String text) {
    Matcher matcher = NOTATION.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("no claim: " + text);
    }
    String act = matcher.group("act");
    return new Written(
        EventType.valueOf(matcher.group("type")),
        act == null ? "" : EventType.valueOf(act).name(),
        Status.valueOf(matcher.group("status")),
        actors(matcher.group("sources")),
        actors(matcher.group("targets")),
        matcher.group("rest"));
  }

  private static Set<String> actors(String written) {
    return written.equals("-")
        ? Set.of()
        : new LinkedHashSet<>(List.of(written.split(" \\+ ", -1)));
  }

  static Written of(Claim claim) {
    return new Written(
        claim.coding().type(),
        claim
            .act()
            .filter(act -> ABOUT_AN_ACT.contains(claim.coding().type()))
            .map(Act::type)
            .map(EventType::name)
            .orElse(""),
        claim.status(),
        ids(claim.sources()),
        ids(claim.targets()),
        rest(claim));
  }

  private static Set<String> ids(List<Mention> mentions) {
    return mentions.stream()
        .map(mention -> mention.actor().id())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static String rest(Claim claim) {
    Counts counts = claim.counts();
    return claim.attributedTo().map(speaker -> " by " + speaker.actor().id()).orElse("")
        + days(claim.date())
        + claim.location().map(Written::country).orElse("")
        + number(" killed=", counts.killed())
        + number(" injured=", counts.injured())
        + number(" size=", counts.size());
  }

  private static String days(DateRange date) {
    String from = date.from().map(Object::toString).orElse("");
    String to = date.to().map(Object::toString).orElse("");
    return date.isKnown() ? " @" + from + ".." + to : "";
  }

  private static String country(Location location) {
    String country = location.place().country();
    return country.isEmpty() ? "" : " in " + country;
  }

  private static String number(String name, OptionalInt number) {
    return number.isPresent() ? name + number.getAsInt() : "";
  }

  /** All claims of a text in the notation, as they stand in a golden line. */
  static String line(List<Written> claims) {
    return claims.isEmpty()
        ? "NONE"
        : claims.stream().map(Written::toString).collect(Collectors.joining(" ; "));
  }

  @Override
  public String toString() {
    String about = act.isEmpty() ? "" : ">" + act;
    return type + about + " " + status + " " + names(sources) + " -> " + names(targets) + rest;
  }

  private static String names(Set<String> actors) {
    return actors.isEmpty() ? "-" : String.join(" + ", actors);
  }
}
