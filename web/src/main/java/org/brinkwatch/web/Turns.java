package org.brinkwatch.web;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.brinkwatch.archive.Archive;
import org.brinkwatch.archive.Found;
import org.brinkwatch.event.Actor;
import org.brinkwatch.event.Deed;
import org.brinkwatch.watch.Alarm;
import org.brinkwatch.watch.Alarms;
import org.brinkwatch.watch.Arrow;
import org.brinkwatch.watch.Dyad;
import org.brinkwatch.watch.Hostility;
import org.brinkwatch.watch.Series;
import org.brinkwatch.web.http.JsonOut;

/** Where one party's dealings with another left their usual range, and where they go now. */
final class Turns {
  /** Warnings need a year before them. */
  private static final int YEARS = 3;

  private final Dyad dyad;
  private final LocalDate asOf;
  private final List<Deed> deeds;

  private Turns(Dyad dyad, LocalDate asOf, List<Deed> deeds) {
    this.dyad = dyad;
    this.asOf = asOf;
    this.deeds = deeds;
  }

  /** Over the newest deeds of some years up to a day. */
  static Turns of(Archive archive, Actor source, Actor target, LocalDate asOf) {
    List<Deed> deeds =
        archive
            .events()
            .search(
                Query.parse(
                    Parties.towards(source.id(), target.id())
                        + " from:"
                        + asOf.minusYears(YEARS)
                        + " to:"
                        + asOf),
                Optional.empty(),
                Sample.MOST)
            .deeds()
            .stream()
            .map(Found::deed)
            .toList();
    List<Deed> between =
        Hindsight.as(
            deeds,
            actor -> actor.id().equals(source.id()) || isOf(actor, source) ? source : target);
    return new Turns(new Dyad(source.id(), target.id()), asOf, between);
  }

  static boolean isOf(Actor actor, Actor country) {
    return country.id().length() == 3 && actor.country().equals(country.id());
  }

  Arrow arrow() {
    return Arrow.of(series(), Hostility.MATERIAL_CONFLICT);
  }

  private Series series() {
    return Series.all(Hindsight.known(deeds), asOf).getOrDefault(dyad, Series.empty(dyad, asOf));
  }

  /**
   * In three lists: single weeks out of the usual range, new paces that were seen as they came, and
   * stretches of even pace that can only be told in hindsight.
   */
  void write(JsonOut out) throws IOException {
    List<Alarm> online = alarms(deeds);
    List<Alarm> all = alarms(Hindsight.known(deeds));
    list(out, "surprises", all, online, Alarm.Kind.SURPRISE);
    list(out, "changePoints", all, online, Alarm.Kind.CHANGE);
    out.list(
        "stretches",
        series().stretches(Hostility.MATERIAL_CONFLICT),
        (item, one) ->
            item.words("from", one.from().toString())
                .words("to", one.to().toString())
                .number("pace", one.pace())
                .words("when", "retrospective"));
  }

  private List<Alarm> alarms(List<Deed> some) {
    return Alarms.of(some, Hostility.MATERIAL_CONFLICT, asOf).stream()
        .filter(alarm -> !alarm.mutual() && alarm.dyad().equals(dyad))
        .toList();
  }

  private static void list(
      JsonOut out, String name, List<Alarm> all, List<Alarm> online, Alarm.Kind kind)
      throws IOException {
    out.list(
        name,
        all.stream().filter(alarm -> alarm.kind() == kind).toList(),
        (item, alarm) ->
            item.words("day", alarm.day().toString())
                .words("when", isTold(alarm, online) ? "online" : "retrospective")
                .words("words", alarm.words())
                .number("count", alarm.count())
                .number("usual", alarm.usual()));
  }

  /** Whether the desk knew enough on the day itself. */
  private static boolean isTold(Alarm alarm, List<Alarm> online) {
    return online.stream()
        .anyMatch(other -> other.kind() == alarm.kind() && other.day().equals(alarm.day()));
  }
}
