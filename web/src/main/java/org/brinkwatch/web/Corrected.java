package org.brinkwatch.web;

import java.io.IOException;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.brinkwatch.archive.ClaimKey;
import org.brinkwatch.archive.Correction;
import org.brinkwatch.archive.Fix;
import org.brinkwatch.event.Actor;
import org.brinkwatch.web.http.JsonOut;

/** Corrections as the API and the command line show them. */
public final class Corrected {
  private Corrected() {}

  /** The word by which the API calls what was set right. */
  static String field(Fix fix) {
    return switch (fix.kind()) {
      case SOURCES -> "source";
      case TARGETS -> "target";
      default -> fix.kind().name().toLowerCase(Locale.ROOT);
    };
  }

  /** What it was set to, in one line. */
  private static String value(Fix fix) {
    return switch (fix.kind()) {
      case TYPE ->
          fix.type().map(Enum::name).orElse("") + (fix.mode().isEmpty() ? "" : " " + fix.mode());
      case STATUS -> fix.status().map(Enum::name).orElse("");
      case DATE ->
          fix.date()
              .map(
                  date ->
                      date.from().map(Object::toString).orElse("")
                          + ".."
                          + date.to().map(Object::toString).orElse(""))
              .orElse("");
      case PLACE -> fix.place().map(place -> place.name()).orElse("none");
      case SOURCES, TARGETS, ALIAS ->
          fix.actors().stream().map(Actor::id).collect(Collectors.joining(", "));
      case REJECT -> "nothing";
      case SPLIT -> "an event of its own";
      case MERGE -> fix.other().map(ClaimKey::id).orElse("");
    };
  }

  /**
   * Number, when, who, claim or words, field, value, why, and when taken back; with tabs between.
   */
  public static String line(Correction correction) {
    Fix fix = correction.fix();
    return Stream.of(
            Long.toString(correction.number()),
            correction.at().toString(),
            correction.who(),
            fix.claim().map(ClaimKey::id).orElse(fix.words()),
            field(fix),
            value(fix),
            correction.why(),
            correction.undone().map(Object::toString).orElse(""))
        .map(word -> word.replaceAll("\\s+", " "))
        .collect(Collectors.joining("\t"));
  }

  static void write(JsonOut out, Correction correction) throws IOException {
    Fix fix = correction.fix();
    out.words("id", Long.toString(correction.number()))
        .words("when", correction.at().toString())
        .words("who", correction.who())
        .words("why", correction.why())
        .words("field", field(fix))
        .words("was", fix.kind() == Fix.Kind.ALIAS ? fix.words() : "")
        .words("value", value(fix))
        .words("claim", fix.claim().map(ClaimKey::id).orElse(""))
        .words("article", fix.claim().map(ClaimKey::article).orElse(""))
        .words("undone", correction.undone().map(Object::toString).orElse(""))
        .words("undoneBy", correction.undoneBy());
  }
}
