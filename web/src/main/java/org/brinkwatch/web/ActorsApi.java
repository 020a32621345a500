package org.brinkwatch.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.brinkwatch.archive.Archive;
import org.brinkwatch.archive.DayCount;
import org.brinkwatch.archive.Filter;
import org.brinkwatch.archive.Fix;
import org.brinkwatch.archive.Found;
import org.brinkwatch.archive.Overview;
import org.brinkwatch.event.Actor;
import org.brinkwatch.event.Quad;
import org.brinkwatch.event.Statement;
import org.brinkwatch.web.http.Answer;
import org.brinkwatch.web.http.Call;
import org.brinkwatch.web.http.JsonOut;
import org.brinkwatch.web.http.Refusal;
import org.brinkwatch.web.http.Route;
import org.brinkwatch.web.http.Visitor;
import org.brinkwatch.web.http.Visitor.Role;

/** Actors, and what one of them did to another over time. */
final class ActorsApi {
  private static final int LATEST = 40;
  private static final int PAIRS = 20;
  private static final int STATEMENTS = 20;

  private final Holdings holdings;
  private final ForecastsApi forecasts;

  ActorsApi(Holdings holdings, ForecastsApi forecasts) {
    this.holdings = holdings;
    this.forecasts = forecasts;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/actors", Role.READ, this::complete, "prefix", "limit"),
        Route.get("/actors/{id}", Role.READ, this::actor, "by"),
        Route.get("/dyads/{source}/{target}", Role.READ, this::dyad, "from", "to", "by", "both"));
  }

  private Answer complete(Call call, Visitor visitor) {
    List<Actor> actors =
        holdings
            .archive()
            .findings()
            .actors(call.parameter("prefix").orElse(""), Query.limit(call, 20));
    return Answer.json(
        JsonOut.object(
            out ->
                out.list("items", actors, Shapes::actor)
                    .number("total", actors.size())
                    .flag("totalIsCapped", actors.size() == Query.limit(call, 20))
                    .none("next")));
  }

  private Answer actor(Call call, Visitor visitor) {
    Archive archive = holdings.archive();
    Actor actor = new Parties(archive).get(call.value("id"));
    Filter filter = Parties.all(actor.id());
    Overview overview = holdings.overviews().of(filter);
    Shapes shapes = new Shapes(archive);
    List<Found> newest = archive.events().search(filter, Optional.empty(), LATEST).deeds();
    List<String> latest = Sample.distinct(newest).stream().map(shapes::event).toList();
    List<Period> series =
        Period.ofDays(overview.days(), Period.Length.of(call, Period.Length.WEEK));
    return Answer.json(
        JsonOut.object(
            out -> {
              out.object("actor", it -> Shapes.actor(it, actor));
              out.words("aliases", aliases(archive, actor));
              out.list(
                  "dyads", overview.pairs().stream().limit(PAIRS).toList(), ActorsApi::writePair);
              out.raws("latest", latest);
              out.list("series", series, (item, period) -> period.write(item));
              forecasts.next(out, dyad -> isOf(dyad.source(), actor) || isOf(dyad.target(), actor));
              Counted.extent(out, overview.extent());
              out.flag("capped", overview.extent().isPart());
            }));
  }

  /** Whether it is the party or, of a country, a part of it. */
  private static boolean isOf(String id, Actor party) {
    return id.equals(party.id()) || (party.id().length() == 3 && id.startsWith(party.id() + "."));
  }

  /** The words that people said stand for it. */
  private static List<String> aliases(Archive archive, Actor actor) {
    return archive.corrections().latest(1000).stream()
        .filter(each -> each.undone().isEmpty() && each.fix().kind() == Fix.Kind.ALIAS)
        .filter(each -> each.fix().actors().contains(actor))
        .map(each -> each.fix().words())
        .distinct()
        .toList();
  }

  private static void writePair(JsonOut out, Overview.Group<Overview.Pair> pair)
      throws java.io.IOException {
    out.object("source", it -> Shapes.actor(it, pair.key().source()));
    out.object("target", it -> Shapes.actor(it, pair.key().target()));
    out.number("n", pair.deeds()).number("mean", pair.mean());
  }

  private Answer dyad(Call call, Visitor visitor) {
    Archive archive = holdings.archive();
    Parties parties = new Parties(archive);
    Actor source = parties.get(call.value("source"));
    Actor target = parties.get(call.value("target"));
    boolean both = call.flag("both");
    Filter filter =
        both
            ? Filter.of(new Filter.Dyad(source.id(), target.id()))
            : Parties.towards(source.id(), target.id());
    List<Found> latest =
        Sample.distinct(archive.events().search(filter, Optional.empty(), LATEST).deeds());
    LocalDate to =
        call.day("to")
            .or(() -> latest.stream().findFirst().map(found -> found.deed().day()))
            .orElse(holdings.today());
    LocalDate from = call.day("from").orElse(to.minusDays(364));
    if (to.isBefore(from)) {
      throw Refusal.badValue("to", "'to' is before 'from'");
    }
    List<DayCount> days =
        new ArrayList<>(archive.dyads().series(source.id(), target.id(), from, to));
    if (both) {
      days.addAll(archive.dyads().series(target.id(), source.id(), from, to));
    }
    List<Period> series = Period.ofDays(days, Period.Length.of(call, Period.Length.WEEK));
    Shapes shapes = new Shapes(archive);
    Turns turns = Turns.of(archive, source, target, to);
    return Answer.json(
        JsonOut.object(
            out -> {
              out.object("source", it -> Shapes.actor(it, source));
              out.object("target", it -> Shapes.actor(it, target));
              out.list("series", series, (item, period) -> period.write(item));
              range(out, series);
              turns.write(out);
              out.words("arrow", turns.arrow().direction().toString())
                  .words("rule", turns.arrow().rule());
              out.raws("latest", latest.stream().map(shapes::event).toList());
              out.raws("statements", statements(shapes, source, target));
              forecasts.open(out, source, target);
              forecasts.next(
                  out, dyad -> isOf(dyad.source(), source) && isOf(dyad.target(), target));
              Neighbours.of(archive, source, target, to).write(out);
            }));
  }

  /** Between which numbers of acts of material conflict the middle eight of ten periods lie. */
  private static void range(JsonOut out, List<Period> series) throws java.io.IOException {
    if (series.size() < 5) {
      out.none("range");
      return;
    }
    List<Integer> sorted = new ArrayList<>();
    series.forEach(period -> sorted.add(period.of(Quad.MATERIAL_CONFLICT)));
    Collections.sort(sorted);
    int tenth = sorted.size() / 10;
    out.object(
        "range",
        it ->
            it.number("low", sorted.get(tenth))
                .number("high", sorted.get(sorted.size() - 1 - tenth)));
  }

  /** What each side says about the other. */
  private List<String> statements(Shapes shapes, Actor source, Actor target) {
    return Stream.concat(
            said(source, it -> isAbout(it, target)), said(target, it -> isAbout(it, source)))
        .limit(STATEMENTS)
        .map(shapes::statement)
        .toList();
  }

  private Stream<Statement> said(Actor speaker, Predicate<Statement> about) {
    return holdings.archive().findings().statements(speaker.id(), List.of(), 500, 0).stream()
        .filter(about)
        .limit(STATEMENTS / 2);
  }

  private static boolean isAbout(Statement statement, Actor actor) {
    return statement.about().stream()
        .anyMatch(
            mention ->
                mention.actor().id().equals(actor.id())
                    || mention.actor().country().equals(actor.id()));
  }
}
