package org.brinkwatch.watch.redline;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.brinkwatch.event.Deed;
import org.brinkwatch.event.Place;

/** Alerts in plain text, for terminals and mails. */
public final class AlertText {
  private AlertText() {}

  /** One line: "CRITICAL gas-cut-off: crossed on 2023-11-30". */
  public static String subject(Alert alert) {
    String head =
        switch (alert.kind()) {
          case RAISED, UPGRADED -> "";
          case REMINDER -> "Still: ";
          case RETRACTED -> "Taken back: ";
        };
    return head
        + alert.severity().name()
        + " "
        + alert.line()
        + (alert.track().isEmpty() ? "" : " in " + alert.track())
        + ": "
        + alert.state().word()
        + " on "
        + alert.day();
  }

  /** The whole alert, with so many deeds of its evidence. */
  public static String body(Alert alert, int most) {
    StringBuilder text = new StringBuilder(alert.says()).append('\n');
    if (!alert.rung().equals(alert.day())) {
      text.append("Known since ").append(alert.rung()).append(".\n");
    }
    if (!alert.response().isEmpty()) {
      text.append("Agreed response: ").append(alert.response()).append('\n');
    }
    text.append(evidence(alert.evidence(), most));
    return text.toString();
  }

  /** A line for each deed, the latest last; of many, the last ones. */
  public static String evidence(List<Deed> deeds, int most) {
    int left = Math.max(0, deeds.size() - most);
    String more = left == 0 ? "" : "  (" + left + " earlier)\n";
    return more + deeds.stream().skip(left).map(AlertText::deed).collect(Collectors.joining());
  }

  /** One deed for a reader who can look it up. */
  public static String words(Deed deed) {
    return deed.day()
        + " "
        + deed.source().name()
        + " "
        + deed.type().name().toLowerCase(Locale.ROOT)
        + " "
        + deed.target().name();
  }

  private static String deed(Deed deed) {
    return "  "
        + deed.day()
        + " "
        + deed.source().id()
        + " "
        + deed.type().name()
        + (deed.mode().isEmpty() ? "" : "/" + deed.mode())
        + " "
        + deed.target().id()
        + deed.place().map(Place::name).map(name -> " at " + name).orElse("")
        + " ["
        + deed.event()
        + (deed.outlets().isEmpty() ? "" : "; " + String.join(", ", deed.outlets()))
        + "]\n";
  }
}
