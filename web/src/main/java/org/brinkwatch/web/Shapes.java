package org.brinkwatch.web;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.brinkwatch.archive.Alert;
import org.brinkwatch.archive.Archive;
import org.brinkwatch.archive.ArticleEntry;
import org.brinkwatch.archive.CorrectedClaim;
import org.brinkwatch.archive.Correction;
import org.brinkwatch.archive.Found;
import org.brinkwatch.event.Actor;
import org.brinkwatch.event.Appointment;
import org.brinkwatch.event.Article;
import org.brinkwatch.event.Citation;
import org.brinkwatch.event.Claim;
import org.brinkwatch.event.Deed;
import org.brinkwatch.event.Event;
import org.brinkwatch.event.Statement;
import org.brinkwatch.store.ArticleLines;
import org.brinkwatch.store.EventLines;
import org.brinkwatch.web.http.JsonOut;

/**
 * Records as the API shows them: those of docs/formats.md with some fields more. One object for one
 * answer, for it keeps the articles that it had to look up.
 */
final class Shapes {
  private final Archive archive;
  private final Map<String, Optional<ArticleLines>> lines = new HashMap<>();
  private final Map<String, List<CorrectedClaim>> corrected = new HashMap<>();

  Shapes(Archive archive) {
    this.archive = archive;
  }

  /** An event in a list: the desk's own whole, an imported one as far as it is known. */
  String event(Found found) {
    return (found.isOwn() ? archive.events().event(found.deed().event()) : Optional.<Event>empty())
        .map(this::event)
        .orElseGet(() -> imported(found));
  }

  String event(Event event) {
    List<Claim> claims =
        Stream.concat(event.supporting().stream(), event.denying().stream()).toList();
    TreeSet<String> outlets = new TreeSet<>();
    claims.forEach(claim -> outlets.add(claim.article().outlet()));
    outlets.remove("");
    return with(
        EventLines.event(event),
        out ->
            out.none("dataset")
                .day("known", known(claims))
                .words("sentence", claims.isEmpty() ? "" : claims.get(0).evidence().text())
                .words("outlets", outlets)
                .words("corrected", fields(claims)));
  }

  /** The day of the first article that tells it. */
  private static Optional<LocalDate> known(List<Claim> claims) {
    return claims.stream()
        .flatMap(claim -> claim.article().published().stream())
        .min(Comparator.naturalOrder());
  }

  /** What was set right in these claims. */
  private Iterable<String> fields(List<Claim> claims) {
    TreeSet<String> fields = new TreeSet<>();
    for (Claim claim : claims) {
      for (Correction correction : corrections(claim)) {
        fields.add(Corrected.field(correction.fix()));
      }
    }
    return fields;
  }

  List<Correction> corrections(Claim claim) {
    return corrected
        .computeIfAbsent(claim.article().id(), id -> archive.corrections().claims(id))
        .stream()
        .filter(each -> each.machine().id().equals(claim.id()))
        .flatMap(each -> each.corrections().stream())
        .toList();
  }

  /** In the same words as an own one; what others did not say is null. */
  private static String imported(Found found) {
    Deed deed = found.deed();
    return JsonOut.object(
        out -> {
          out.words("id", deed.event());
          out.object(
              "date",
              date ->
                  date.words("from", deed.day().toString())
                      .words("to", deed.day().toString())
                      .none("text"));
          out.words("type", deed.type().name()).words("mode", deed.mode()).none("act");
          out.words("contexts", List.of()).none("cameo").number("quad", deed.quad().code());
          out.number("intensity", deed.intensity()).words("status", deed.status().name());
          out.list("source", List.of(deed.source()), Shapes::actor);
          out.list("target", List.of(deed.target()), Shapes::actor);
          place(out, deed.place());
          out.none("killed").none("injured").none("size");
          out.object(
              "claims", claims -> claims.words("for", List.of()).words("against", List.of()));
          out.words("dataset", found.dataset());
          out.words("known", deed.known().toString()).none("sentence");
          out.words("outlets", deed.outlets()).words("corrected", List.of());
        });
  }

  static void place(JsonOut out, Optional<org.brinkwatch.event.Place> place) throws IOException {
    if (place.isEmpty()) {
      out.none("place");
    } else {
      out.object(
          "place",
          it ->
              it.words("name", place.get().name())
                  .words("country", place.get().country())
                  .number("lat", place.get().lat())
                  .number("lon", place.get().lon()));
    }
  }

  static void actor(JsonOut out, Actor actor) throws IOException {
    out.words("id", actor.id())
        .words("name", actor.name())
        .words("country", actor.country())
        .words("sector", actor.sector());
  }

  /** A claim as it counts, with what was set right in it. */
  String claim(Claim claim) {
    return with(
        lines(claim.article().id()).map(article -> article.claim(claim)).orElse("{}"),
        out -> {
          List<Correction> corrections = corrections(claim);
          out.words(
              "corrected", corrections.stream().map(each -> Corrected.field(each.fix())).toList());
        });
  }

  List<String> claims(List<Claim> claims) {
    return claims.stream().map(this::claim).toList();
  }

  String statement(Statement statement) {
    return lines(statement.article().id())
        .map(article -> article.statement(statement))
        .orElse("{}");
  }

  String appointment(Appointment appointment) {
    return lines(appointment.article().id())
        .map(article -> article.appointment(appointment))
        .orElse("{}");
  }

  private Optional<ArticleLines> lines(String article) {
    return lines.computeIfAbsent(
        article, id -> archive.findings().article(id).map(ArticleLines::new));
  }

  void keep(Article article) {
    lines.put(article.id(), Optional.of(new ArticleLines(article)));
  }

  static void article(JsonOut out, ArticleEntry entry) throws IOException {
    citation(out, entry.article());
    out.words("added", entry.added().toString())
        .number("claims", entry.claims())
        .number("copies", entry.copies());
  }

  static void citation(JsonOut out, Citation article) throws IOException {
    out.words("id", article.id())
        .words("title", article.title())
        .words("outlet", article.outlet())
        .words("url", article.url())
        .day("published", article.published());
  }

  static void alert(JsonOut out, Alert alert) throws IOException {
    out.words("id", alert.id())
        .words("line", alert.line())
        .words("state", alert.state())
        .number("severity", alert.severity())
        .words("day", alert.day().toString())
        .words("raised", alert.raised().toString())
        .raw("evidence", alert.evidence().isBlank() ? "[]" : alert.evidence())
        .words("acknowledged", alert.acknowledged().map(Object::toString).orElse(""))
        .words("acknowledgedBy", alert.acknowledgedBy())
        .words("silencedUntil", alert.silencedUntil().map(Object::toString).orElse(""));
  }

  /** An object with further fields at its end. */
  static String with(String object, JsonOut.Fields more) {
    String added = JsonOut.object(more);
    if (object.equals("{}") || added.equals("{}")) {
      return object.equals("{}") ? added : object;
    }
    return object.substring(0, object.length() - 1) + "," + added.substring(1);
  }

  /** One for each actor that several lists name. */
  static List<Actor> distinct(List<Actor> actors) {
    Map<String, Actor> distinct = new HashMap<>();
    List<Actor> ordered = new ArrayList<>();
    for (Actor actor : actors) {
      if (distinct.put(actor.id(), actor) == null) {
        ordered.add(actor);
      }
    }
    return ordered;
  }
}
