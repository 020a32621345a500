package org.brinkwatch.review;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.brinkwatch.event.Act;
import org.brinkwatch.event.Actor;
import org.brinkwatch.event.Claim;
import org.brinkwatch.event.Coding;
import org.brinkwatch.event.Counts;
import org.brinkwatch.event.Event;
import org.brinkwatch.event.EventType;
import org.brinkwatch.event.Mention;
import org.brinkwatch.event.Quad;
import org.brinkwatch.event.Status;

/** Records in an analyst's words. */
final class Wording {
  private static final int MOST_ACTORS = 4;

  private Wording() {}

  /** "A, B and C"; empty for none. */
  static String actors(List<Actor> actors) {
    List<String> names = names(actors);
    int last = names.size() - 1;
    return last <= 0
        ? String.join("", names)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }

  static String joined(List<Actor> actors, String mark) {
    return String.join(mark, names(actors));
  }

  /** The first few, and how many more there are. */
  private static List<String> names(List<Actor> actors) {
    List<String> names =
        new ArrayList<>(actors.stream().map(Wording::name).distinct().limit(MOST_ACTORS).toList());
    long rest = actors.stream().map(Wording::name).distinct().count() - MOST_ACTORS;
    if (rest > 0) {
      names.add(rest + " more");
    }
    return names;
  }

  static String name(Actor actor) {
    String name = Plain.line(actor.name());
    return name.isEmpty() ? Plain.line(actor.id()) : name;
  }

  /** The codes of an act and of the act that it is about: "ACCUSE of ASSAULT cleansing". */
  static String type(Coding coding, Optional<Act> act) {
    String type = withMode(coding.type(), coding.mode());
    return type
        + act.filter(about -> about.type() != coding.type())
            .map(about -> " " + joint(coding.type()) + " " + withMode(about.type(), about.mode()))
            .orElse("");
  }

  private static String withMode(EventType type, String mode) {
    return mode.isEmpty() ? type.name() : type.name() + " " + Plain.line(mode);
  }

  private static String joint(EventType type) {
    return switch (type) {
      case THREATEN -> "with";
      case REQUEST -> "for";
      case ACCUSE, REJECT -> "of";
      case AGREE,
          CONSULT,
          SUPPORT,
          CONCEDE,
          COOPERATE,
          AID,
          RETREAT,
          PROTEST,
          SANCTION,
          MOBILIZE,
          COERCE,
          ASSAULT ->
          "to";
    };
  }

  static String status(Status status) {
    return switch (status) {
      case ACTUAL -> "happened";
      case INTENDED -> "intended";
      case HYPOTHETICAL -> "hypothetical";
      case NEGATED -> "said not to have happened";
    };
  }

  static String quad(Quad quad) {
    return switch (quad) {
      case VERBAL_COOPERATION -> "verbal cooperation";
      case MATERIAL_COOPERATION -> "material cooperation";
      case VERBAL_CONFLICT -> "verbal conflict";
      case MATERIAL_CONFLICT -> "material conflict";
    };
  }

  /** Who says so, how many, where, when in the words of the text: what follows the sentence. */
  static List<String> details(Event event) {
    List<String> details = new ArrayList<>();
    said("says ", event.supporting(), details);
    said("denied by ", event.denying(), details);
    details.addAll(counts(event.counts()));
    event.place().map(place -> Plain.line(place.name())).ifPresent(details::add);
    if (!event.date().isKnown() && !event.date().text().isBlank()) {
      details.add(When.words(event.date()));
    }
    long articles = event.supporting().stream().map(Claim::article).distinct().count();
    if (articles > 1) {
      details.add(articles + " articles");
    }
    return details;
  }

  private static List<String> counts(Counts counts) {
    List<String> words = new ArrayList<>();
    counts.killed().ifPresent(killed -> words.add(killed + " killed"));
    counts.injured().ifPresent(injured -> words.add(injured + " injured"));
    counts.size().ifPresent(size -> words.add("party of " + size));
    return words;
  }

  private static void said(String intro, List<Claim> claims, List<String> details) {
    Set<Actor> speakers = new LinkedHashSet<>();
    claims.forEach(claim -> claim.attributedTo().map(Mention::actor).ifPresent(speakers::add));
    if (!speakers.isEmpty()) {
      details.add(intro + actors(List.copyOf(speakers)));
    }
  }

  /** "1 article", "4 articles". */
  static String many(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
