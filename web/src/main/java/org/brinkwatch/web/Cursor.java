package org.brinkwatch.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.brinkwatch.archive.Found;
import org.brinkwatch.event.Actor;
import org.brinkwatch.event.Deed;
import org.brinkwatch.event.EventType;
import org.brinkwatch.event.Status;
import org.brinkwatch.web.http.Call;
import org.brinkwatch.web.http.Refusal;

/** Where a list goes on, as a word that means something to us only. */
final class Cursor {
  private static final Actor NOBODY = new Actor("", "", "", "");

  private Cursor() {}

  /** How many were shown. */
  static int skip(Call call) {
    String word = call.parameter("cursor").orElse("n0");
    if (!word.matches("n\\d{1,7}")) {
      throw bad();
    }
    return Integer.parseInt(word.substring(1));
  }

  static String skip(int shown) {
    return "n" + shown;
  }

  /** The last deed that was shown, of which the archive needs the day and key only. */
  static Optional<Found> after(Call call) {
    return call.parameter("cursor").map(Cursor::found);
  }

  private static Found found(String word) {
    if (!word.matches("d-?\\d{1,7}\\.\\d{1,18}")) {
      throw bad();
    }
    int point = word.indexOf('.');
    LocalDate day = LocalDate.ofEpochDay(Long.parseLong(word.substring(1, point)));
    Deed deed =
        new Deed(
            "",
            day,
            day,
            NOBODY,
            NOBODY,
            EventType.CONSULT,
            "",
            0,
            Status.ACTUAL,
            Optional.empty(),
            List.of());
    return new Found(Long.parseLong(word.substring(point + 1)), deed, "");
  }

  static String after(Found last) {
    return "d" + last.deed().day().toEpochDay() + "." + last.key();
  }

  private static Refusal bad() {
    return Refusal.badValue("cursor", "this is no cursor of this list").hint("take it from 'next'");
  }
}
